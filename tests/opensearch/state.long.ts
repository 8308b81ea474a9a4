import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { openLeases, systemLeaseClock } from '../../src/archive/lease/lease.js';
import { withLease } from '../../src/archive/lease/take-lease.js';
import { openClient } from '../../src/archive/opensearch/connection.js';
import { openSearchDocuments } from '../../src/archive/opensearch/opensearch-documents.js';
import { openArchiveState } from '../../src/archive/state/archive-state.js';
import { startCluster } from './cluster.js';
import { clustersLeftOut } from './shared.js';

const HERE = '123456789012345678';
const EACH = 60;
const COPIES = 3;

/** Whatever was acknowledged has to be there after one of three nodes is killed; what was refused may be. */
describe.skipIf(await clustersLeftOut())('state on three nodes', () => {
  test('a node is killed while copies change settings, record and hold a lease: nothing lost or twice', async () => {
    const cluster = await startCluster({ nodes: 3 });
    const prefix = 'test';
    const log = pino({ level: 'silent' });
    const clients = Array.from({ length: COPIES }, () =>
      openClient({ nodes: cluster.urls, login: null, authorityFile: null, prefix }),
    );
    const options = { processId: process.pid, now: Date.now, log };
    const copies = await Promise.all(
      clients.map(async (client) => {
        const store = openSearchDocuments(client, { prefix });
        return { state: await openArchiveState(store, options), leases: await openLeases(store) };
      }),
    );
    await cluster.healthy('green', 3);

    const follows: string[] = [];
    const recorded: string[] = [];
    const failures: string[] = [];
    let inside = 0;
    let done = 0;
    const failed = (error: unknown) => failures.push(String(error));
    const working = copies.map(async ({ state: { servers, audit }, leases }, copy) => {
      for (let each = 0; each < EACH; each += 1) {
        const name = `${copy}-${each}`;
        const follow = servers.change(HERE, (before) => ({ ...before, follows: [...before.follows, name] }));
        await follow.then(() => follows.push(name), failed);
        const edit = { action: 'add', article: name, outcome: 'added' } as const;
        const record = audit.record({ ...edit, at: Date.now(), userId: '1', guildId: HERE });
        await record.then(() => recorded.push(name), failed);
        const lease = { name: 'work', holder: `${copy}`, clock: systemLeaseClock };
        const work = withLease(leases, lease, async ({ held }) => {
          inside += 1;
          if (held) expect(inside).toBe(1);
          inside -= 1;
        });
        await work.catch(failed);
        done += 1;
        if (done === EACH) void cluster.nodes[0]?.kill('SIGKILL');
      }
    });
    await Promise.all(working);
    await cluster.healthy('yellow', 2);

    const another = openClient({ nodes: cluster.urls, login: null, authorityFile: null, prefix });
    const state = await openArchiveState(openSearchDocuments(another, { prefix }), options);
    const settings = await state.servers.of(HERE);
    const all = await state.audit.page(0, COPIES * EACH + 10);
    const names = all?.entries.map(({ article }) => article) ?? [];
    process.stdout.write(
      `${follows.length} of ${COPIES * EACH} changes and ${recorded.length} entries acknowledged, ` +
        `${failures.length} refused: ${[...new Set(failures)].join('; ')}\n`,
    );
    expect(follows.filter((name) => !settings?.follows.includes(name))).toEqual([]);
    expect(new Set(settings?.follows).size).toBe(settings?.follows.length);
    expect(recorded.filter((name) => !names.includes(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    await Promise.all([another, ...clients].map((client) => client.close()));
    await cluster.stop();
  });
});
