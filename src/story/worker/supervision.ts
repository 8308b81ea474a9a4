/** A call that ran out of time. */
export interface OutOfTime {
  readonly call: number;
  /** Whether the thread was at work on it, or it only waited for its turn. */
  readonly begun: boolean;
  /** Whether the thread has given no sign since the call began. Then it is stuck, at this call. */
  readonly stuck: boolean;
}

export interface SupervisionOptions {
  /** How long a call may take from when the thread begins it, ms. */
  readonly limit: number;
  readonly onOutOfTime: (late: OutOfTime) => void;
}

/** How long a call may wait for its turn, in multiples of the limit. */
const PATIENCE = 3;

interface Watched {
  readonly timer: NodeJS.Timeout;
  readonly begun: boolean;
  /** How often the thread had been heard of when the timer was set. */
  readonly heard: number;
}

/**
 * Watches the time of each call of a thread. It counts from when the thread begins the call, because a call that waits
 * behind a slow one is not to blame for it.
 */
export class Supervision {
  readonly #options: SupervisionOptions;
  readonly #calls = new Map<number, Watched>();
  #heard = 0;
  #latest: number | null = null;

  constructor(options: SupervisionOptions) {
    this.#options = options;
  }

  /** The call that the thread began last, if it is not answered yet. It is to blame when the thread dies. */
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
