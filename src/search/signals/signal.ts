import type { SentenceKind } from '../../corpus/article.js';
import type { Evidence } from '../evidence.js';
import type { SearchIndex } from '../index/search-index.js';
import type { Query } from '../question/query.js';

/** What a signal may look at: one candidate and its question. */
export interface SignalInput {
  readonly query: Query;
  readonly index: SearchIndex;
  readonly evidence: Evidence;
  readonly kind: SentenceKind;
  readonly text: string;
  /** Inner product of the vectors of question and sentence; null without a model, or while the vector is being made. */
  readonly nearness: number | null;
  /** What the cross-encoder says, in natural-log odds; null without a model, or for a sentence that it was not asked about. */
  readonly answers: number | null;
}

/** One named part of the ranking. Pure; its values lie around [-1, 1] so that weights can be compared. */
export interface Signal {
  readonly name: string;
  /** For `ask --explain`: what it says about a sentence, in words a moderator understands. */
  readonly describe: string;
  readonly value: (input: SignalInput) => number;
}
