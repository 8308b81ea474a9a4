import type { SearchIndex } from '../index/search-index.js';
import { paired } from '../no-such.js';
import type { SignalInput } from '../signals/signal.js';
import type { MeaningSought } from './nearest.js';

/** How near a candidate comes to the question in meaning (see `SignalInput`). */
export type Nearnesses = Pick<SignalInput, 'nearness' | 'passageNearness'>;

/**
 * How near candidates come to the question, in their order. Of a passage only the sentences that are candidates count,
 * because an archive gives only their vectors.
 */
export function nearnessesOf(
  index: SearchIndex,
  sentences: readonly number[],
  sought: MeaningSought | null,
): Nearnesses[] {
  if (sought === null) return sentences.map(() => ({ nearness: null, passageNearness: null }));
  const products = sentences.map((sentence) => sought.table.product(sentence, sought.vector));
  const passages = sentences.map((sentence) => index.passage(sentence)[0]);
  const best = new Map<number, number>();
  for (const [passage, product] of paired(passages, products)) {
    best.set(passage, Math.max(product, best.get(passage) ?? product));
  }
  return paired(passages, products).map(([passage, nearness]) => ({
    nearness,
    passageNearness: best.get(passage) ?? nearness,
  }));
}
