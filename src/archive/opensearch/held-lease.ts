import { randomUUID } from 'node:crypto';
import { isArchiveFault } from './describe-fault.js';
import type { Documents, Found, Marked, Version } from './documents.js';

/** The time of this process alone: no two clocks are ever held against each other. */
export interface LeaseClock {
  /** Milliseconds since some moment; never goes back. */
  now(): number;
  /** Calls back after so many ms; the returned function calls it off. */
  after(ms: number, callback: () => void): () => void;
}

export const systemLeaseClock: LeaseClock = {
  now: () => performance.now(),
  after(ms, callback) {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
};

/**
 * How long a lease outlives the last sign of its holder, ms: after this a holder that was killed has lost it. Longer
 * than a node may take that does not answer, so that one such node takes it from nobody.
 */
export const TERM = 12_000;
/** How often a holder gives a sign, as a share of the term. */
const SIGN = 0.25;
/** After which share of the term a holder without an answer thinks it lost: clocks may differ in speed by the rest. */
const SURE = 0.8;
export interface LeaseDocument extends Marked {
  /** Who holds it; null: nobody. For people who look. */
  readonly holder: string | null;
  readonly term: number;
  /** Counts the holders so far. */
  readonly turn: number;
}

/** It was held and is no longer: somebody else may hold it now. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}

/** What only one process of all may do at a time. */
export interface Lease {
  /** Counts the holders: later ones have greater numbers. */
  readonly turn: number;
  /** Whether it is held for certain, by this process's own clock. */
  readonly held: boolean;
  /** Aborted, with `LeaseLost`, as soon as it is not. */
  readonly signal: AbortSignal;
  /** Gives a sign now: before something that only a holder may do. Throws `LeaseLost`. */
  confirm(): Promise<void>;
  release(): Promise<void>;
}

export interface LeaseOptions {
  readonly prefix: string;
  /** What is held. */
  readonly name: string;
  /** Who holds it, for people who look: a host and process. */
  readonly holder: string;
  readonly clock: LeaseClock;
  /** How long it outlives the last sign of its holder, ms (default 12,000). All who share it have to agree. */
  readonly term?: number;
  /** Ends the waiting. */
  readonly signal?: AbortSignal;
}

/** A lease in force, and the signs of life that keep it. */
export class HeldLease implements Lease {
  readonly turn: number;
  readonly #documents: Documents<LeaseDocument>;
  readonly #options: LeaseOptions;
  readonly #lost = new AbortController();
  #version: Version;
  /** Until when it is held for certain. */
  #until: number;
  #callOff: () => void = () => {};
  #callOffSign: () => void = () => {};
  /** One write at a time: each is made over the one before. */
  #writing: Promise<unknown> = Promise.resolve();

  static async take(
    documents: Documents<LeaseDocument>,
    options: LeaseOptions,
    found: Found<LeaseDocument> | null,
  ): Promise<HeldLease | null> {
    const turn = (found?.source.turn ?? 0) + 1;
    const sent = options.clock.now();
    const version = await documents.put(options.name, documentOf(options, turn, options.holder), found);
    return version === null ? null : new HeldLease(documents, options, { turn, version, sent });
  }

  private constructor(
    documents: Documents<LeaseDocument>,
    options: LeaseOptions,
    { turn, version, sent }: { readonly turn: number; readonly version: Version; readonly sent: number },
  ) {
    this.turn = turn;
    this.#documents = documents;
    this.#options = options;
    this.#version = version;
    this.#until = this.#sureUntil(sent);
    this.#watch();
    this.#signLater();
  }

  get signal(): AbortSignal {
    return this.#lost.signal;
  }

  get held(): boolean {
    return !this.signal.aborted && this.#options.clock.now() < this.#until;
  }

  async confirm(): Promise<void> {
    await this.#sign();
    if (!this.held) throw this.#lose();
  }

  async release(): Promise<void> {
    this.#callOffSign();
    await this.#write(null).catch((error: unknown) => {
      if (!isArchiveFault(error)) throw error; // not to be reached: it runs out by itself
    });
    this.#callOff();
    this.#lose();
  }

  #lose(): LeaseLost {
    const lost = new LeaseLost(`${this.#options.name} is no longer held by this process`);
    if (!this.signal.aborted) this.#lost.abort(lost);
    this.#callOffSign();
    return lost;
  }

  #sureUntil(sent: number): number {
    return sent + (this.#options.term ?? TERM) * SURE;
  }

  #watch(): void {
    const { clock } = this.#options;
    this.#callOff();
    this.#callOff = clock.after(this.#until - clock.now(), () => this.#lose());
  }

  #signLater(): void {
    const { clock, term = TERM } = this.#options;
    this.#callOffSign = clock.after(term * SIGN, () => {
      this.#sign()
        .catch((error: unknown) => {
          if (!isArchiveFault(error)) throw error; // another sign is given; without any it is lost in time
        })
        .finally(() => {
          if (!this.signal.aborted) this.#signLater();
        });
    });
  }

  async #sign(): Promise<void> {
    const sent = this.#options.clock.now();
    if (await this.#write(this.#options.holder)) {
      this.#until = Math.max(this.#until, this.#sureUntil(sent));
      this.#watch();
    } else this.#lose();
  }

  /** Writes over what this holder wrote last; false where that is no longer there. */
  #write(holder: string | null): Promise<boolean> {
    const work = async () => {
      if (this.signal.aborted) return false;
      const { name } = this.#options;
      const put = (seen: Version) =>
        this.#documents.put(name, documentOf(this.#options, this.turn, holder), seen);
      const version = (await put(this.#version)) ?? (await this.#again(put));
      if (version !== null) this.#version = version;
      return version !== null;
    };
    const mine = this.#writing.then(work);
    this.#writing = mine.catch(() => undefined);
    return mine;
  }

  /** Once more over what stands there, if it is of this holder: a sign whose answer was lost. */
  async #again(put: (seen: Version) => Promise<Version | null>): Promise<Version | null> {
    const there = await this.#documents.find(this.#options.name);
    const own = there?.source.turn === this.turn && there.source.holder !== null;
    return own ? put(there) : null;
  }
}

function documentOf({ term = TERM }: LeaseOptions, turn: number, holder: string | null): LeaseDocument {
  return { holder, term, turn, mark: randomUUID() };
}
