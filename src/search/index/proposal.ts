/** One sentence or passage with its first-stage score (BM25+, comparable within one question only). */
export interface Proposal {
  readonly id: number;
  readonly score: number;
}

/** A term of the question with its weight in the first stage, greater than 0. */
export interface WeightedTerm {
  /** Its number in the lexicon. */
  readonly id: number;
  readonly term: string;
  readonly weight: number;
}
