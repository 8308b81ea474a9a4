import { noSuch } from './no-such.js';
import type { Signal } from './signals/signal.js';

/** Weights by signal name. A signal without a weight takes no part. */
export type Weights = Readonly<Record<string, number>>;

/**
 * What is known of the candidates when they are ordered: their words; their meaning too; or the cross-encoder's scores
 * as well. Each kind of knowledge has weights of its own, because a signal counts for less beside a better one.
 */
export type Knowledge = 'words' | 'meaning' | 'answers';

/**
 * The kinds of knowledge that have a fitted confidence. There is none for vectors alone: where there are vectors the
 * cross-encoder reads too.
 */
export type Calibrated = Exclude<Knowledge, 'meaning'>;

/** Fitted weights of every kind of knowledge. */
export type OrderModel = Readonly<Record<Knowledge, Weights>>;

/**
 * A weighted sum of signals: higher is better, comparable within one question only.
 *
 * @param values in the order of the signals.
 */
export function orderScore(values: ArrayLike<number>, signals: readonly Signal[], weights: Weights): number {
  let sum = 0;
  for (let at = 0; at < signals.length; at++) {
    const { name } = signals[at] ?? noSuch('signal', at);
    sum += (weights[name] ?? 0) * (values[at] ?? noSuch('signal', at));
  }
  return sum;
}

/** Something that has a score. */
export interface Ordered {
  readonly sentence: number;
  readonly score: number;
}

/** Best first; equal scores by article path, then position, which is the order of sentence numbers. */
export const bestFirst = (a: Ordered, b: Ordered): number => b.score - a.score || a.sentence - b.sentence;
