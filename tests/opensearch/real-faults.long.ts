import type { Client } from '@opensearch-project/opensearch';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientOf } from './asking.js';
import { type Cluster, startCluster } from './cluster.js';
import { clearDisks, fillDisks, LOOKING_AT_DISKS } from './disk.js';
import { type FaultProxy, startFaultProxy } from './fault-proxy.js';
import { clustersLeftOut } from './shared.js';

const index = 'held';
const TROUBLE = { ignore: [403, 429, 503] };

/** Status, type and reason of what was said, as far as an error says them. */
function gist({ statusCode, body }: { readonly statusCode: number | null; readonly body: unknown }) {
  const { error } = body as { readonly error?: { readonly type: string; readonly reason: string } };
  return error === undefined ? { statusCode, body } : { statusCode, type: error.type, reason: error.reason };
}

/** What the proxy plays is what a node in that trouble does. */
describe.skipIf(await clustersLeftOut())('a node in real trouble', () => {
  let cluster: Cluster;
  let proxy: FaultProxy;
  let played: Client;
  let real: Client;
  beforeAll(async () => {
    cluster = await startCluster({ nodes: 1, settings: LOOKING_AT_DISKS });
    proxy = await startFaultProxy({ upstream: cluster.url });
    played = clientOf([proxy.url], { maxRetries: 0, requestTimeout: 60_000 });
    real = clientOf([cluster.url], { maxRetries: 0, requestTimeout: 60_000 });
    await real.indices.create({ index, body: { settings: { number_of_replicas: 0 } } });
    await real.index({ index, id: '1', body: { text: 'printed' }, refresh: true });
  });
  afterAll(async () => {
    await proxy?.stop();
    await cluster?.stop();
  });

  const bulk = [
    { index: { _index: index, _id: '2' } },
    { text: 'x' },
    { delete: { _index: index, _id: '1' } },
  ];
  const asked = {
    write: (client) => client.index({ index, id: '2', body: { text: 'x' } }, TROUBLE),
    delete: (client) => client.delete({ index, id: '1' }, TROUBLE),
    update: (client) => client.update({ index, id: '1', body: { doc: { text: 'x' } } }, TROUBLE),
    alias: (client) => client.indices.putAlias({ index, name: 'now' }, TROUBLE),
    create: (client) => client.indices.create({ index: 'another' }, TROUBLE),
    count: (client) => client.count({ index }, TROUBLE),
    bulk: async (client) => {
      const { statusCode, body } = await client.bulk({ body: bulk }, TROUBLE);
      return { statusCode, body: { ...body, took: 0 } };
    },
    health: async (client) => {
      const { statusCode, body } = await client.cluster.health();
      return { statusCode, body: body.status };
    },
  } satisfies Record<string, (client: Client) => Promise<{ statusCode: number | null; body: unknown }>>;

  test('a full disk; with room again everything is taken as before', async () => {
    await fillDisks(cluster, index);
    const its: Record<string, unknown> = {};
    for (const [name, ask] of Object.entries(asked)) its[name] = gist(await ask(real));
    await clearDisks(cluster, index);
    await proxy.behave({ kind: 'disk-full' });
    for (const [name, ask] of Object.entries(asked)) expect(gist(await ask(played)), name).toEqual(its[name]);
    expect(its).toMatchObject({
      write: { statusCode: 429 },
      create: { statusCode: 403 },
      health: { body: 'green' },
    });
    expect((await asked.write(real)).statusCode).toBe(201);
  });

  test('too little memory', async () => {
    const limit = (value: string | null) =>
      real.cluster.putSettings({ body: { transient: { 'indices.breaker.total.limit': value } } });
    await limit('1%');
    const its = gist(await asked.count(real));
    await proxy.behave({ kind: 'status', status: 429 });
    const ours = gist(await asked.count(played));
    await cluster.stop();
    expect(its).toMatchObject({ statusCode: ours.statusCode, type: 'circuit_breaking_exception' });
    expect(ours).toMatchObject({ type: 'circuit_breaking_exception' });
  });
});
