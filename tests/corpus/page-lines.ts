import { expect } from 'vitest';
import { readSentences } from '../../src/corpus/sentences.js';

const LABELS: Record<string, string> = { body: 'B', caption: 'C', heading: 'H' };

/**
 * Holds a page to what becomes of each of its lines: `B` body, `C` caption, `H` heading, `-` left out. `|` parts a
 * line into several such pieces, `||` into pieces that were stuck together. A piece that is neither quotable nor left
 * out fails.
 */
export function expectLines(page: string): void {
  const lines = page
    .trim()
    .split('\n')
    .filter((line) => line !== '');
  const pieces = lines.flatMap((line) => line.split(/ ?\|\|?/));
  const text = lines
    .map((line) =>
      line
        .replace(/(^|\|)[BCH-] /g, '$1')
        .replaceAll(/ ?\|\|/g, '')
        .replaceAll('|', ' '),
    )
    .join('\n');
  const { sentences, leftOut } = readSentences(text, 0, null);
  const left = new Set(leftOut.flatMap(({ start, end }) => text.slice(start, end).split('\n')));
  const found = pieces.map((piece) => {
    const words = piece.slice(2).trim();
    const sentence = sentences.find((candidate) => candidate.text === words);
    if (sentence !== undefined) return `${LABELS[sentence.kind]} ${words}`;
    return left.has(words) ? `- ${words}` : `? ${words}`;
  });
  expect(found).toEqual(pieces.map((piece) => piece.trim()));
}
