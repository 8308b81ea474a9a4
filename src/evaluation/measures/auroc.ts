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

  const runs: { readonly score: number; size: number; positives: number }[] = [];
  for (const { score, positive } of scores) {
    let run = runs.at(-1);
    if (run === undefined || run.score !== score) {
      run = { score, size: 0, positives: 0 };
      runs.push(run);
    }
    run.size += 1;
    if (positive) run.positives += 1;
  }

  let [below, rankSum] = [0, 0];
  for (const { size, positives: tied } of runs) {
    rankSum += tied * (below + (size + 1) / 2); // equal scores share the mean of their ranks
    below += size;
  }
  const u = rankSum - (positives.length * (positives.length + 1)) / 2;
  return u / (positives.length * negatives.length);
}
