/**
 * Area under the receiver operating characteristic: the chance that a positive drawn at random scores above a
 * negative drawn at random, equal scores counting one half (the Mann-Whitney U statistic over the number of
 * pairs). 0.5 is guessing, 1 is perfect separation; null when either side is empty, as nothing is measured.
 *
 * Costs O(n log n) for n scores.
 *
 * @see Hanley and McNeil, "The meaning and use of the area under a ROC curve", Radiology 143 (1982)
 */
export function auroc(positives: readonly number[], negatives: readonly number[]): number | null {
  if (positives.length === 0 || negatives.length === 0) return null;
  const scores = [
    ...positives.map((score) => ({ score, positive: true })),
    ...negatives.map((score) => ({ score, positive: false })),
  ].sort((a, b) => a.score - b.score);

  let rankSum = 0;
  for (let start = 0; start < scores.length; ) {
    let end = start;
    let tiedPositives = 0;
    while (end < scores.length && scores[end]!.score === scores[start]!.score) {
      if (scores[end]!.positive) tiedPositives++;
      end++;
    }
    rankSum += tiedPositives * ((start + 1 + end) / 2); // tied scores share the mean of their ranks
    start = end;
  }
  const u = rankSum - (positives.length * (positives.length + 1)) / 2;
  return u / (positives.length * negatives.length);
}
