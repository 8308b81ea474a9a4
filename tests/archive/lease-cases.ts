import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DocumentStore } from '../../src/archive/document-store.js';
import {
  type LeaseClock,
  type LeaseCollection,
  LeaseLost,
  openLeases,
} from '../../src/archive/lease/lease.js';
import { takeLease, withLease } from '../../src/archive/lease/take-lease.js';

/** A clock, and a way to let time pass on it. */
export interface Time {
  readonly clock: LeaseClock;
  /** ms, long beside a request to the engine. */
  readonly term: number;
  pass(ms: number): Promise<void>;
}

/** What a lease promises over any engine. */
export function leaseCases(make: () => DocumentStore | Promise<DocumentStore>, { clock, term, pass }: Time) {
  describe('a lease', () => {
    let leases: LeaseCollection;
    beforeAll(async () => {
      const store = await make();
      [leases] = await Promise.all([openLeases(store), openLeases(store)]);
    });
    const options = (name: string, holder = 'test') => ({ name, holder, clock, term });

    test('many who want it at once have it one after the other, each in its turn', async () => {
      const name = randomUUID();
      let inside = 0;
      const turns: number[] = [];
      const one = (holder: number) =>
        withLease(leases, options(name, `${holder}`), async (lease) => {
          inside += 1;
          expect(inside).toBe(1);
          expect(lease.held).toBe(true);
          turns.push(lease.turn);
          await lease.confirm();
          expect(inside).toBe(1);
          inside -= 1;
        });
      const all = Promise.all(Array.from({ length: 12 }, (_, at) => one(at)));
      for (let over = false; !over; ) {
        over = await Promise.race([all.then(() => true), pass(term * 0.02).then(() => false)]);
      }
      expect(turns).toEqual(Array.from({ length: 12 }, (_, at) => at + 1));
    });

    test('a holder that lives keeps it, however long; whoever waits may give up', async () => {
      const name = randomUUID();
      const lease = await takeLease(leases, options(name));
      const giveUp = new AbortController();
      const waiting = takeLease(leases, { ...options(name), signal: giveUp.signal });
      await pass(term * 1.5);
      await lease.confirm();
      expect(lease.held).toBe(true);
      giveUp.abort(new Error('enough'));
      await expect(waiting).rejects.toThrow('enough');
      await lease.release();
      expect(lease.held).toBe(false);
    });

    test('the work of a holder is told when it is over, and a fault in it frees the lease', async () => {
      const name = randomUUID();
      const broken = withLease(leases, options(name), async () => {
        throw new Error('no');
      });
      await expect(broken).rejects.toThrow('no');
      const lease = await takeLease(leases, options(name));
      expect(lease.turn).toBe(2);
      // Somebody takes the document away by hand.
      await leases.drop(name, (await leases.find(name))?.version ?? '');
      await expect(lease.confirm()).rejects.toThrow(LeaseLost);
      expect(lease.signal.aborted).toBe(true);
    });
  });
}
