import { randomUUID } from 'node:crypto';
import type { Found, Version } from '../document-store.js';
import { ArchiveFault } from '../fault.js';
import {
  type Lease,
  type LeaseCollection,
  type LeaseDocument,
  LeaseLost,
  type LeaseOptions,
  TERM,
} from './lease.js';

/** How often a holder gives a sign, as a share of the term. */
const SIGN = 0.25;
/**
 * The share of the term after which a holder without an answer gives up. The rest allows for clocks of different speed.
 */
const SURE = 0.8;

interface Taken extends Pick<Lease, 'turn' | 'inherited'> {
  readonly version: Version;
  /** When it was asked for, before the request was sent. */
  readonly sent: number;
}

/** A lease in force, and the signs of life that keep it. */
export class HeldLease implements Lease {
  readonly turn: number;
  readonly inherited: boolean;
  readonly #documents: LeaseCollection;
  readonly #options: LeaseOptions;
  readonly #lost = new AbortController();
  #version: Version;
  /** Until when it is held for certain. */
  #until: number;
  #callOff: () => void = () => {};
  #callOffSign: () => void = () => {};
  /** One write at a time, because each says that it has seen the one before. */
  #writing: Promise<unknown> = Promise.resolve();

  static async take(
    documents: LeaseCollection,
    options: LeaseOptions,
    found: Found<LeaseDocument> | null,
  ): Promise<HeldLease | null> {
    const turn = (found?.source.turn ?? 0) + 1;
    const sent = options.clock.now();
    const version = await documents.put(
      options.name,
      documentOf(options, turn, options.holder),
      found?.version ?? null,
    );
    const inherited = typeof found?.source.holder === 'string';
    return version === null ? null : new HeldLease(documents, options, { turn, inherited, version, sent });
  }

  private constructor(
    documents: LeaseCollection,
    options: LeaseOptions,
    { turn, inherited, version, sent }: Taken,
  ) {
    this.turn = turn;
    this.inherited = inherited;
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
      if (!(error instanceof ArchiveFault)) throw error; // not to be reached: it runs out by itself
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
          if (!(error instanceof ArchiveFault)) throw error; // another sign is given; without any it is lost in time
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

  /** Writes over what this holder wrote last. False where that is no longer there. */
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

  /** Writes over what is there if this holder wrote it: the answer to an earlier sign was lost. */
  async #again(put: (seen: Version) => Promise<Version | null>): Promise<Version | null> {
    const there = await this.#documents.find(this.#options.name);
    const own = there?.source.turn === this.turn && there.source.holder !== null;
    return own ? put(there.version) : null;
  }
}

function documentOf({ term = TERM }: LeaseOptions, turn: number, holder: string | null): LeaseDocument {
  return { holder, term, turn, mark: randomUUID() };
}
