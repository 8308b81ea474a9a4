import type { SentenceKind } from '../../corpus/article.js';
import type { Evidence } from '../evidence.js';
import type { SearchIndex } from '../index/search-index.js';
import type { Query } from '../question/query.js';

/** How near any articles come to the question in meaning, whichever outlet is asked. */
export interface Topic {
  /** Inner product of the question's vector and that of the nearest sentence of all. */
  readonly nearest: number;
  /** The mean over the five nearest. */
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
  /** The cross-encoder's score, in natural-log odds. Null without a model, or for a sentence that it has not read. */
  readonly answers: number | null;
  /** Null without a model. */
  readonly topic: Topic | null;
}

/** One named part of the ranking. Pure; its values lie around [-1, 1] so that weights can be compared. */
export interface Signal {
  readonly name: string;
  /** For `ask --explain`: what it measures, in words that a moderator understands. */
  readonly describe: string;
  readonly value: (input: SignalInput) => number;
}
