import { describe, expect, test } from 'vitest';
import { startCluster } from './cluster.js';
import { clustersLeftOut } from './shared.js';

describe.skipIf(await clustersLeftOut())('a cluster of a suite', () => {
  test('a node that cannot start is a failure with its last words', async () => {
    const start = startCluster({ nodes: 1, settings: ['no.such.setting=1'] });
    await expect(start).rejects.toThrow(/n1 ended \(1\)[\s\S]*unknown setting \[no\.such\.setting\]/);
  });
});
