import { createHash } from 'node:crypto';
import type { Client, Types } from '@opensearch-project/opensearch';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { archiveFiles } from '../../src/archive/files/archive-files.js';
import { openFiles } from '../../src/archive/files/file-form.js';
import { StoredTexts } from '../../src/archive/files/stored-texts.js';
import { openLeases, systemLeaseClock } from '../../src/archive/lease/lease.js';
import { withLease } from '../../src/archive/lease/take-lease.js';
import { openClient } from '../../src/archive/opensearch/connection.js';
import { openSearchDocuments } from '../../src/archive/opensearch/opensearch-documents.js';
import { openArchiveState } from '../../src/archive/state/archive-state.js';
import { sharedEngine } from './shared.js';

const engine = await sharedEngine();
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

type Properties = Readonly<Record<string, Types.Common_Mapping.Property>>;
const keyword = { type: 'keyword' } as const;
const moment = { type: 'date', format: 'epoch_millis' } as const;

/** The collections of form 1, as every program before this one made and filled them. */
const MAPPINGS: Readonly<Record<string, Properties>> = {
  files: {
    path: keyword,
    folders: keyword,
    hidden: { type: 'boolean' },
    sha256: keyword,
    at: moment,
    origin: keyword,
    moving: { properties: { token: keyword } },
  },
  audit: {
    at: moment,
    userId: keyword,
    guildId: keyword,
    action: keyword,
    outcome: keyword,
    removal: keyword,
  },
  locks: {},
};

const SERVER = '123456789012345678';
const SETTINGS = {
  ...{ privateChannels: ['1'], cooldowns: {}, auditChannelId: null, follows: ['2'], pins: [], locale: 'fr' },
};
const ENTRY = {
  ...{ at: 5, userId: '3', guildId: SERVER, action: 'remove', article: 'c.md', outcome: 'removed' },
  removal: 'abc123',
};

const file = (path: string, text: string, more: object = {}) => ({
  id: sha256(path),
  document: {
    path,
    folders: path
      .split('/')
      .slice(1, -1)
      .map((_, at) =>
        path
          .split('/')
          .slice(0, at + 2)
          .join('/'),
      ),
    hidden: path.includes('/.'),
    text,
    sha256: sha256(text),
    mark: `mark of ${path}`,
    origin: 'folder',
    at: 1_527_000_000_000,
    ...more,
  },
});

const DOCUMENTS: Readonly<Record<string, readonly { readonly id: string; readonly document: object }[]>> = {
  files: [
    file('/articles/a.md', 'Of the folder.'),
    file('/articles/in/b.md', 'Added.', { origin: 'added' }),
    // A move that was announced, and one that stopped before its last step.
    file('/articles/c.md', 'Stays.', { moving: { to: '/articles/.removed/x/c.md', token: 'one' } }),
    file('/articles/d.md', 'Went.', { moving: { to: '/articles/.removed/y/d.md', token: 'two' } }),
    file('/articles/.removed/y/d.md', 'Went.', { movedFrom: { path: '/articles/d.md', token: 'two' } }),
    file(`/state/servers/${SERVER}.json`, JSON.stringify(SETTINGS)),
  ],
  audit: [{ id: 'x', document: { ...ENTRY, mark: 'x' } }],
  locks: [
    { id: 'free', document: { holder: null, term: 12_000, turn: 7, mark: 'y' } },
    { id: 'dead', document: { holder: 'another copy', term: 100, turn: 3, mark: 'z' } },
  ],
};

describe.skipIf(engine.leftOut)('an archive of an earlier program', () => {
  const { prefix } = engine;
  const client: Client = openClient({ nodes: engine.urls, login: null, authorityFile: null, prefix });
  const store = openSearchDocuments(client, { prefix });
  beforeAll(async () => {
    for (const [name, properties] of Object.entries(MAPPINGS)) {
      const settings = { number_of_shards: 1, auto_expand_replicas: '0-1' };
      const mappings = { dynamic: false, _meta: { form: 1 }, properties } as const;
      const aliases = { [`${prefix}-${name}`]: {} };
      await client.indices.create({ index: `${prefix}-${name}-1`, body: { settings, mappings, aliases } });
      for (const { id, document } of DOCUMENTS[name] ?? []) {
        await client.index({ index: `${prefix}-${name}`, id, body: document });
      }
    }
  });
  afterAll(async () => {
    await engine.clean();
    await client.close();
  });

  test('its articles are read, its moves are ended, and both are changed', async () => {
    const collection = await openFiles(store);
    const texts = new StoredTexts(collection, Date.now);
    expect([...(await texts.hashes())]).toEqual([
      ['a.md', sha256('Of the folder.')],
      ['c.md', sha256('Stays.')],
      ['in/b.md', sha256('Added.')],
    ]);
    expect([...(await texts.hashes('added')).keys()]).toEqual(['in/b.md']);
    const files = archiveFiles(collection, { now: Date.now });
    expect(await files.exists('/articles/d.md')).toBe(false);
    await files.move('/articles/.removed/y/d.md', '/articles/d.md');
    await files.write('/articles/a.md', 'Changed.');
    expect(await texts.texts(['a.md', 'd.md'])).toEqual(
      new Map([
        ['a.md', 'Changed.'],
        ['d.md', 'Went.'],
      ]),
    );
  });

  test('its state and its record are there', async () => {
    const log = pino({ level: 'silent' });
    const state = await openArchiveState(store, { processId: process.pid, now: Date.now, log });
    expect(await state.servers.of(SERVER)).toEqual(SETTINGS);
    expect(await state.audit.page(0, 5)).toEqual({ entries: [ENTRY], total: 1 });
    expect([...(await state.audit.removals(['abc123'])).keys()]).toEqual(['abc123']);
  });

  test('its leases go on: one that is free, and one whose holder is dead', async () => {
    const leases = await openLeases(store);
    const options = { holder: 'test', clock: systemLeaseClock, term: 100 };
    const taken = (name: string) =>
      withLease(leases, { ...options, name }, async ({ turn, inherited }) => [turn, inherited]);
    expect(await taken('free')).toEqual([8, false]);
    expect(await taken('dead')).toEqual([4, true]);
  });

  test('what this program makes is the same', async () => {
    const own = `${prefix}-own`;
    const made = openSearchDocuments(client, { prefix: own });
    const log = pino({ level: 'silent' });
    await openArchiveState(made, { processId: process.pid, now: Date.now, log });
    await openLeases(made);
    const formOf = async (index: string) => {
      const { body } = await client.indices.get({ index });
      const [found] = Object.values(body);
      const { number_of_shards: shards, auto_expand_replicas: copies } = found?.settings?.index ?? {};
      return { mappings: found?.mappings, aliases: Object.keys(found?.aliases ?? {}).length, shards, copies };
    };
    for (const name of Object.keys(MAPPINGS)) {
      expect(await formOf(`${own}-${name}-1`), name).toEqual(await formOf(`${prefix}-${name}-1`));
    }
    const files = archiveFiles(await openFiles(made), { now: () => 1_527_000_000_000, origin: 'folder' });
    await files.write('/articles/in/a.md', 'Of the folder.');
    const { id, document } = file('/articles/in/a.md', 'Of the folder.', { mark: expect.any(String) });
    const { body } = await client.get({ index: `${own}-files`, id });
    expect(body._source).toEqual(document);
  });
});
