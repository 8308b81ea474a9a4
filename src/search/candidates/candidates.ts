import type { SearchIndex } from '../index/search-index.js';
import { NONE } from '../index/state.js';
import type { Query } from '../question/query.js';
import { type MeaningSought, nearest } from '../vectors/nearest.js';
import type { WeightedTerm } from './word-lookup.js';

/** The most candidates by words, and by meaning. */
export const LIMIT = { words: 60, meaning: 20 };
/** The sentence after each of this many best ones is a candidate too: "He also hosted..." follows the name. */
export const FOLLOWED = 10;
/**
 * The most postings that the terms of a question may have together. Terms are taken rarest first, so a long question
 * loses only its commonest words. These hardly move a sentence into or out of the first sixty.
 */
const TOUCHED = 20_000;
/** Weight of a word that is looked up in place of a misspelt one. */
const STAND_IN_WEIGHT = 0.5;

/** The terms to look up, rarest first: as many as `TOUCHED` allows, and at least one. */
export function termsOf(query: Query, index: SearchIndex): WeightedTerm[] {
  const terms = new Map<number, WeightedTerm & { readonly frequency: number }>();
  for (const wanted of query.wanted) {
    for (const id of wanted.ids) {
      if (terms.has(id)) continue;
      const weight = wanted.suggestions.length > 0 ? STAND_IN_WEIGHT : 1;
      terms.set(id, { term: index.lexicon.term(id), weight, frequency: index.frequency(id) });
    }
  }
  let touched = 0;
  return [...terms.values()]
    .sort((a, b) => a.frequency - b.frequency || (a.term < b.term ? -1 : 1))
    .filter(({ frequency }, rank) => {
      touched += frequency;
      return rank === 0 || touched <= TOUCHED;
    });
}

/** Where candidates are sought besides by words, and among which sentences. */
export interface CandidateScope {
  /** Null where words alone decide. */
  readonly meaning: MeaningSought | null;
  /** Narrows the search, to one outlet for example, before any limit. */
  readonly allowed?: ((sentence: number) => boolean) | undefined;
}

/**
 * The sentences worth ranking: those found by their words, those that follow the best of these, and those nearest in
 * meaning. Ninety at most, whatever the number of articles.
 */
export function findCandidates(
  query: Query,
  index: SearchIndex,
  { meaning, allowed }: CandidateScope,
): number[] {
  const found = new Set<number>();
  const byWords = index.words.best(termsOf(query, index), LIMIT.words, allowed);
  for (const { sentence } of byWords) found.add(sentence);
  for (const { sentence } of byWords.slice(0, FOLLOWED)) {
    const next = index.neighbour(sentence, 1);
    if (next !== NONE && (allowed === undefined || allowed(next))) found.add(next);
  }
  if (meaning !== null) {
    const near = nearest(meaning, LIMIT.meaning, allowed);
    for (const { sentence } of near) found.add(sentence);
  }
  return [...found];
}
