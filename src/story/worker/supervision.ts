/** What came of a call that ran out of time. */
export interface OutOfTime {
  readonly call: number;
  /** Whether the thread was at work on it, or it only waited for its turn. */
  readonly begun: boolean;
  /** Whether the thread has said nothing since: then it is stuck, and this call is what it was last seen at. */
  readonly stuck: boolean;
}

export interface SupervisionOptions {
  /** How long a call may take from when the thread begins it, ms. */
  readonly limit: number;
  readonly onOutOfTime: (late: OutOfTime) => void;
}

/** How many limits a call may wait for its turn. */
const PATIENCE = 3;

interface Watched {
  readonly timer: NodeJS.Timeout;
  readonly begun: boolean;
  /** How often the thread had been heard of when the timer was set. */
  readonly heard: number;
}

/**
 * Watches the time of each call of a thread. It runs from when the thread begins the call: what waits behind a slow
 * question is not to blame for it.
 */
export class Supervision {
  readonly #options: SupervisionOptions;
  readonly #calls = new Map<number, Watched>();
  #heard = 0;
  #latest: number | null = null;

  constructor(options: SupervisionOptions) {
    this.#options = options;
  }

  /** The call that the thread began last, if it is not answered yet: the one to blame when the thread dies. */
  latest(): number | null {
    return this.#latest;
  }

  /** The thread gave a sign of life that is about no call. */
  alive(): void {
    this.#heard += 1;
  }

  sent(call: number): void {
    this.#watch(call, false);
  }

  begun(call: number): void {
    this.#heard += 1;
    if (!this.#calls.has(call)) return; // it ran out of time while it waited
    this.#latest = call;
    this.#watch(call, true);
  }

  over(call: number): void {
    this.#heard += 1;
    if (this.#latest === call) this.#latest = null;
    this.#forget(call);
  }

  #watch(call: number, begun: boolean): void {
    this.#forget(call);
    const limit = this.#options.limit * (begun ? 1 : PATIENCE);
    const timer = setTimeout(() => this.#outOfTime(call), limit);
    this.#calls.set(call, { timer, begun, heard: this.#heard });
  }

  #forget(call: number): void {
    clearTimeout(this.#calls.get(call)?.timer);
    this.#calls.delete(call);
  }

  #outOfTime(call: number): void {
    const watched = this.#calls.get(call);
    if (watched === undefined) return;
    this.#calls.delete(call);
    this.#options.onOutOfTime({ call, begun: watched.begun, stuck: watched.heard === this.#heard });
  }
}
