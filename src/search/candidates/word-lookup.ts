/**
 * Parameters of BM25+ (Lv and Zhai 2011). `k`: how soon repeating a term stops adding to the score. `b`: how much a
 * long sentence loses, 0 to 1. `d`: the least that a matching term adds, however long the sentence.
 */
export const BM25 = { k: 1.2, b: 0.5, d: 0.3 };

/** A term to look up. Its weight is relative to the other terms and greater than 0. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/** A sentence found by its words. BM25+ scores can be compared within one question only. */
export interface FoundByWords {
  readonly sentence: number;
  readonly score: number;
}

/** Finds sentences by their words. */
export interface WordLookup {
  /** Resolves when the index is filled and look-ups are at their fastest. */
  readonly filled: Promise<void>;
  /**
   * The sentences that hold any of the terms, best first, at most `limit`. Equal scores stand in the order of sentence
   * numbers. Each term is given once. `allowed` narrows the search before the limit.
   */
  best(
    terms: readonly WeightedTerm[],
    limit: number,
    allowed?: (sentence: number) => boolean,
  ): FoundByWords[];
}

/** Finds nothing: for an index over sentences that were found elsewhere. */
export const NO_LOOKUP: WordLookup = { best: () => [], filled: Promise.resolve() };
