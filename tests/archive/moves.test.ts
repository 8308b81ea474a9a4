import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type ArchiveFiles, archiveFiles } from '../../src/archive/files/archive-files.js';
import { fileId, openFiles } from '../../src/archive/files/file-form.js';
import { MemoryDocuments } from '../../src/archive/memory/memory-documents.js';
import { readIfThere } from '../../src/import/store/files.js';
import { type LastWords, MortalStore } from './mortal-store.js';

const now = () => 1_000;

describe('files of an archive', async () => {
  const store = new MemoryDocuments();
  const collection = await openFiles(store);
  const files = archiveFiles(collection, { now });

  /** Does something with a process that is killed after so many requests; whether it came to its end. */
  async function killedAfter(
    requests: number,
    last: LastWords,
    work: (files: ArchiveFiles) => Promise<unknown>,
  ): Promise<boolean> {
    const mortal = new MortalStore(store);
    const own = archiveFiles(await openFiles(mortal), { now });
    mortal.killAfter(requests, last);
    return work(own).then(
      () => true,
      () => false,
    );
  }

  /** Kills a process after its first, second, ... request; each time with files of its own. */
  async function everyKill(
    work: (files: ArchiveFiles, root: string) => Promise<unknown>,
    check: (root: string, at: string) => Promise<void>,
    prepare: (root: string) => Promise<void>,
  ): Promise<void> {
    for (const last of ['heard', 'unheard'] as const) {
      for (let requests = 0; ; requests += 1) {
        const root = `/${randomUUID()}`;
        await prepare(root);
        const done = await killedAfter(requests, last, (dying) => work(dying, root));
        await check(root, `killed after ${requests} requests, the last ${last}`);
        if (done) {
          expect(requests).toBeGreaterThan(1);
          break;
        }
      }
    }
  }

  const texts = (root: string, ...names: readonly string[]) =>
    Promise.all(names.map((name) => readIfThere(files, `${root}/${name}`)));

  test('a process killed anywhere in a move leaves the file at one place, whole', async () => {
    await everyKill(
      (dying, root) => dying.move(`${root}/a.md`, `${root}/in/b.md`),
      async (root, at) => {
        const listed = await files.below(root);
        const [a, b] = await texts(root, 'a.md', 'in/b.md');
        expect([a, b].sort(), at).toEqual(['The text.', null].sort());
        expect(listed, at).toEqual([`${root}/${a === null ? 'in/b.md' : 'a.md'}`]);
      },
      (root) => files.create(`${root}/a.md`, 'The text.'),
    );
  });

  test('over another file: what is at the new place is the old one or the new one', async () => {
    await everyKill(
      (dying, root) => dying.move(`${root}/a.md`, `${root}/b.md`),
      async (root, at) => {
        const found = await texts(root, 'a.md', 'b.md');
        expect(
          [
            ['new', 'old'],
            [null, 'new'],
          ],
          at,
        ).toContainEqual(found);
      },
      async (root) => {
        await files.create(`${root}/a.md`, 'new');
        await files.create(`${root}/b.md`, 'old');
      },
    );
  });

  test('the new place is changed before anybody mends the old one: it does not come back', async () => {
    for (const change of ['write', 'remove', 'move'] as const) {
      await everyKill(
        (dying, root) => dying.move(`${root}/a.md`, `${root}/b.md`),
        async (root, at) => {
          // Nobody has looked at the old place yet.
          const moved = (await readIfThere(files, `${root}/b.md`)) !== null;
          if (change === 'write') await files.write(`${root}/b.md`, 'other');
          if (change === 'remove') await files.remove(`${root}/b.md`);
          if (change === 'move' && moved) await files.move(`${root}/b.md`, `${root}/c.md`);
          expect((await texts(root, 'a.md'))[0], `${change}, ${at}`).toBe(moved ? null : 'The text.');
        },
        (root) => files.create(`${root}/a.md`, 'The text.'),
      );
    }
  });

  test('a move that was announced and given up holds nothing back', async () => {
    const root = `/${randomUUID()}`;
    await files.create(`${root}/a.md`, 'The text.');
    // Its first two requests are the look at the file and the announcement.
    expect(await killedAfter(2, 'unheard', (dying) => dying.move(`${root}/a.md`, `${root}/b.md`))).toBe(
      false,
    );
    const announced = await collection.find(fileId(`${root}/a.md`), ['moving']);
    expect(announced?.source.moving).toMatchObject({ to: `${root}/b.md` });
    expect(await files.below(root)).toEqual([`${root}/a.md`]);
    await files.move(`${root}/a.md`, `${root}/c.md`);
    expect(await texts(root, 'a.md', 'b.md', 'c.md')).toEqual([null, null, 'The text.']);
  });
});
