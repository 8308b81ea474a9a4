import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@opensearch-project/opensearch';
import { pino } from 'pino';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { articleFiles } from '../../src/archive/opensearch/article-files.js';
import { openArchive } from '../../src/archive/opensearch/connection.js';
import { openArchiveState } from '../../src/archive/opensearch/state.js';
import type { State } from '../../src/discord/contract/state.js';
import { stateCases } from '../archive/state-cases.js';
import { mortalClient } from './dying-client.js';
import { sharedEngine } from './shared.js';

const engine = await sharedEngine();
const log = pino({ level: 'silent' });
const HERE = '123456789012345678';

describe.skipIf(engine.leftOut)('state in an archive', () => {
  const clients: Client[] = [];
  const connect = () => {
    const client = openArchive({ nodes: engine.urls, login: null, authorityFile: null, prefix: 'unused' });
    clients.push(client);
    return client;
  };
  const client = connect();
  afterAll(async () => {
    await engine.clean();
    await Promise.all(clients.map((each) => each.close()));
  });
  const newPrefix = () => `${engine.prefix}-${randomUUID().slice(0, 8)}`;
  const open = (prefix: string, own = client): Promise<State> =>
    openArchiveState(own, { prefix, processId: process.pid, now: Date.now, log });

  async function place() {
    const prefix = newPrefix();
    await open(prefix);
    const articles = articleFiles(client, { prefix, now: Date.now });
    for (const name of ['a.md', 'b.md', 'c.md', 'd.md']) await articles.put(name, name, 'added');
    return { prefix, articles, open: () => open(prefix) };
  }

  stateCases(async () => (await place()).open);

  test('a record longer than the engine gives at a time is paged to its end', async () => {
    const { prefix, ...here } = await place();
    const { audit } = await here.open();
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

  test('several copies that change one server at once lose nothing', async () => {
    const { prefix } = await place();
    const copies = await Promise.all([connect(), connect(), connect()].map((own) => open(prefix, own)));
    const channels = Array.from({ length: 24 }, (_, at) => `${at}`);
    await Promise.all(
      channels.map((channel, at) =>
        copies[at % 3]?.servers.change(HERE, (before) => ({
          ...before,
          follows: [...before.follows, channel],
        })),
      ),
    );
    const { follows } = await (await open(prefix)).servers.of(HERE);
    expect([...follows].sort()).toEqual(channels.sort());
  });

  test('what one copy sets another knows within a second, and knows still when the archive is gone', async () => {
    const { prefix } = await place();
    const [one, mortal] = [await open(prefix), mortalClient({ urls: engine.urls, prefix })];
    const other = await open(prefix, mortal.client);
    expect((await other.servers.of(HERE)).locale).toBeNull();
    await one.servers.change(HERE, (before) => ({ ...before, locale: 'fr' }));
    await vi.waitFor(async () => expect((await other.servers.of(HERE)).locale).toBe('fr'), 5_000);
    mortal.killAfter(0, 'unheard');
    await pause(1_100);
    expect((await other.servers.of(HERE)).locale).toBe('fr');
    await expect(other.servers.of('223456789012345678')).rejects.toThrow('The archive cannot be reached');
    await mortal.client.close();
  });

  test('of several copies that notice one change, whenever, one tells it, once', async () => {
    const { prefix, articles } = await place();
    const [one, other, late] = await Promise.all(
      [connect(), connect(), connect()].map((own) => open(prefix, own)),
    );
    const change = { added: ['a.md'], changed: ['b.md', 'c.md'] };
    await one?.news.add({ added: [], changed: ['b.md'] });
    await Promise.all([one?.news.add(change), other?.news.add(change)]);
    await other?.news.add({ added: [], changed: ['c.md'] });
    const taken = await Promise.all([one?.news.take(), other?.news.take()]);
    expect(taken.filter(Boolean)).toEqual([{ id: expect.any(String), ...change }]);
    await late?.news.add(change);
    expect(await late?.news.take()).toBeNull();
    await articles.put('b.md', 'another text', 'added');
    await late?.news.add({ added: [], changed: ['b.md', 'gone.md'] });
    await one?.news.add({ added: [], changed: ['b.md'] });
    expect(await other?.news.take()).toMatchObject({ added: [], changed: ['b.md'] });
    expect(await one?.news.take()).toBeNull();
  });

  test('a copy that is killed anywhere leaves settings whole, and news that is told by another or was taken', async () => {
    const { prefix, articles, ...here } = await place();
    const state = await here.open();
    for (let requests = 0, done = false; !done; requests += 1) {
      const guild = `${HERE}${requests}`;
      const article = `${requests}.md`;
      await articles.put(article, article, 'added');
      await state.servers.change(guild, (before) => ({ ...before, locale: 'fr' }));
      await state.news.add({ added: [article], changed: [] });
      const mortal = mortalClient({ urls: engine.urls, prefix });
      const killed = await open(prefix, mortal.client);
      mortal.killAfter(requests, 'heard');
      let taken = false;
      const work = async () => {
        await killed.servers.change(guild, (before) => ({ ...before, follows: ['1'] }));
        taken = (await killed.news.take()) !== null;
      };
      await work().catch(() => undefined);
      done = !mortal.killed();
      await mortal.client.close();
      const { locale, follows } = await (await open(prefix)).servers.of(guild);
      expect(locale).toBe('fr');
      expect([[], ['1']]).toContainEqual(follows);
      const left = await state.news.take();
      if (taken) expect(left).toBeNull();
      if (left !== null) expect(left).toMatchObject({ added: [article], changed: [] });
    }
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
