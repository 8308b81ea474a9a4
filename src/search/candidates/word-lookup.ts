/** BM25+ (Lv and Zhai 2011): `k` saturates repetition, `b` weighs length, `d` is the least that a match is worth. */
export const BM25 = { k: 1.2, b: 0.5, d: 0.3 };

/** A term to look up, with its weight beside the others, greater than 0. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/** A sentence found by its words, with its BM25+ score: comparable within one question only. */
export interface FoundByWords {
  readonly sentence: number;
  readonly score: number;
}

/** Finds sentences by their words. */
export interface WordLookup {
  /** Resolves when it is as fast as it gets. */
  readonly filled: Promise<void>;
  /**
   * The sentences that hold any of the terms (each given once), at most `limit`, best first, ties by number. `allowed`
   * narrows the search before the limit.
   */
  best(
    terms: readonly WeightedTerm[],
    limit: number,
    allowed?: (sentence: number) => boolean,
  ): FoundByWords[];
}

/** Finds nothing: for an index over sentences that were found elsewhere. */
export const NO_LOOKUP: WordLookup = { best: () => [], filled: Promise.resolve() };
