/** Most answers that are remembered. */
const REMEMBERED = 1_000;

/** How long the last answers to questions took. */
export class Latency {
  readonly #times: number[] = [];
  #next = 0;

  /** Counts an answer, ms. */
  add(ms: number): void {
    this.#times[this.#next] = ms;
    this.#next = (this.#next + 1) % REMEMBERED;
  }

  /** The 50th and 99th percentile, ms; null before the first answer. */
  read(): { readonly count: number; readonly p50: number; readonly p99: number } | null {
    const sorted = this.#times.toSorted((a, b) => a - b);
    const at = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
    const p50 = at(0.5);
    const p99 = at(0.99);
    return p50 === undefined || p99 === undefined ? null : { count: sorted.length, p50, p99 };
  }
}
