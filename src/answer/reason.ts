import type { UnknownWord } from '../search/engine.js';

/** Why a question has no answer, as far as search can tell. */
export interface NoAnswer {
  readonly outlet?: string;
  /** Whether any article is of that outlet. */
  readonly outletKnown: boolean;
  /** Whether any sentence shares a word with the question. */
  readonly anyCandidate: boolean;
  readonly unknownWords: readonly UnknownWord[];
}

/** Words named in one reason: more than these make no sentence that people read. */
const NAMED_WORDS = 3;

function nameWords(words: readonly UnknownWord[]): string {
  const named = words.slice(0, NAMED_WORDS).map(({ word }) => `“${word}”`);
  const last = named.pop();
  return named.length === 0 ? `${last}` : `${named.join(', ')} or ${last}`;
}

/** Says in one or two sentences for people why the articles do not answer. */
export function reasonFor({ outlet, outletKnown, anyCandidate, unknownWords }: NoAnswer): string {
  if (outlet !== undefined && !outletKnown) return `None of the articles is from ${outlet}.`;
  const who = outlet === undefined ? 'The articles do' : `${outlet} does`;
  if (unknownWords.length > 0) {
    const words = unknownWords.length === 1 ? 'the word' : 'the words';
    return `${who} not answer this. No article has ${words} ${nameWords(unknownWords)}.`;
  }
  return anyCandidate
    ? `${who} not answer this.`
    : `${who} not answer this: nothing in them matches the question.`;
}
