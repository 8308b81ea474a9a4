/** Milliseconds on a clock that never goes back. */
export type Clock = () => number;

/** How long something took, in milliseconds. */
export interface LatencyFigures {
  readonly p50: number;
  readonly p95: number;
}

/** Runs `work` once; how long it took in milliseconds, and what it gave. */
export async function timed<T>(clock: Clock, work: () => T | Promise<T>): Promise<{ ms: number; value: T }> {
  const start = clock();
  const value = await work();
  return { ms: clock() - start, value };
}

/** The value that the share `p` of the values does not exceed (nearest rank). 0 without values. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? 0;
}

/** Runs `work` for each item in turn and says how long one takes. The first items warm up and do not count. */
export async function latency<T>(
  clock: Clock,
  { items, warmUp }: { items: readonly T[]; warmUp: number },
  work: (item: T) => unknown,
): Promise<LatencyFigures> {
  const samples: number[] = [];
  for (const [index, item] of items.entries()) {
    const { ms } = await timed(clock, () => work(item));
    if (index >= warmUp) samples.push(ms);
  }
  return { p50: percentile(samples, 0.5), p95: percentile(samples, 0.95) };
}
