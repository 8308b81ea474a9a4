import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  systemLeaseClock as clock,
  type Lease,
  type LeaseCollection,
  LeaseLost,
  openLeases,
} from '../../src/archive/lease/lease.js';
import { takeLease, withLease } from '../../src/archive/lease/take-lease.js';
import { openClient } from '../../src/archive/opensearch/connection.js';
import { openSearchDocuments } from '../../src/archive/opensearch/opensearch-documents.js';
import type { LastWords } from '../archive/mortal-store.js';
import { mortalClient } from './dying-client.js';
import { sharedEngine } from './shared.js';

const engine = await sharedEngine();
/** Short, so that a test waits little; long beside a request to an engine on a busy machine. */
const TERM = 3_000;

describe.skipIf(engine.leftOut)('a lease', () => {
  const { prefix } = engine;
  const client = openClient({ nodes: engine.urls, login: null, authorityFile: null, prefix });
  let leases: LeaseCollection;
  beforeAll(async () => {
    leases = await openLeases(openSearchDocuments(client, { prefix }));
  });
  afterAll(async () => {
    await engine.clean();
    await client.close();
  });
  const options = (name: string, holder = 'test') => ({ name, holder, clock, term: TERM });

  /** The leases as a process has them that is killed after so many requests. */
  async function dyingLeases(requests: number, last: LastWords) {
    const mortal = mortalClient(engine);
    const opened = await openLeases(openSearchDocuments(mortal.client, { prefix }));
    mortal.killAfter(requests, last);
    return { opened, close: () => mortal.client.close() };
  }

  test('a holder that is killed loses it, and knows before another has it', async () => {
    const name = randomUUID();
    // It takes two requests to have it; what comes after is not heard.
    const dying = await dyingLeases(2, 'unheard');
    const killed = await takeLease(dying.opened, options(name, 'killed'));
    expect(killed.held).toBe(true);
    const contenders = Array.from({ length: 4 }, (_, at) =>
      withLease(leases, options(name, `${at}`), async (lease) => {
        expect(killed.held).toBe(false);
        expect(killed.signal.reason).toBeInstanceOf(LeaseLost);
        expect(lease.inherited).toBe(lease.turn === 2);
        return lease.turn;
      }),
    );
    expect((await Promise.all(contenders)).sort()).toEqual([2, 3, 4, 5]);
    await expect(killed.confirm()).rejects.toThrow(LeaseLost);
    await killed.release();
    await dying.close();
  });

  test('killed after any number of requests, nobody is kept out and there are never two', async () => {
    const kills = (['heard', 'unheard'] as const).flatMap((last) =>
      [1, 2, 3, 4, 5].map((at) => ({ last, at })),
    );
    const all = kills.map(async ({ last, at }) => {
      const name = randomUUID();
      const dying = await dyingLeases(at, last);
      const killed: Lease | null = await takeLease(dying.opened, options(name, 'killed')).catch(() => null);
      const turn = await withLease(leases, options(name, 'next'), async (lease) => {
        expect(killed?.held ?? false, `${at} requests, the last ${last}`).toBe(false);
        await lease.confirm();
        return lease.turn;
      });
      await dying.close();
      return turn;
    });
    // Some were killed before they had it, some while they had it.
    expect(new Set(await Promise.all(all))).toEqual(new Set([1, 2]));
  });
});
