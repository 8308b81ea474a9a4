import { readSentences } from '../../src/corpus/sentences.js';

/** What becomes of a body, in reading order: sentences as `kind: text`, and what is left out as `-rule: text`. */
export function parts(text: string): string[] {
  const { sentences, leftOut } = readSentences(text, 0, null);
  return [
    ...sentences.map(({ start, end, kind }) => ({ start, end, label: `${kind}` })),
    ...leftOut.map(({ start, end, rule }) => ({ start, end, label: `-${rule}` })),
  ]
    .toSorted((a, b) => a.start - b.start)
    .map(({ label, start, end }) => `${label}: ${text.slice(start, end)}`);
}

/** The kinds of a body's sentences. */
export const kinds = (text: string): string[] =>
  readSentences(text, 0, null).sentences.map(({ kind }) => kind);
