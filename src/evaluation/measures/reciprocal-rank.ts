/**
 * Reciprocal rank within the first `k`: 1 / rank of the first relevant hit (ranks count from 1), 0 when none
 * of the first `k` is relevant. Its mean over questions is MRR@k.
 *
 * @param relevant whether each hit is relevant, best hit first
 * @param k how many hits are looked at, at least 1
 * @see Voorhees, "The TREC-8 Question Answering Track Report" (1999)
 */
export function reciprocalRankAt(relevant: readonly boolean[], k: number): number {
  const first = relevant.slice(0, k).indexOf(true);
  return first === -1 ? 0 : 1 / (first + 1);
}
