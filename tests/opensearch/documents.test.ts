import { randomUUID } from 'node:crypto';
import type { Client } from '@opensearch-project/opensearch';
import { pino } from 'pino';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { archiveFiles } from '../../src/archive/files/archive-files.js';
import { openFiles } from '../../src/archive/files/file-form.js';
import { openClient } from '../../src/archive/opensearch/connection.js';
import { openSearchDocuments } from '../../src/archive/opensearch/opensearch-documents.js';
import { openArchiveState } from '../../src/archive/state/archive-state.js';
import type { State } from '../../src/discord/contract/state.js';
import { readIfThere } from '../../src/import/store/files.js';
import { mortalClient } from './dying-client.js';
import { startFaultProxy } from './fault-proxy.js';
import { sharedEngine } from './shared.js';

const engine = await sharedEngine();
const log = pino({ level: 'silent' });
const HERE = '123456789012345678';

describe.skipIf(engine.leftOut)('documents in OpenSearch', () => {
  const clients: Client[] = [];
  const { prefix } = engine;
  const connect = (nodes = engine.urls) => {
    const client = openClient({ nodes, login: null, authorityFile: null, prefix: 'unused' });
    clients.push(client);
    return client;
  };
  const client = connect();
  const store = openSearchDocuments(client, { prefix });
  afterAll(async () => {
    await engine.clean();
    await Promise.all(clients.map((each) => each.close()));
  });
  const newPrefix = () => `${engine.prefix}-${randomUUID().slice(0, 8)}`;
  const open = (prefix: string, own = client, now = Date.now): Promise<State> => {
    const store = openSearchDocuments(own, { prefix });
    return openArchiveState(store, { processId: process.pid, now, log });
  };

  test('a listing of several pages, and a path of any length', async () => {
    const root = `/${randomUUID()}`;
    const paged = openSearchDocuments(client, { prefix, listed: 2 });
    const files = archiveFiles(await openFiles(paged), { now: Date.now });
    const names = ['a.md', 'b', 'c/d.md', 'c/e.md', 'ä', `${'long/'.repeat(1_600)}f.md`, '~'];
    for (const name of names) await files.create(`${root}/${name}`, name);
    expect([...(await files.below(root))].sort()).toEqual(names.map((name) => `${root}/${name}`).sort());
    expect([...(await files.list(root))].sort()).toEqual(['a.md', 'b', 'c', 'long', 'ä', '~'].sort());
    expect(await files.read(`${root}/${names[5]}`)).toBe(names[5]);
  });

  test('many who change one file at once lose nothing', async () => {
    const path = `/${randomUUID()}/a.md`;
    const copies = await Promise.all(
      Array.from({ length: 3 }, async () => {
        const store = openSearchDocuments(connect(), { prefix });
        return archiveFiles(await openFiles(store), { now: Date.now });
      }),
    );
    const all = copies.flatMap((copy, at) =>
      Array.from({ length: 8 }, (_, each) => copy.update(path, (before) => `${before ?? ''}${at}-${each} `)),
    );
    await Promise.all(all);
    const parts = (await copies[0]?.read(path))?.trim().split(' ');
    expect(new Set(parts).size).toBe(24);
  });

  test('a process killed anywhere in a move leaves the file at one place, whole', async () => {
    const files = archiveFiles(await openFiles(store), { now: Date.now });
    for (const last of ['heard', 'unheard'] as const) {
      for (let requests = 0, done = false; !done; requests += 1) {
        const root = `/${randomUUID()}`;
        await files.create(`${root}/a.md`, 'The text.');
        const mortal = mortalClient({ urls: engine.urls, prefix });
        const dying = await openFiles(openSearchDocuments(mortal.client, { prefix }));
        mortal.killAfter(requests, last);
        const move = archiveFiles(dying, { now: Date.now }).move(`${root}/a.md`, `${root}/in/b.md`);
        await move.catch(() => undefined);
        done = !mortal.killed();
        await mortal.client.close();
        const at = `killed after ${requests} requests, the last ${last}`;
        const [a, b] = [
          await readIfThere(files, `${root}/a.md`),
          await readIfThere(files, `${root}/in/b.md`),
        ];
        expect([a, b].sort(), at).toEqual(['The text.', null].sort());
        expect(await files.below(root), at).toEqual([`${root}/${a === null ? 'in/b.md' : 'a.md'}`]);
      }
    }
  });

  test('an index that another copy has just made is waited for', async () => {
    let refused = 5;
    const proxy = await startFaultProxy({ upstream: engine.url });
    const files = archiveFiles(await openFiles(store), { now: Date.now });
    const through = openSearchDocuments(connect([proxy.url]), { prefix });
    const there = archiveFiles(await openFiles(through), { now: Date.now });
    await files.write('/just/made.md', 'The text.');
    // As long as its first shard has not been started, the engine answers so.
    await proxy.behave(
      { kind: 'status', status: 503 },
      (_, path) => path.includes('/_doc/') && refused-- > 0,
    );
    expect(await there.read('/just/made.md')).toBe('The text.');
    expect(refused).toBeLessThan(0);
    await proxy.stop();
  });

  test('a record longer than the engine gives at a time is paged to its end', async () => {
    const prefix = newPrefix();
    const { audit } = await open(prefix);
    const total = 20_005;
    const entry = { userId: '1', guildId: null, action: 'reload', article: null, outcome: 'x', mark: 'x' };
    const body = Array.from({ length: total }, (_, at) => [{ create: {} }, { ...entry, at }]).flat();
    await client.bulk({ index: `${prefix}-audit`, body }, { requestTimeout: 60_000 });
    const page = async (from: number) => {
      const { entries, total: all } = await audit.page(from, 3);
      return [...entries.map(({ at }) => at), all];
    };
    expect(await page(0)).toEqual([20_004, 20_003, 20_002, total]);
    expect(await page(9_999)).toEqual([10_005, 10_004, 10_003, total]);
    expect(await page(20_003)).toEqual([1, 0, total]);
    expect(await page(20_005)).toEqual([total]);
  });

  test('what one copy sets another knows within a second, and knows still when the archive is gone', async () => {
    const prefix = newPrefix();
    const [one, mortal] = [await open(prefix), mortalClient({ urls: engine.urls, prefix })];
    let later = 0;
    const other = await open(prefix, mortal.client, () => Date.now() + later);
    expect((await other.servers.of(HERE)).locale).toBeNull();
    await one.servers.change(HERE, (before) => ({ ...before, locale: 'fr' }));
    await vi.waitFor(async () => expect((await other.servers.of(HERE)).locale).toBe('fr'), 5_000);
    mortal.killAfter(0, 'unheard');
    later = 1_100; // what it remembers is too old by now
    expect((await other.servers.of(HERE)).locale).toBe('fr');
    await expect(other.servers.of('223456789012345678')).rejects.toThrow('The archive cannot be reached');
    await mortal.client.close();
  });

  test('a copy that is killed anywhere while it makes the indexes keeps no other from it', async () => {
    for (let requests = 0, done = false; !done; requests += 1) {
      const prefix = newPrefix();
      const mortal = mortalClient({ urls: engine.urls, prefix });
      mortal.killAfter(requests, 'heard');
      await open(prefix, mortal.client).catch(() => undefined);
      done = !mortal.killed();
      await mortal.client.close();
      const { servers } = await open(prefix);
      expect((await servers.change(HERE, (before) => before)).follows).toEqual([]);
      await client.indices.delete({ index: `${prefix}-*` });
    }
  });
});
