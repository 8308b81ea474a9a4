/** Discounted gain of a relevant hit at a rank that counts from 0. */
const discount = (rank: number) => 1 / Math.log2(rank + 2);

/**
 * Normalised discounted cumulative gain within the first `k`, with binary gain: the sum of 1 / log2(rank + 1)
 * over the relevant hits (ranks count from 1), divided by the same sum for an ideal list that starts with all
 * `relevantInAll` relevant sentences. 0 when nothing is relevant or nothing was returned.
 *
 * @param relevant whether each hit adds something relevant, best hit first; at most `relevantInAll` are true
 * @param relevantInAll how many relevant sentences there are, found or not
 * @param k how many hits are looked at, at least 1
 * @see Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR techniques", ACM TOIS 20 (2002)
 */
export function ndcgAt(relevant: readonly boolean[], relevantInAll: number, k: number): number {
  let ideal = 0;
  for (let rank = 0; rank < Math.min(k, relevantInAll); rank++) ideal += discount(rank);
  if (ideal === 0) return 0;
  return relevant.slice(0, k).reduce((sum, hit, rank) => sum + (hit ? discount(rank) : 0), 0) / ideal;
}
