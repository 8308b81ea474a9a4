import type { SentenceKind } from '../../corpus/article.js';
import type { Evidence } from '../evidence.js';
import type { SearchIndex } from '../index/search-index.js';
import type { Query } from '../question/query.js';

/** How near the articles come to a question at all, whichever outlet is asked. */
export interface Topic {
  /** Inner product of the question's vector with the nearest of all sentences. */
  readonly nearest: number;
  /** The mean of the five nearest. */
  readonly around: number;
}

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
  /** Null without a model. */
  readonly topic: Topic | null;
}

/** One named part of the ranking. Pure; its values lie around [-1, 1] so that weights can be compared. */
export interface Signal {
  readonly name: string;
  /** For `ask --explain`: what it says about a sentence, in words a moderator understands. */
  readonly describe: string;
  readonly value: (input: SignalInput) => number;
}
