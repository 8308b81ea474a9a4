import type { Client } from '@opensearch-project/opensearch';
import { Documents, type Found, type Version } from './documents.js';
import { HeldLease } from './held-lease.js';
import { ensureIndex, type IndexForm, SMALL_INDEX } from './index-form.js';
import { type Lease, type LeaseClock, type LeaseDocument, type LeaseOptions, TERM } from './lease.js';

/** How often one that waits looks, as a share of the term. */
const LOOK = 0.02;

const lockIndex = (prefix: string): IndexForm => ({
  name: `${prefix}-locks`,
  form: 1,
  settings: SMALL_INDEX,
  properties: {},
});

/** Makes the index of leases unless it is there. */
export const ensureLocks = (client: Client, prefix: string): Promise<void> =>
  ensureIndex(client, lockIndex(prefix));

/**
 * Waits for a lease. It is taken when it is free, or when its holder has given no sign for a whole term. The term is
 * counted here, from when the last sign was seen. The holder counts from before it sent that sign, and for less than
 * the term, so it has given up by then. There are never two holders, as long as a process looks at `held` or `signal`
 * before it acts.
 *
 * @throws the reason of an aborted signal; the client's errors.
 */
export async function takeLease(client: Client, options: LeaseOptions): Promise<Lease> {
  const { prefix, name, clock, term = TERM, signal } = options;
  const documents = new Documents<LeaseDocument>(client, lockIndex(prefix).name);
  let seen: (Version & { readonly at: number; readonly term: number }) | null = null;
  for (;;) {
    signal?.throwIfAborted();
    const asked = clock.now();
    const found: Found<LeaseDocument> | null = await documents.find(name);
    const same = found !== null && seen?.seqNo === found.seqNo && seen.primaryTerm === found.primaryTerm;
    const silent = same && asked - (seen?.at ?? asked) >= Math.max(term, found.source.term);
    if (found === null || found.source.holder === null || silent) {
      const lease = await HeldLease.take(documents, options, found);
      if (lease !== null) return lease;
    } else if (!same) {
      seen = { ...found, at: clock.now(), term: found.source.term };
    }
    await pause(clock, term * LOOK, signal);
  }
}

/** Does something that only one process may do at a time. `work` looks at the lease where it takes long. */
export async function withLease<T>(
  client: Client,
  options: LeaseOptions,
  work: (lease: Lease) => Promise<T>,
): Promise<T> {
  const lease = await takeLease(client, options);
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
