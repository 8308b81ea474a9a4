import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isDue } from '../nightly/long-tests.js';
import { present } from '../present.js';
import { Askers, clientOf, fillNumbered } from './asking.js';
import { type Cluster, startCluster } from './cluster.js';
import { clustersLeftOut } from './shared.js';

/** How often a node is killed: once in the gate, more often in `npm run test:cluster` and in a night. */
const { CLUSTER_ROUNDS } = process.env;
const ROUNDS = Number(CLUSTER_ROUNDS ?? 1);
const due = CLUSTER_ROUNDS !== undefined || isDue('killed-nodes');
const leftOut = !due || (await clustersLeftOut());

test.skipIf(leftOut)('a node that cannot start is a failure with its last words', async () => {
  const start = startCluster({ nodes: 1, settings: ['no.such.setting=1'] });
  await expect(start).rejects.toThrow(/n1 ended \(1\)[\s\S]*unknown setting \[no\.such\.setting\]/);
});

describe.skipIf(leftOut)('three nodes, one of which is killed while questions run', () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await startCluster({ nodes: 3 });
  });
  afterAll(() => cluster?.stop());

  /** The node that leads the cluster, as whoever answers says. */
  async function leader(urls: readonly string[]): Promise<number> {
    const client = clientOf(urls);
    const { body } = await client.cat.clusterManager({ format: 'json', h: ['node'] });
    await client.close();
    return cluster.nodes.findIndex(({ name }) => name === body[0]?.node);
  }

  test.each(Array.from({ length: ROUNDS }, (_, round) => round + 1))(
    'round %i: no answer is wrong, none is missing, and the node comes back',
    async (round) => {
      const client = clientOf(cluster.urls);
      const index = `killed-${round}`;
      await fillNumbered(client, index, 1);
      await cluster.healthy('green', 3);
      const asking = new Askers(client, index);
      await asking.more(50);
      // The hardest to lose goes first: the one that leads.
      const node = present(cluster.nodes[((await leader(cluster.urls)) + round - 1) % 3]);
      await node.kill('SIGKILL');
      expect(node.running()).toBe(false);
      await asking.more(200);
      await cluster.healthy('yellow', 2);
      await node.restart();
      await cluster.healthy('green', 3);
      await asking.more(50);
      const { right, wrong, failed } = await asking.stop();
      expect({ wrong, failed }).toEqual({ wrong: [], failed: [] });
      expect(right).toBeGreaterThanOrEqual(300);
      await client.close();
    },
  );
});
