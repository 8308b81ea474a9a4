import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import type { DocumentStore } from '../../src/archive/document-store.js';
import { archiveFiles } from '../../src/archive/files/archive-files.js';
import { type FileCollection, openFiles } from '../../src/archive/files/file-form.js';
import { ARTICLES, StoredTexts } from '../../src/archive/files/stored-texts.js';
import { MemoryArchive } from '../../src/archive/memory/memory-archive.js';
import { MemoryDocuments } from '../../src/archive/memory/memory-documents.js';
import { openArchiveState } from '../../src/archive/state/archive-state.js';
import { syncArchive } from '../../src/archive/sync.js';
import { readArticle } from '../../src/corpus/read-article.js';
import { ArticleShelf } from '../../src/import/store/shelf.js';
import { systemWriting } from '../../src/import/store/write.js';
import { MortalStore } from './mortal-store.js';

const HERE = '123456789012345678';

describe('the articles of an archive', () => {
  test('an archive whose first filling is cut off anywhere is filled to its end by the next', async () => {
    // More than are written in one request.
    const read = Array.from({ length: 501 }, (_, at) =>
      readArticle(`${at}.md`, `---\noutlet: Herald\n---\nThe harbour froze ${at} times.\n`),
    );
    const corpus = { articles: read.flatMap((each) => (each.kind === 'article' ? [each.article] : [])) };
    const sync = async (store: DocumentStore) => {
      const archive = new MemoryArchive({ model: null, now: () => 1 });
      const texts = new StoredTexts(await openFiles(store), Date.now);
      const firstArticles = async () => ({ corpus, problems: [], found: read.length });
      await syncArchive({ archive, texts, firstArticles, anew: false, bad: 'leave-out', leftOut: [] });
      return (await archive.status()).articles;
    };
    for (let writes = 0, done = false; !done; writes += 1) {
      const store = new MemoryDocuments();
      const mortal = new MortalStore(store);
      mortal.killAfter(writes, 'unheard', 'writes');
      await sync(mortal).catch(() => undefined);
      done = !mortal.killed;
      expect(await sync(store), `killed after ${writes} writes`).toBe(501);
    }
  });

  test('one whose removal was killed half-way is in the listing or kept, never both', async () => {
    const store = new MemoryDocuments();
    const collection = await openFiles(store);
    const articles = new StoredTexts(collection, Date.now);
    const writing = (files: FileCollection) => ({
      ...systemWriting(process.pid),
      files: archiveFiles(files, { now: Date.now }),
    });
    const shelf = new ArticleShelf(ARTICLES, writing(collection));
    for (let requests = 0, done = false; !done; requests += 1) {
      const path = `half-${requests}.md`;
      await articles.put(path, path, 'folder');
      const mortal = new MortalStore(store);
      const killed = writing(await openFiles(mortal));
      mortal.killAfter(requests, 'heard');
      await new ArticleShelf(ARTICLES, killed).remove(path);
      done = !mortal.killed;
      const listed = (await articles.hashes()).has(path);
      const kept = (await shelf.removed()).some((each) => each.path === path);
      expect([listed, kept].sort(), path).toEqual([false, true]);
    }
  });
});

describe('state in an archive', () => {
  async function place() {
    const store = new MemoryDocuments();
    const log = pino({ level: 'silent' });
    const open = (own: DocumentStore = store) =>
      openArchiveState(own, { processId: process.pid, now: Date.now, log });
    return { store, open, articles: new StoredTexts(await openFiles(store), Date.now) };
  }

  test('several copies that change one server at once lose nothing', async () => {
    const { open } = await place();
    const copies = await Promise.all([open(), open(), open()]);
    const channels = Array.from({ length: 24 }, (_, at) => `${at}`);
    await Promise.all(
      channels.map((channel, at) =>
        copies[at % 3]?.servers.change(HERE, (before) => ({
          ...before,
          follows: [...before.follows, channel],
        })),
      ),
    );
    const { follows } = await (await open()).servers.of(HERE);
    expect([...follows].sort()).toEqual(channels.sort());
  });

  test('of several copies that notice one change, whenever, one tells it, once', async () => {
    const { open, articles } = await place();
    for (const path of ['a.md', 'b.md', 'c.md']) await articles.put(path, path, 'added');
    const [one, other, late] = await Promise.all([open(), open(), open()]);
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

  test('a copy killed anywhere leaves settings whole, and its news is told by another or was taken', async () => {
    const { store, open, articles } = await place();
    const state = await open();
    for (let requests = 0, done = false; !done; requests += 1) {
      const guild = `${HERE}${requests}`;
      const article = `${requests}.md`;
      await articles.put(article, article, 'added');
      await state.servers.change(guild, (before) => ({ ...before, locale: 'fr' }));
      await state.news.add({ added: [article], changed: [] });
      const mortal = new MortalStore(store);
      const killed = await open(mortal);
      mortal.killAfter(requests, 'heard');
      let taken = false;
      const work = async () => {
        await killed.servers.change(guild, (before) => ({ ...before, follows: ['1'] }));
        taken = (await killed.news.take()) !== null;
      };
      await work().catch(() => undefined);
      done = !mortal.killed;
      const { locale, follows } = await (await open()).servers.of(guild);
      expect(locale).toBe('fr');
      expect([[], ['1']]).toContainEqual(follows);
      const left = await state.news.take();
      if (taken) expect(left).toBeNull();
      if (left !== null) expect(left).toMatchObject({ added: [article], changed: [] });
    }
  });
});
