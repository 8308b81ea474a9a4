import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DocumentStore } from '../../src/archive/document-store.js';
import type { StoredTexts } from '../../src/archive/files/stored-texts.js';
import { openClient } from '../../src/archive/opensearch/connection.js';
import { openSearchDocuments } from '../../src/archive/opensearch/opensearch-documents.js';
import { outletsOf, prepareTown, sharedCopy, startingFiles } from '../archive/edited-towns.js';
import type { EditingCopy } from '../archive/editing-copy.js';
import { PageServer } from '../import/server.js';
import { mortalClient } from './dying-client.js';
import { sharedEngine } from './shared.js';

const engine = await sharedEngine();

describe.skipIf(engine.leftOut)('editing an archive in OpenSearch', () => {
  const server = new PageServer();
  const client = openClient({ nodes: engine.urls, login: null, authorityFile: null, prefix: 'unused' });
  let prefix = '';
  let runs = 0;
  let store: DocumentStore;
  let articles: StoredTexts;
  beforeAll(() => server.listen());
  beforeEach(async () => {
    runs += 1;
    prefix = `${engine.prefix}-${runs}`;
    store = openSearchDocuments(client, { prefix });
    articles = await startingFiles(store);
  });
  afterAll(async () => {
    await engine.clean();
    await client.close();
    await server.close();
  });

  test('both change at once: each change takes effect whole, and one preview is added once', async () => {
    const copies = await Promise.all([sharedCopy(store, 'one'), sharedCopy(store, 'other')]);
    const [one, other] = copies as [EditingCopy, EditingCopy];
    const ids = [];
    for (const town of ['Kerrin', 'Skerrow', 'Rowan']) ids.push(await prepareTown(one.editor, server, town));
    const all = await Promise.all([
      ...ids.flatMap((id) => copies.map(({ editor }) => editor.add(id))),
      ...copies.map(({ editor }) => editor.remove('first.md')),
    ]);
    const kinds = all.map(({ kind }) => kind).sort();
    expect(kinds).toEqual(['added', 'added', 'added', 'missing', 'removed', 'unknown', 'unknown', 'unknown']);
    await Promise.all(copies.map(({ host }) => host.reload()));
    expect(await outletsOf(one)).toEqual(['Kerrin Herald', 'Rowan Herald', 'Second', 'Skerrow Herald']);
    expect(await outletsOf(other)).toEqual(await outletsOf(one));
  });

  test('a copy killed during a change keeps nobody out, and what it left is put in force first', async () => {
    const mortal = mortalClient({ urls: engine.urls, prefix });
    const killed = await sharedCopy(openSearchDocuments(mortal.client, { prefix }), 'killed');
    const next = await sharedCopy(store, 'next');
    const ids = [
      await prepareTown(next.editor, server, 'Kerrin'),
      await prepareTown(next.editor, server, 'Rowan'),
    ] as const;
    let requests = 0;
    mortal.client.on('request', (_, { meta }) => {
      requests += 1;
      // It has just written the article, and dies before it puts it in force.
      const { method, path } = meta.request.params;
      if (method === 'PUT' && path.includes('-files/') && requests > 1) mortal.killAfter(1, 'unheard');
    });
    await killed.editor.add(ids[0]).catch(() => undefined);
    expect([...(await articles.hashes()).keys()]).toHaveLength(3);
    expect(await outletsOf(next)).toEqual(['First', 'Second']);
    const added = await next.editor.add(ids[1]);
    expect(added).toMatchObject({ kind: 'added', reload: { articles: 4 } });
    expect(await outletsOf(next)).toEqual(['First', 'Kerrin Herald', 'Rowan Herald', 'Second']);
    await mortal.client.close();
  });

  test('an archive that takes no changes is said in a sentence', async () => {
    const { editor } = await sharedCopy(store, 'one');
    const id = await prepareTown(editor, server, 'Kerrin');
    const body = { 'index.blocks.read_only_allow_delete': true };
    await client.indices.putSettings({ index: `${prefix}-*`, body });
    for (const outcome of [await editor.add(id), await editor.remove('first.md')]) {
      expect(outcome).toMatchObject({ kind: 'not-stored', reason: 'disk-full' });
    }
    expect([...(await articles.hashes()).keys()]).toEqual(['first.md', 'second.md']);
  });
});
