import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { archiveFiles } from '../../src/archive/files/archive-files.js';
import { openFiles } from '../../src/archive/files/file-form.js';
import type { StoredTexts } from '../../src/archive/files/stored-texts.js';
import { MemoryDocuments } from '../../src/archive/memory/memory-documents.js';
import type { Editor } from '../../src/import/editor.js';
import { PageServer } from '../import/server.js';
import { outletsOf, prepareTown, STARTING, sharedCopy, startingFiles } from './edited-towns.js';
import { type EditingCopy, editingCopy } from './editing-copy.js';
import { MortalStore } from './mortal-store.js';

describe('editing an archive', () => {
  const server = new PageServer();
  let store = new MemoryDocuments();
  let articles: StoredTexts;
  beforeAll(() => server.listen());
  beforeEach(async () => {
    store = new MemoryDocuments();
    articles = await startingFiles(store);
  });
  afterAll(() => server.close());

  test('what one copy prepares another adds, removes, lists and puts back, and both answer from it', async () => {
    const one = await sharedCopy(store, 'one');
    const other = await sharedCopy(store, 'other');
    const added = await other.editor.add(await prepareTown(one.editor, server, 'Kerrin'));
    if (added.kind !== 'added') throw new Error(JSON.stringify(added));
    await one.host.reload();
    expect(await outletsOf(one)).toEqual(['First', 'Kerrin Herald', 'Second']);
    expect(await outletsOf(other)).toEqual(await outletsOf(one));

    const removed = await one.editor.remove(added.path);
    if (removed.kind !== 'removed') throw new Error(JSON.stringify(removed));
    expect(await outletsOf(one)).toEqual(['First', 'Second']);
    expect(await other.editor.removed()).toEqual([{ id: removed.id, path: added.path }]);
    expect(await other.editor.undo(removed.id)).toMatchObject({ kind: 'restored', path: added.path });
    expect(await one.editor.undo(removed.id)).toEqual({ kind: 'unknown' });
    expect(await one.editor.removed()).toEqual([]);
    expect(await outletsOf(other)).toEqual(['First', 'Kerrin Herald', 'Second']);
  });

  /** Kills a copy before its first, its second, ... write, until its change gets through. */
  async function everyKill(
    change: (town: string) => Promise<(editor: Editor) => Promise<unknown>>,
    check: (town: string, at: string) => Promise<void>,
  ): Promise<void> {
    let writes = 0;
    for (let done = false; !done; writes += 1) {
      const mortal = new MortalStore(store);
      const { editor } = await editingCopy(mortal);
      const town = `Town${writes}`;
      const work = await change(town);
      mortal.killAfter(writes, 'unheard', 'writes');
      await work(editor).catch(() => undefined); // nobody hears what it says
      done = !mortal.killed;
      await check(town, `killed after ${writes} writes`);
      // Few articles are quickly read anew.
      for (const path of (await articles.hashes()).keys())
        if (!STARTING.has(path)) await articles.remove(path);
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

  const read = async (path: string) => (await articles.texts([path])).get(path) ?? '';

  test('killed anywhere in adding: the article is there or not, and can be added', async () => {
    const healthy = await editingCopy(store);
    let id = '';
    await everyKill(
      async (town) => {
        id = await prepareTown(healthy.editor, server, town);
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
    const files = archiveFiles(await openFiles(store), { now: Date.now });
    expect((await files.below('/articles')).filter((path) => path.endsWith('.tmp'))).toEqual([]);
  });

  /** Adds the article of a town; its path, or what came of it instead. */
  async function addTown({ editor }: EditingCopy, town: string): Promise<string> {
    const added = await editor.add(await prepareTown(editor, server, town));
    return added.kind === 'added' ? added.path : added.kind;
  }

  test('killed anywhere in replacing: the old text or the new one is in force, whole', async () => {
    const healthy = await editingCopy(store);
    let path = '';
    await everyKill(
      async (town) => {
        path = await addTown(healthy, town);
        const id = await prepareTown(healthy.editor, server, town, 'four');
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
  async function inForceOrKept(healthy: EditingCopy, town: string, at: string): Promise<void> {
    const { sources, kept } = await found(healthy, town);
    expect(sources.length + kept.length, at).toBe(1);
    const [one] = kept;
    if (one !== undefined) expect((await healthy.editor.undo(one.id)).kind, at).toBe('restored');
    expect((await found(healthy, town)).sources, at).toHaveLength(1);
  }

  test('killed anywhere in removing: the article is in force or kept, and can be put back', async () => {
    const healthy = await editingCopy(store);
    let path = '';
    await everyKill(
      async (town) => {
        path = await addTown(healthy, town);
        return (editor) => editor.remove(path);
      },
      (town, at) => inForceOrKept(healthy, town, at),
    );
  });

  test('killed anywhere in putting back: the same', async () => {
    const healthy = await editingCopy(store);
    await everyKill(
      async (town) => {
        const added = await healthy.editor.add(await prepareTown(healthy.editor, server, town));
        const removed = await healthy.editor.remove(added.kind === 'added' ? added.path : added.kind);
        const id = removed.kind === 'removed' ? removed.id : removed.kind;
        return (editor) => editor.undo(id);
      },
      (town, at) => inForceOrKept(healthy, town, at),
    );
  });
});
