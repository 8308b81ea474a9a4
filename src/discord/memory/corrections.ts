import { createHash } from 'node:crypto';
import type { UnknownWord } from '../../search/engine.js';

/** A word that no article contains, and how the articles spell it. */
export interface Correction {
  readonly word: string;
  readonly correct: string;
}

/** Most words that are corrected at once. */
const MOST = 4;

export function correctionsOf(words: readonly UnknownWord[]): readonly Correction[] {
  return words
    .flatMap(({ word, suggestions: [correct] }) => (correct === undefined ? [] : [{ word, correct }]))
    .slice(0, MOST);
}

/** Names corrections in a button's id, so that the button does only what its label says. */
export function correctionKey(corrections: readonly Correction[]): string {
  const text = corrections.map(({ word, correct }) => `${word}\n${correct}\n`).join('');
  return createHash('sha256').update(text, 'utf8').digest('base64url').slice(0, 6);
}

/** The question with each misspelt word corrected wherever it stands as a word, never inside of another. */
export function correct(question: string, corrections: readonly Correction[]): string {
  return corrections.reduce((text, { word, correct: right }) => replaceWord(text, word, right), question);
}

const isWord = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}\p{M}]/u.test(char);

function replaceWord(text: string, word: string, right: string): string {
  if (word === '') return text;
  let out = '';
  let done = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    if (isWord([...text.slice(0, at)].at(-1)) || isWord([...text.slice(at + word.length)][0])) continue;
    out += text.slice(done, at) + right;
    done = at + word.length;
  }
  return out + text.slice(done);
}
