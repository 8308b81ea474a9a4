/**
 * success@k: 1 when a relevant hit stands among the first `k`, else 0. Nothing returned counts 0.
 *
 * Also called "hit rate" or, for answer sentences, "precision at 1" when k is 1. It is not recall, which
 * divides by the number of relevant sentences.
 *
 * @param relevant whether each hit is relevant, best hit first
 * @param k how many hits are looked at, at least 1
 * @see Craswell, "Success at n", Encyclopedia of Database Systems (2009)
 */
export function successAt(relevant: readonly boolean[], k: number): number {
  return relevant.slice(0, k).includes(true) ? 1 : 0;
}
