import type { Span } from '../corpus/article.js';
import type { Asks } from './question/asks.js';
import type { SentenceRef } from './sentence-ref.js';

/** One named part of a hit's score, for `ask --explain`. */
export interface FeatureValue {
  readonly name: string;
  /** The feature's value before weighting. */
  readonly value: number;
  /** What it adds to the score: weight times value. */
  readonly contribution: number;
}

/** A candidate sentence with its score. */
export interface Hit extends SentenceRef {
  /** Calibrated probability in [0, 1] that this sentence answers the question; comparable between questions. */
  readonly score: number;
  /**
   * What may be said of this sentence by itself. Where the cross-encoder has read some sentences, one that it has not
   * read is `silent`.
   */
  readonly outcome: RankingOutcome;
  /** The words that matched, as spans relative to the sentence's text (UTF-16 code units), ordered, disjoint. */
  readonly matches: readonly Span[];
  /** Present only with `SearchOptions.explain`. */
  readonly features?: readonly FeatureValue[];
}

/** A word of the question that no article contains. */
export interface UnknownWord {
  /** As the person typed it. */
  readonly word: string;
  /** Words of the articles nearest in spelling, as printed, best first; may be empty. */
  readonly suggestions: readonly string[];
}

/**
 * What may be said of the first hit:
 * - `asserted`: it answers;
 * - `closest`: it is the nearest there is, and may not answer;
 * - `silent`: nothing, because the question is hardly about these articles.
 */
export type RankingOutcome = 'asserted' | 'closest' | 'silent';

/** What came of one search. */
export interface Ranking {
  /** Best first; equal scores in the order of article path, then position. Headings are never hits. */
  readonly hits: readonly Hit[];
  /** Calibrated probability in [0, 1] that the first hit answers the question. */
  readonly confidence: number;
  readonly outcome: RankingOutcome;
  /**
   * The kind of answer that is asked for, where the first hit does not hold it. Null where it does, or where any
   * sentence may answer.
   */
  readonly lacks: Asks | null;
  readonly unknownWords: readonly UnknownWord[];
  /** How many candidates there were. */
  readonly candidates: number;
  /** How many candidates the cross-encoder read. Fewer when many questions are asked at once; 0 without models. */
  readonly judged: number;
}

export interface SearchOptions {
  /** The most hits to return. Copies of one sentence count each: a caller that merges copies asks for more. */
  readonly limit: number;
  /** Only sentences of this outlet (exact name). */
  readonly outlet?: string;
  readonly explain?: boolean;
}

/**
 * Searches a corpus that never changes. Asynchronous, so that the index may be in another thread or on another host.
 */
export interface SearchEngine {
  search(question: string, options: SearchOptions): Promise<Ranking>;
}
