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

const PREFIX = 'test';

/** What was acknowledged and what was refused. */
interface Acknowledged {
  readonly follows: string[];
  readonly recorded: string[];
  readonly failures: string[];
}

/** Connections of a few copies of the bot, each with its state and leases. */
async function openCopies(urls: readonly string[]) {
  const options = { processId: process.pid, now: Date.now, log: pino({ level: 'silent' }) };
  const openOne = async () => {
    const client = openClient({ nodes: urls, login: null, authorityFile: null, prefix: PREFIX });
    const store = openSearchDocuments(client, { prefix: PREFIX });
    return { client, state: await openArchiveState(store, options), leases: await openLeases(store) };
  };
  return { openOne, copies: await Promise.all(Array.from({ length: COPIES }, openOne)) };
}

type ClusterCopy = Awaited<ReturnType<typeof openCopies>>['copies'][number];

/** Lets a copy change settings, record an edit and hold a lease, again and again; `kill` is called after each. */
async function work(
  { state: { servers, audit }, leases }: ClusterCopy,
  copy: number,
  { told, inside, kill }: { told: Acknowledged; inside: { count: number }; kill: () => void },
): Promise<void> {
  const failed = (error: unknown) => told.failures.push(String(error));
  for (let each = 1; each <= EACH; each += 1) {
    const name = `${copy}-${each}`;
    const follow = servers.change(HERE, (before) => ({ ...before, follows: [...before.follows, name] }));
    await follow.then(() => told.follows.push(name), failed);
    const edit = { action: 'add', article: name, outcome: 'added' } as const;
    const record = audit.record({ ...edit, at: Date.now(), userId: '1', guildId: HERE });
    await record.then(() => told.recorded.push(name), failed);
    const lease = { name: 'work', holder: `${copy}`, clock: systemLeaseClock };
    const held = withLease(leases, lease, async (holding) => {
      inside.count += 1;
      if (holding.held) expect(inside.count).toBe(1);
      inside.count -= 1;
    });
    await held.catch(failed);
    kill();
  }
}

/** Whatever was acknowledged has to be there after one of three nodes is killed; what was refused may be. */
describe.skipIf(await clustersLeftOut())('state on three nodes', () => {
  test('a node is killed while copies change settings, record and hold a lease: nothing lost or twice', async () => {
    const cluster = await startCluster({ nodes: 3 });
    const { openOne, copies } = await openCopies(cluster.urls);
    await cluster.healthy('green', 3);

    const told: Acknowledged = { follows: [], recorded: [], failures: [] };
    const inside = { count: 0 };
    let done = 0;
    const kill = () => {
      done += 1;
      if (done === EACH) void cluster.nodes[0]?.kill('SIGKILL');
    };
    await Promise.all(copies.map((copy, at) => work(copy, at, { told, inside, kill })));
    await cluster.healthy('yellow', 2);

    const another = await openOne();
    const settings = await another.state.servers.of(HERE);
    const all = await another.state.audit.page(0, COPIES * EACH + 10);
    const names = all?.entries.map(({ article }) => article) ?? [];
    process.stdout.write(
      `${told.follows.length} of ${COPIES * EACH} changes and ${told.recorded.length} entries acknowledged, ` +
        `${told.failures.length} refused: ${[...new Set(told.failures)].join('; ')}\n`,
    );
    expect(told.follows.filter((name) => !settings?.follows.includes(name))).toEqual([]);
    expect(new Set(settings?.follows).size).toBe(settings?.follows.length);
    expect(told.recorded.filter((name) => !names.includes(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    await Promise.all([another, ...copies].map(({ client }) => client.close()));
    await cluster.stop();
  });
});
