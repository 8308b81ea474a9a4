import type { Client } from '@opensearch-project/opensearch';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { articleFiles } from '../../src/archive/opensearch/article-files.js';
import { openArchive } from '../../src/archive/opensearch/connection.js';
import { archiveFiles, ensureFiles } from '../../src/archive/opensearch/document-files.js';
import { archivePlace } from '../../src/archive/opensearch/edited-place.js';
import { ensureLocks } from '../../src/archive/opensearch/lock.js';
import type { Editor } from '../../src/import/editor.js';
import { PageServer } from '../import/server.js';
import { isWrite, mortalClient } from './dying-client.js';
import { type EditingCopy, editingCopy } from './editing-copy.js';
import { sharedEngine } from './shared.js';

const engine = await sharedEngine();
const FIRST = '---\noutlet: First\n---\nThe harbour froze in January.\n';
const STARTING = new Map([
  ['first.md', 'First'],
  ['second.md', 'Second'],
]);
/** Of a lease: a holder that was killed loses it after this, ms. */
const TERM = 2_000;

const page = (town: string, cracked = 'three') =>
  `<html><head><title>Bridge of ${town}</title><meta property="og:site_name" content="${town} Herald"></head><body><article><p>The two delegations met on Tuesday in the old customs house of ${town}, officials said in a statement.</p><p>Engineers found cracks in ${cracked} of the twelve pillars of ${town} last year, and lorries go by ferry.</p></article></body></html>`;

