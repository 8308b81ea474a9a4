import { type Client, errors } from '@opensearch-project/opensearch';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { clientOf } from './asking.js';
import { type FaultProxy, startFaultProxy } from './fault-proxy.js';
import { sharedEngine } from './shared.js';

const engine = await sharedEngine();
const index = `${engine.prefix}-faults`;

describe.skipIf(engine.leftOut)('a proxy that lets things go wrong', () => {
  let proxy: FaultProxy;
  /** Tries once, so that each fault is seen as it is. */
  let client: Client;
  const direct = clientOf([engine.url]);
  const add = (id: string) => client.index({ index, id, body: { text: 'printed' } });
  const count = async () => (await client.count({ index })).body.count;

  beforeAll(async () => {
    proxy = await startFaultProxy({ upstream: engine.url });
    client = clientOf([proxy.url], { maxRetries: 0, requestTimeout: 30_000 });
  });
  beforeEach(async () => {
    await proxy.behave({ kind: 'none' });
    if (!(await direct.indices.exists({ index })).body) await direct.indices.create({ index });
    await direct.index({ index, id: 'first', body: { text: 'printed' }, refresh: true });
  });
  afterAll(async () => {
    await proxy.stop();
    await engine.clean();
    await client.close();
    await direct.close();
  });

  test('hands everything through, and tells what it saw', async () => {
    expect(await count()).toBe(1);
    expect(proxy.seen.at(-1)).toBe(`GET /${index}/_count`);
    expect((await client.info()).body.version.distribution).toBe('opensearch');
  });

  test('down: refuses connections, and listens at the same place afterwards', async () => {
    await proxy.behave({ kind: 'down' });
    await expect(count()).rejects.toThrow(errors.ConnectionError);
    await proxy.behave({ kind: 'none' });
    expect(await count()).toBe(1);
  });

  test('hanging, and slower than the client waits: the client gives up', async () => {
    const impatient = () => client.count({ index }, { requestTimeout: 200 });
    await proxy.behave({ kind: 'hangs' });
    await expect(impatient()).rejects.toThrow(errors.TimeoutError);
    await proxy.behave({ kind: 'slow', ms: 60_000 });
    await expect(impatient()).rejects.toThrow(errors.TimeoutError);
  });

  test('slow: an answer, later', async () => {
    await proxy.behave({ kind: 'slow', ms: 20 });
    expect(await count()).toBe(1);
  });

  test('an answer that breaks off is no answer', async () => {
    await proxy.behave({ kind: 'breaks' });
    await expect(count()).rejects.toThrow(errors.ConnectionError);
  });

  test.each([
    [503, 'cluster_block_exception'],
    [429, 'circuit_breaking_exception'],
  ] as const)('%i: %s', async (status, type) => {
    await proxy.behave({ kind: 'status', status });
    await expect(count()).rejects.toMatchObject({ statusCode: status, body: { error: { type } } });
  });

  test('503 is tried again by the client, 429 is not', async () => {
    const asked = async (status: 429 | 503) => {
      await proxy.behave({ kind: 'status', status });
      const before = proxy.seen.length;
      await expect(client.count({ index }, { maxRetries: 3 })).rejects.toThrow(errors.ResponseError);
      return proxy.seen.length - before;
    };
    expect(await asked(503)).toBe(4);
    expect(await asked(429)).toBe(1);
  });

  test('a fault for some requests only', async () => {
    await proxy.behave({ kind: 'status', status: 503 }, (method) => method === 'PUT');
    await expect(add('second')).rejects.toMatchObject({ statusCode: 503 });
    expect(await count()).toBe(1);
  });

  test.each(['1.3.20', '7.10.2'])('a node that says that it is %s, or Elasticsearch', async (number) => {
    await proxy.behave({ kind: 'version', number, distribution: 'elasticsearch' });
    const { body } = await client.info();
    expect(body.version).toMatchObject({ number });
    expect(body.version.distribution).toBeUndefined();
    await proxy.behave({ kind: 'version', number, distribution: 'opensearch' });
    expect((await client.info()).body.version).toMatchObject({ number, distribution: 'opensearch' });
    expect(await count()).toBe(1);
  });

  describe('a full disk', () => {
    beforeEach(() => proxy.behave({ kind: 'disk-full' }));
    const flooded = {
      statusCode: 429,
      message: expect.stringContaining('disk usage exceeded flood-stage watermark'),
    };

    test('reading goes on', async () => {
      expect(await count()).toBe(1);
      const { body } = await client.search({ index, body: { query: { match: { text: 'printed' } } } });
      expect(body.hits.hits).toHaveLength(1);
    });

    test('writing is refused: one document, many, and changes of an alias or of settings', async () => {
      await expect(add('second')).rejects.toMatchObject(flooded);
      await expect(client.delete({ index, id: 'first' })).rejects.toMatchObject(flooded);
      const adding = { add: { index, alias: `${index}-now` } };
      await expect(client.indices.updateAliases({ body: { actions: [adding] } })).rejects.toMatchObject(
        flooded,
      );
      const lines = [
        { index: { _index: index, _id: 'second' } },
        { text: 'x' },
        { delete: { _index: index, _id: 'first' } },
      ];
      const { body } = await client.bulk({ body: lines });
      expect(body.errors).toBe(true);
      expect(body.items.map((item) => Object.values(item)[0]?.status)).toEqual([429, 429]);
    });

    test('no index can be made, and one can be deleted', async () => {
      const other = `${index}-other`;
      await expect(client.indices.create({ index: other })).rejects.toMatchObject({ statusCode: 403 });
      await client.indices.delete({ index });
      expect((await direct.indices.exists({ index })).body).toBe(false);
    });

    test('says what the engine itself says of an index on a full disk', async () => {
      const said = async (asked: Client) =>
        (await asked.index({ index, body: { text: 'x' } }, { ignore: [429] })).body as unknown;
      const ours = await said(client);
      await direct.indices.putSettings({ index, body: { 'index.blocks.read_only_allow_delete': true } });
      const its = await said(direct);
      await direct.indices.putSettings({ index, body: { 'index.blocks.read_only_allow_delete': null } });
      expect(ours).toEqual(its);
    });
  });
});
