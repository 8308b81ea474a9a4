import type { Collection, CollectionForm, DocumentStore, Marked } from '../document-store.js';

/** The clock of this process. Clocks of two processes are never compared. */
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
 * How long a lease outlives the last sign of its holder, ms. After this a holder that was killed has lost it. It is
 * longer than the time after which a node that does not answer is given up, so one such node takes the lease from
 * nobody.
 */
export const TERM = 12_000;

export interface LeaseDocument extends Marked {
  /** Who holds it; null: nobody. For people who look. */
  readonly holder: string | null;
  readonly term: number;
  /** Counts the holders so far. */
  readonly turn: number;
}

/** The collection of leases; nothing is looked for in it. */
const LOCKS: CollectionForm<never> = { name: 'locks', form: 1, fields: {} };

export type LeaseCollection = Collection<LeaseDocument, never>;

/** Opens the leases of an archive. */
export const openLeases = (store: DocumentStore): Promise<LeaseCollection> => store.open(LOCKS);

/** It was held and is no longer: somebody else may hold it now. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}

/** What only one process of all may do at a time. */
export interface Lease {
  /** Counts the holders: later ones have greater numbers. */
  readonly turn: number;
  /** Whether the holder before did not release it: it was killed in the middle of something. */
  readonly inherited: boolean;
  /** Whether it is held for certain, by this process's own clock. */
  readonly held: boolean;
  /** Aborted, with `LeaseLost`, as soon as it is not. */
  readonly signal: AbortSignal;
  /** Gives a sign now: before something that only a holder may do. Throws `LeaseLost`. */
  confirm(): Promise<void>;
  release(): Promise<void>;
}

export interface LeaseOptions {
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
