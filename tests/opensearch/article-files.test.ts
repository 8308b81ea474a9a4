import { createHash } from 'node:crypto';
import type { Client } from '@opensearch-project/opensearch';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory/memory-archive.js';
import { ARTICLES, articleFiles } from '../../src/archive/opensearch/article-files.js';
import { openArchive } from '../../src/archive/opensearch/connection.js';
import { archiveFiles, ensureFiles } from '../../src/archive/opensearch/document-files.js';
import { syncArchive } from '../../src/archive/sync.js';
import { readArticle } from '../../src/corpus/read-article.js';
import { ArticleShelf } from '../../src/import/store/shelf.js';
import { systemWriting } from '../../src/import/store/write.js';
import { dyingClient, isWrite, mortalClient } from './dying-client.js';
import { sharedEngine } from './shared.js';

const engine = await sharedEngine();
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe.skipIf(engine.leftOut)('the articles of an archive', () => {
  const { prefix } = engine;
  const options = { prefix, now: Date.now };
  const client = openArchive({ nodes: engine.urls, login: null, authorityFile: null, prefix });
  const articles = articleFiles(client, options);
  const files = archiveFiles(client, options);
  beforeAll(() => ensureFiles(client, prefix));
  afterAll(async () => {
    await engine.clean();
    await client.close();
  });
  const shelf = new ArticleShelf(ARTICLES, { ...systemWriting(process.pid), files });

  test('are those of the folder and those that were added, each with its hash; hidden files are none', async () => {
    await articles.put('a.md', 'from the folder', 'folder');
    await articles.put('in/b.md', 'too', 'folder');
    await shelf.write('c.md', 'added');
    await files.write(`${ARTICLES}/.pending/x.json`, '{}');
    expect(await articles.hashes()).toEqual(
      new Map([
        ['a.md', sha256('from the folder')],
        ['c.md', sha256('added')],
        ['in/b.md', sha256('too')],
      ]),
    );
    expect([...(await articles.hashes('folder')).keys()]).toEqual(['a.md', 'in/b.md']);
    expect(await articles.texts(['c.md', 'gone.md', 'a.md'])).toEqual(
      new Map([
        ['c.md', 'added'],
        ['a.md', 'from the folder'],
      ]),
    );
  });

  test('what is removed and restored is what it was, wherever it came from', async () => {
    const kept = await shelf.remove('a.md');
    if (kept.kind !== 'kept') throw new Error(kept.kind);
    expect([...(await articles.hashes()).keys()]).not.toContain('a.md');
    expect(await articles.texts(['a.md'])).toEqual(new Map());
    expect(await shelf.removed()).toEqual([{ id: kept.id, path: 'a.md' }]);
    await shelf.restore(kept.id);
    expect([...(await articles.hashes('folder')).keys()]).toEqual(['a.md', 'in/b.md']);
    await articles.remove('a.md');
    await articles.remove('a.md');
    expect([...(await articles.hashes()).keys()]).not.toContain('a.md');
  });

  test('many are written at once, over what is there too', async () => {
    const many = new Map(Array.from({ length: 1_201 }, (_, at) => [`many/${at}.md`, `Text ${at}.`]));
    await articles.put('many/7.md', 'another text', 'added');
    await articles.putAll(many, 'folder');
    const hashes = await articles.hashes('folder');
    const found = [...hashes].filter(([path]) => path.startsWith('many/'));
    expect(new Map(found)).toEqual(new Map([...many].map(([path, text]) => [path, sha256(text)])));
    expect((await articles.texts(['many/7.md', 'many/1200.md'])).get('many/1200.md')).toBe('Text 1200.');
  });

  test('an archive whose first filling is cut off anywhere is filled to its end by the next', async () => {
    // More than are written in one request.
    const read = Array.from({ length: 501 }, (_, at) =>
      readArticle(`${at}.md`, `---\noutlet: Herald\n---\nThe harbour froze ${at} times.\n`),
    );
    const corpus = { articles: read.flatMap((each) => (each.kind === 'article' ? [each.article] : [])) };
    const sync = async (through: Client, own: string) => {
      const archive = new MemoryArchive({ model: null, now: () => 1 });
      const texts = articleFiles(through, { prefix: own, now: Date.now });
      const firstArticles = async () => ({ corpus, problems: [], found: read.length });
      await syncArchive({ archive, texts, firstArticles, anew: false, bad: 'leave-out', leftOut: [] });
      return (await archive.status()).articles;
    };
    for (let writes = 0, done = false; !done; writes += 1) {
      const own = `${prefix}-fill-${writes}`;
      await ensureFiles(client, own);
      const mortal = mortalClient({ urls: engine.urls, prefix: own });
      mortal.killAfter(writes, 'unheard', isWrite);
      await sync(mortal.client, own).catch(() => undefined);
      done = !mortal.killed();
      await mortal.client.close();
      expect(await sync(client, own), `killed after ${writes} writes`).toBe(501);
    }
  });

  test('one whose removal was killed half-way is in the listing or kept, never both', async () => {
    for (let requests = 0; requests < 8; requests += 1) {
      const path = `half-${requests}.md`;
      await articles.put(path, path, 'folder');
      const dying = dyingClient(engine, requests, 'heard');
      const killed = { ...systemWriting(process.pid), files: archiveFiles(dying, options) };
      await new ArticleShelf(ARTICLES, killed).remove(path);
      await dying.close();
      const listed = (await articles.hashes()).has(path);
      const kept = (await shelf.removed()).some((each) => each.path === path);
      expect([listed, kept].sort(), path).toEqual([false, true]);
    }
  });
});
