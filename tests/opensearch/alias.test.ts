import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { clientOf } from './asking.js';
import { sharedEngine } from './shared.js';

const engine = await sharedEngine();

describe.skipIf(engine.leftOut)('an alias that is switched while questions run', () => {
  const client = clientOf(engine.urls);
  const alias = `${engine.prefix}-now`;
  const indexOf = (generation: number) => `${engine.prefix}-${generation}`;
  afterAll(async () => {
    await engine.clean();
    await client.close();
  });

  /** Generation N has N * 10 documents, so half of one shows. */
  async function build(generation: number): Promise<void> {
    const index = indexOf(generation);
    await client.indices.create({
      index,
      body: { settings: { number_of_shards: 2, number_of_replicas: 0 } },
    });
    const body = Array.from({ length: generation * 10 }, () => [
      { index: { _index: index } },
      { generation },
    ]);
    await client.bulk({ body: body.flat(), refresh: true });
  }

  test('every question sees one generation whole, and none fails', async () => {
    const seen = new Map<string, number>();
    let running = true;
    const look = async () => {
      const { body } = await client.search({ index: alias, size: 100 }, { maxRetries: 0 });
      const generations = new Set(
        body.hits.hits.map(({ _index = '' }) => _index.slice(engine.prefix.length + 1)),
      );
      const view = `${[...generations].join('+')} of ${body.hits.hits.length}`;
      seen.set(view, (seen.get(view) ?? 0) + 1);
    };
    await build(1);
    await client.indices.putAlias({ index: indexOf(1), name: alias });
    const loops = [0, 1, 2, 3].map(async () => {
      while (running) {
        await look();
        await pause(5);
      }
    });
    for (const generation of [2, 3, 4]) {
      await build(generation);
      const remove = { index: indexOf(generation - 1), alias };
      const add = { index: indexOf(generation), alias };
      await client.indices.updateAliases({ body: { actions: [{ remove }, { add }] } });
      // Two looks that begin after the switch; until then the old index stays, as some may be reading it.
      await look();
      await look();
      await client.indices.delete({ index: indexOf(generation - 1) });
    }
    running = false;
    await Promise.all(loops);
    expect([...seen.keys()].sort()).toEqual(['1 of 10', '2 of 20', '3 of 30', '4 of 40']);
  });
});
