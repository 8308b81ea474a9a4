import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { present } from '../present.js';
import { Askers, clientOf, fillNumbered } from './asking.js';
import { type Cluster, startCluster } from './cluster.js';
import type { ClusterNode } from './cluster-node.js';
import { clustersLeftOut } from './shared.js';

/** What an operator with two nodes gets: copies of everything, and half a chance that writing goes on. */
describe.skipIf(await clustersLeftOut())('two nodes, one of which is killed', () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await startCluster({ nodes: 2 });
  });
  afterAll(() => cluster?.stop());

  async function leaderAndOther(): Promise<[ClusterNode, ClusterNode]> {
    const client = clientOf(cluster.urls);
    const { body } = await client.cat.clusterManager({ format: 'json', h: ['node'] });
    await client.close();
    const leads = ({ name }: ClusterNode) => name === body[0]?.node;
    return [present(cluster.nodes.find(leads)), present(cluster.nodes.find((node) => !leads(node)))];
  }

  /**
   * What becomes of a document that is written now: taken, or refused with one of the codes for a cluster in trouble.
   */
  async function write(index: string): Promise<'taken' | 'refused'> {
    const client = clientOf(cluster.urls, { requestTimeout: 60_000 });
    // One of a known id may be written again: by the client, and by us while shards move to the node that is left.
    const one = { index, id: 'one-more', body: { text: 'one more' }, timeout: '3s' };
    let statusCode: number | null = null;
    for (let attempt = 1; attempt <= 4 && (statusCode ?? 500) >= 500; attempt += 1) {
      ({ statusCode } = await client.index(one, { ignore: [500, 503] }));
    }
    await client.close();
    return statusCode === 200 || statusCode === 201 ? 'taken' : 'refused';
  }

  async function killWhileAsked(index: string, node: ClusterNode): Promise<'taken' | 'refused'> {
    const client = clientOf(cluster.urls);
    const asking = new Askers(client, index);
    await asking.more(50);
    await node.kill('SIGKILL');
    await asking.more(200);
    const written = await write(index);
    await node.restart();
    await cluster.healthy('green', 2);
    await asking.more(50);
    const { wrong, failed } = await asking.stop();
    expect({ wrong, failed }).toEqual({ wrong: [], failed: [] });
    await client.close();
    return written;
  }

  test('reading goes on in any case; writing only while the leader lives', async () => {
    const client = clientOf(cluster.urls);
    await fillNumbered(client, 'kept', 1);
    await client.close();
    await cluster.healthy('green', 2);
    const [, other] = await leaderAndOther();
    expect(await killWhileAsked('kept', other)).toBe('taken');
    const [leader] = await leaderAndOther();
    expect(await killWhileAsked('kept', leader)).toBe('refused');
    expect(await write('kept')).toBe('taken');
  });
});
