import type { UnknownWord } from '../search/engine.js';
import type { Asks } from '../search/question/asks.js';

/** Why a question has no answer, as far as search can tell. */
export interface NoAnswer {
  readonly outlet?: string;
  /** Whether any article is of that outlet. */
  readonly outletKnown: boolean;
  /** Whether any sentence shares a word with the question. */
  readonly anyCandidate: boolean;
  readonly unknownWords: readonly UnknownWord[];
}

/** The most words that a reason names. Nobody would read a sentence with more. */
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

/** The kind of answer that is asked for, in words. Missing for kinds that any sentence may answer. */
const WANTED: Partial<Readonly<Record<Asks, string>>> = {
  who: 'who',
  whose: 'whose',
  name: 'the name',
  when: 'when',
  where: 'where',
  howMany: 'how many',
  howMuch: 'how much',
  howOften: 'how often',
  howLong: 'how long',
  howOld: 'the age',
  why: 'why',
  said: 'what was said',
};

/** Says that a first quotation is only the closest there is, and what it does not seem to tell (`Ranking.lacks`). */
export function closestText(lacks: Asks | null): string {
  const wanted = lacks === null ? undefined : WANTED[lacks];
  if (wanted === undefined) return 'Closest sentences: they may not answer this.';
  return `Closest sentences: they may not answer this. The first does not seem to tell ${wanted}.`;
}