describe.skipIf(engine.leftOut)('editing an archive', () => {
  const server = new PageServer();
  const client = openArchive({ nodes: engine.urls, login: null, authorityFile: null, prefix: 'unused' });
  let prefix = '';
  let runs = 0;
  beforeAll(() => server.listen());
  beforeEach(async () => {
    runs += 1;
    prefix = `${engine.prefix}-${runs}`;
    await ensureFiles(client, prefix);
    await ensureLocks(client, prefix);
    for (const [path, outlet] of STARTING) {
      await articles().put(path, FIRST.replace('First', outlet), 'folder');
    }
  });
  afterAll(async () => {
    await engine.clean();
    await client.close();
    await server.close();
  });

  const articles = () => articleFiles(client, { prefix, now: Date.now });
  const paths = async () => [...(await articles().hashes()).keys()].sort();

  /** A copy of the bot; of all copies one changes the articles at a time. */
  async function shared(own: Client, holder: string): Promise<EditingCopy> {
    const candidates = { byAddress: async () => [], alike: async () => [] };
    const place = (mend: () => Promise<unknown>) =>
      archivePlace(own, {
        prefix,
        holder,
        processId: process.pid,
        now: Date.now,
        term: TERM,
        candidates,
        mend,
      });
    return editingCopy(own, { prefix, inTurn: (mend) => place(mend).inTurn });
  }

  async function prepare(editor: Editor, town: string, cracked?: string): Promise<string> {
    server.serve(`/${town}`, page(town, cracked));
    const ready = await editor.prepare({ kind: 'address', address: server.url(`/${town}`) }, {});
    if (ready.kind !== 'ready') throw new Error(JSON.stringify(ready));
    return ready.id;
  }
  const outlets = async ({ host }: EditingCopy) =>
    (await host.current().sources()).map(({ outlet }) => outlet).sort();

  test('what one copy prepares another adds, removes, lists and puts back, and both answer from it', async () => {
    const one = await shared(client, 'one');
    const other = await shared(client, 'other');
    const added = await other.editor.add(await prepare(one.editor, 'Kerrin'));
    if (added.kind !== 'added') throw new Error(JSON.stringify(added));
    await one.host.reload();
    expect(await outlets(one)).toEqual(['First', 'Kerrin Herald', 'Second']);
    expect(await outlets(other)).toEqual(await outlets(one));

    const removed = await one.editor.remove(added.path);
    if (removed.kind !== 'removed') throw new Error(JSON.stringify(removed));
    expect(await outlets(one)).toEqual(['First', 'Second']);
    expect(await other.editor.removed()).toEqual([{ id: removed.id, path: added.path }]);
    expect(await other.editor.undo(removed.id)).toMatchObject({ kind: 'restored', path: added.path });
    expect(await one.editor.undo(removed.id)).toEqual({ kind: 'unknown' });
    expect(await one.editor.removed()).toEqual([]);
    expect(await outlets(other)).toEqual(['First', 'Kerrin Herald', 'Second']);
  });

  test('both change at once: each change takes effect whole, and one preview is added once', async () => {
    const copies = await Promise.all([shared(client, 'one'), shared(client, 'other')]);
    const [one, other] = copies as [EditingCopy, EditingCopy];
    const ids = [];
    for (const town of ['Kerrin', 'Skerrow', 'Rowan']) ids.push(await prepare(one.editor, town));
    const all = await Promise.all([
      ...ids.flatMap((id) => copies.map(({ editor }) => editor.add(id))),
      ...copies.map(({ editor }) => editor.remove('first.md')),
    ]);
    const kinds = all.map(({ kind }) => kind).sort();
    expect(kinds).toEqual(['added', 'added', 'added', 'missing', 'removed', 'unknown', 'unknown', 'unknown']);
    await Promise.all(copies.map(({ host }) => host.reload()));
    expect(await outlets(one)).toEqual(['Kerrin Herald', 'Rowan Herald', 'Second', 'Skerrow Herald']);
    expect(await outlets(other)).toEqual(await outlets(one));
  });

  test('a copy that is killed while it changes something keeps nobody out; what it left is put in force first', async () => {
    const mortal = mortalClient({ urls: engine.urls, prefix });
    const killed = await shared(mortal.client, 'killed');
    const next = await shared(client, 'next');
    const ids = [await prepare(next.editor, 'Kerrin'), await prepare(next.editor, 'Rowan')] as const;
    let requests = 0;
    mortal.client.on('request', (_, { meta }) => {
      requests += 1;
      // It has just written the article, and dies before it puts it in force.
      const { method, path } = meta.request.params;
      if (method === 'PUT' && path.includes('-files/') && requests > 1) mortal.killAfter(1, 'unheard');
    });
    await killed.editor.add(ids[0]).catch(() => undefined);
    expect(await paths()).toHaveLength(3);
    expect(await outlets(next)).toEqual(['First', 'Second']);
    const added = await next.editor.add(ids[1]);
    expect(added).toMatchObject({ kind: 'added', reload: { articles: 4 } });
    expect(await outlets(next)).toEqual(['First', 'Kerrin Herald', 'Rowan Herald', 'Second']);
    await mortal.client.close();
  });

  /** Kills a copy before its first, its second, ... write, until its change gets through. */
  async function everyKill(
    change: (town: string) => Promise<(editor: Editor) => Promise<unknown>>,
    check: (town: string, at: string) => Promise<void>,
  ): Promise<void> {
    let writes = 0;
    for (let done = false; !done; writes += 1) {
      const mortal = mortalClient({ urls: engine.urls, prefix });
      const { editor } = await editingCopy(mortal.client, { prefix });
      const town = `Town${writes}`;
      const work = await change(town);
      mortal.killAfter(writes, 'unheard', isWrite);
      await work(editor).catch(() => undefined); // nobody hears what it says
      done = !mortal.killed();
      await check(town, `killed after ${writes} writes`);
      await mortal.client.close();
      // Few articles are quickly read anew.
      for (const path of await paths()) if (!STARTING.has(path)) await articles().remove(path);
    }
    expect(writes).toBeGreaterThan(2);
  }

  /** The texts of a town's article, in force after a reload; and what is kept of it. */
  async function found({ editor, host }: EditingCopy, town: string) {
    const outcome = await host.reload();
    expect(outcome.kind).not.toBe('rejected');
    const story = host.current();
    const sources = (await story.sources()).filter(({ outlet }) => outlet === `${town} Herald`);
    const kept = (await editor.removed()).filter(({ path }) => path.includes(town.toLowerCase()));
    return { sources, kept };
  }

  const read = async (path: string) => (await articles().texts([path])).get(path) ?? '';

  test('killed anywhere in adding: the article is there or not, and can be added', async () => {
    const healthy = await editingCopy(client, { prefix });
    let id = '';
    await everyKill(
      async (town) => {
        id = await prepare(healthy.editor, town);
        return (editor) => editor.add(id);
      },
      async (town, at) => {
        const { sources } = await found(healthy, town);
        expect([0, 1], at).toContain(sources.length);
        const again = (await healthy.editor.add(id)).kind;
        expect(sources.length === 0 ? ['added'] : ['present', 'unknown'], at).toContain(again);
        const after = await found(healthy, town);
        expect(after.sources, at).toHaveLength(1);
        expect(after.kept, at).toEqual([]);
      },
    );
    const files = archiveFiles(client, { prefix, now: Date.now });
    expect((await files.below('/articles')).filter((path) => path.endsWith('.tmp'))).toEqual([]);
  });

  test('killed anywhere in replacing: the old text or the new one is in force, whole', async () => {
    const healthy = await editingCopy(client, { prefix });
    let path = '';
    await everyKill(
      async (town) => {
        const added = await healthy.editor.add(await prepare(healthy.editor, town));
        path = added.kind === 'added' ? added.path : added.kind;
        const id = await prepare(healthy.editor, town, 'four');
        return (editor) => editor.add(id);
      },
      async (town, at) => {
        const { sources, kept } = await found(healthy, town);
        expect(sources, at).toHaveLength(1);
        expect(kept, at).toEqual([]);
        const text = await read(path);
        expect(text, at).toMatch(/statement\.\n\nEngineers found cracks in (?:three|four) of .* ferry\.\n$/);
        expect(text, at).toMatch(/^---\noutlet: /);
      },
    );
  });

  /** The article is in force, or it is kept and can be put back. */
  async function inForceOrKept(
    healthy: Awaited<ReturnType<typeof editingCopy>>,
    town: string,
    at: string,
  ): Promise<void> {
    const { sources, kept } = await found(healthy, town);
    expect(sources.length + kept.length, at).toBe(1);
    const [one] = kept;
    if (one !== undefined) expect((await healthy.editor.undo(one.id)).kind, at).toBe('restored');
    expect((await found(healthy, town)).sources, at).toHaveLength(1);
  }

  test('killed anywhere in removing: the article is in force or kept, and can be put back', async () => {
    const healthy = await editingCopy(client, { prefix });
    let path = '';
    await everyKill(
      async (town) => {
        const added = await healthy.editor.add(await prepare(healthy.editor, town));
        path = added.kind === 'added' ? added.path : added.kind;
        return (editor) => editor.remove(path);
      },
      (town, at) => inForceOrKept(healthy, town, at),
    );
  });

  test('killed anywhere in putting back: the same', async () => {
    const healthy = await editingCopy(client, { prefix });
    await everyKill(
      async (town) => {
        const added = await healthy.editor.add(await prepare(healthy.editor, town));
        const removed = await healthy.editor.remove(added.kind === 'added' ? added.path : added.kind);
        const id = removed.kind === 'removed' ? removed.id : removed.kind;
        return (editor) => editor.undo(id);
      },
      (town, at) => inForceOrKept(healthy, town, at),
    );
  });

  test('an archive that takes no changes is said in a sentence', async () => {
    const { editor } = await shared(client, 'one');
    const id = await prepare(editor, 'Kerrin');
    const body = { 'index.blocks.read_only_allow_delete': true };
    await client.indices.putSettings({ index: `${prefix}-*`, body });
    for (const outcome of [await editor.add(id), await editor.remove('first.md')]) {
      expect(outcome).toMatchObject({ kind: 'not-stored', reason: 'disk-full' });
    }
    expect(await paths()).toEqual(['first.md', 'second.md']);
  });
});
