import type { Version } from '../document-store.js';
import { HeldLease } from './held-lease.js';
import { type Lease, type LeaseClock, type LeaseCollection, type LeaseOptions, TERM } from './lease.js';

/** How often one that waits looks, as a share of the term. */
const LOOK = 0.02;

/** Whether a holder has been silent for a whole term, ms; null: it has just given a sign. */
const isOver = (silence: number | null, term: number) => silence !== null && silence >= term;

/**
 * Waits for a lease. It is taken when it is free, or when its holder has given no sign for a whole term. The term is
 * counted here, from when the last sign was seen. The holder counts from before it sent that sign, and for less than
 * the term, so it has given up by then. There are never two holders, as long as a process looks at `held` or `signal`
 * before it acts.
 *
 * @throws the reason of an aborted signal; ArchiveFault.
 */
export async function takeLease(leases: LeaseCollection, options: LeaseOptions): Promise<Lease> {
  const { name, clock, term = TERM, signal } = options;
  let seen: { readonly version: Version; readonly at: number } | null = null;
  for (;;) {
    signal?.throwIfAborted();
    const asked = clock.now();
    const found = await leases.find(name);
    const silence = seen !== null && seen.version === found?.version ? asked - seen.at : null;
    if (
      found === null ||
      found.source.holder === null ||
      isOver(silence, Math.max(term, found.source.term))
    ) {
      const lease = await HeldLease.take(leases, options, found);
      if (lease !== null) return lease;
    } else if (silence === null) {
      seen = { version: found.version, at: clock.now() };
    }
    await pause(clock, term * LOOK, signal);
  }
}

/** Does something that only one process may do at a time. `work` looks at the lease where it takes long. */
export async function withLease<T>(
  leases: LeaseCollection,
  options: LeaseOptions,
  work: (lease: Lease) => Promise<T>,
): Promise<T> {
  const lease = await takeLease(leases, options);
  try {
    return await work(lease);
  } finally {
    await lease.release();
  }
}

function pause(clock: LeaseClock, ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((done) => {
    const callOff = clock.after(ms, finish);
    function finish(): void {
      callOff();
      signal?.removeEventListener('abort', finish);
      done();
    }
    signal?.addEventListener('abort', finish);
  });
}
