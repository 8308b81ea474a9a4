/** Parts that the articles are divided into. */
export const FOLDS = 5;

/** The part that an article belongs to: a hash of its name (FNV-1a), so the division never changes. */
export function foldOf(group: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < group.length; i++) hash = Math.imul(hash ^ group.charCodeAt(i), 0x01000193) >>> 0;
  return hash % FOLDS;
}

/**
 * Judges every part by what was learnt from the other parts, and averages over all items: the articles that are
 * judged are never among those fitted on.
 */
export function crossValidate<T extends { readonly group: string }, M>(
  items: readonly T[],
  learn: (train: readonly T[]) => M,
  judge: (test: readonly T[], learnt: M) => number,
): number {
  let sum = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const test = items.filter((item) => foldOf(item.group) === fold);
    if (test.length === 0) continue;
    sum += test.length * judge(test, learn(items.filter((item) => foldOf(item.group) !== fold)));
  }
  return items.length === 0 ? 0 : sum / items.length;
}
