import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openArchive } from '../../src/archive/opensearch/connection.js';
import { systemLeaseClock as clock, type Lease, LeaseLost } from '../../src/archive/opensearch/lease.js';
import { ensureLocks, takeLease, withLease } from '../../src/archive/opensearch/lock.js';
import { dyingClient } from './dying-client.js';
import { sharedEngine } from './shared.js';

const engine = await sharedEngine();
/** Short, so that a test waits little; long beside a request to an engine on a busy machine. */
const TERM = 3_000;

describe.skipIf(engine.leftOut)('a lease', () => {
  const { prefix } = engine;
  const client = openArchive({ nodes: engine.urls, login: null, authorityFile: null, prefix });
  beforeAll(async () => {
    await Promise.all([ensureLocks(client, prefix), ensureLocks(client, prefix)]);
  });
  afterAll(async () => {
    await engine.clean();
    await client.close();
  });
  const options = (name: string, holder = 'test', term = TERM) => ({ prefix, name, holder, clock, term });

  test('many who want it at once have it one after the other, each in its turn', async () => {
    const name = randomUUID();
    let inside = 0;
    const turns: number[] = [];
    const one = (holder: number) =>
      withLease(client, options(name, `${holder}`), async (lease) => {
        inside += 1;
        expect(inside).toBe(1);
        expect(lease.held).toBe(true);
        turns.push(lease.turn);
        await pause(holder % 3);
        await lease.confirm();
        expect(inside).toBe(1);
        inside -= 1;
      });
    await Promise.all(Array.from({ length: 12 }, (_, at) => one(at)));
    expect(turns).toEqual(Array.from({ length: 12 }, (_, at) => at + 1));
  });

  test('a holder that lives keeps it, however long; whoever waits may give up', async () => {
    const name = randomUUID();
    const lease = await takeLease(client, options(name));
    const giveUp = new AbortController();
    const waiting = takeLease(client, { ...options(name), signal: giveUp.signal });
    await pause(TERM * 1.5);
    await lease.confirm();
    expect(lease.held).toBe(true);
    giveUp.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    await lease.release();
    expect(lease.held).toBe(false);
  });

  test('a holder that is killed loses it, and knows before another has it', async () => {
    const name = randomUUID();
    // It takes two requests to have it; what comes after is not heard.
    const dying = dyingClient(engine, 2, 'unheard');
    const killed = await takeLease(dying, options(name, 'killed'));
    expect(killed.held).toBe(true);
    const contenders = Array.from({ length: 4 }, (_, at) =>
      withLease(client, options(name, `${at}`), async (lease) => {
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
      const dying = dyingClient(engine, at, last);
      const killed: Lease | null = await takeLease(dying, options(name, 'killed')).catch(() => null);
      const turn = await withLease(client, options(name, 'next'), async (lease) => {
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

  test('the work of a holder is told when it is over, and a fault in it frees the lease', async () => {
    const name = randomUUID();
    const broken = withLease(client, options(name), async () => {
      throw new Error('no');
    });
    await expect(broken).rejects.toThrow('no');
    const lease = await takeLease(client, options(name));
    expect(lease.turn).toBe(2);
    // Somebody takes the document away by hand.
    await client.delete({ index: `${prefix}-locks`, id: name });
    await expect(lease.confirm()).rejects.toThrow(LeaseLost);
    expect(lease.signal.aborted).toBe(true);
  });
});
