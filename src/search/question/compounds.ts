import type { SearchIndex } from '../index/search-index.js';
import type { Term } from '../text/analyze.js';

/** The fewest letters of half a compound. A half of digits ("F16") may be shorter. */
const SHORTEST_HALF = 3;
/** The most letters of a compound. Trying every place of a longer word would take quadratic time. */
const LONGEST = 40;
const LETTERS_THEN_DIGITS = /^(\p{L}+)(\p{Nd}+)$/u;

/** One half of a compound that the articles write as two words. */
export interface Half {
  readonly term: string;
  /** Its number. */
  readonly ids: readonly [number];
}

type ToTerm = (word: string) => string;

/**
 * Joins a word of the question with each of its neighbours, where the articles write the two as one: "airstrike" for
 * "air strike" and "air-strike", "F16" for "F-16". Gives the term numbers of the joined words.
 *
 * @param row the word between its neighbours, as far as there are any.
 */
export function joinedWith(
  [before, own, after]: readonly [before: Term | undefined, own: Term, after: Term | undefined],
  index: SearchIndex,
  toTerm: ToTerm,
): number[] {
  const joined = (left: Term | undefined, right: Term | undefined): readonly number[] => {
    if (left === undefined || right === undefined || left.stop || right.stop) return [];
    if (left.number && right.number) return [];
    const id = index.lexicon.id(toTerm(left.word + right.word));
    return id === undefined ? [] : [id];
  };
  return [joined(before, own), joined(own, after)].flat();
}

/** Whether two terms stand side by side somewhere in the articles. Linear in the tokens. */
export function standTogether({ state }: SearchIndex, left: number, right: number): boolean {
  const { tokens } = state;
  for (let at = tokens.indexOf(left); at >= 0; at = tokens.indexOf(left, at + 1)) {
    if (tokens[at + 1] === right) return true;
  }
  return false;
}

/** The terms of the two halves, for every place where a word can be cut. */
export function halfPairs(word: string, toTerm: ToTerm): (readonly [left: string, right: string])[] {
  if (word.length > LONGEST) return [];
  const [, letters] = LETTERS_THEN_DIGITS.exec(word) ?? [];
  const anywhere = Math.max(0, word.length - 2 * SHORTEST_HALF + 1);
  const places =
    letters === undefined
      ? Array.from({ length: anywhere }, (_, at) => at + SHORTEST_HALF)
      : [letters.length];
  return places.map((place) => [toTerm(word.slice(0, place)), toTerm(word.slice(place))]);
}

/**
 * The two words that the articles write for a word that none of them holds: "sea wall" for "seawall". Empty where there
 * are none.
 */
export function halvesOf(word: string, index: SearchIndex, toTerm: ToTerm): readonly Half[] {
  for (const [left, right] of halfPairs(word, toTerm)) {
    const [leftId, rightId] = [index.lexicon.id(left), index.lexicon.id(right)];
    if (leftId === undefined || rightId === undefined || !standTogether(index, leftId, rightId)) continue;
    return [
      { term: left, ids: [leftId] },
      { term: right, ids: [rightId] },
    ];
  }
  return [];
}
