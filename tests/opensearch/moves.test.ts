import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openArchive } from '../../src/archive/opensearch/connection.js';
import { archiveFiles, ensureFiles } from '../../src/archive/opensearch/document-files.js';
import { listFiles } from '../../src/archive/opensearch/file-listing.js';
import { readIfThere, type StoreFiles } from '../../src/import/store/files.js';
import { dyingClient, type LastWords } from './dying-client.js';
import { sharedEngine } from './shared.js';

const engine = await sharedEngine();
const now = () => 1_000;

describe.skipIf(engine.leftOut)('files of an archive', () => {
  const { prefix } = engine;
  const client = openArchive({ nodes: engine.urls, login: null, authorityFile: null, prefix });
  const files = archiveFiles(client, { prefix, now });
  beforeAll(() => ensureFiles(client, prefix));
  afterAll(async () => {
    await engine.clean();
    await client.close();
  });

  /** Does something with a process that is killed after so many requests; whether it came to its end. */
  async function killedAfter(
    requests: number,
    last: LastWords,
    work: (files: StoreFiles) => Promise<unknown>,
  ): Promise<boolean> {
    const dying = dyingClient(engine, requests, last);
    const done = await work(archiveFiles(dying, { prefix, now })).then(
      () => true,
      () => false,
    );
    await dying.close();
    return done;
  }

  /** Kills a process after its first, second, ... request; each time with files of its own. */
  async function everyKill(
    work: (files: StoreFiles, root: string) => Promise<unknown>,
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
    const [listed] = await listFiles(client, prefix, { below: root });
    expect(listed).toMatchObject({ path: `${root}/a.md`, moving: true });
    await files.move(`${root}/a.md`, `${root}/c.md`);
    expect(await texts(root, 'a.md', 'b.md', 'c.md')).toEqual([null, null, 'The text.']);
  });

  test('many who change one file at once lose nothing', async () => {
    const path = `/${randomUUID()}/a.md`;
    const copies = Array.from({ length: 3 }, () =>
      openArchive({ nodes: engine.urls, login: null, authorityFile: null, prefix }),
    );
    const all = copies.flatMap((copy, at) =>
      Array.from({ length: 8 }, (_, each) =>
        archiveFiles(copy, { prefix, now }).update(path, (before) => `${before ?? ''}${at}-${each} `),
      ),
    );
    await Promise.all(all);
    const parts = (await files.read(path)).trim().split(' ');
    expect(new Set(parts).size).toBe(24);
    await Promise.all(copies.map((copy) => copy.close()));
  });

  test('a listing of several pages, and a path of any length', async () => {
    const root = `/${randomUUID()}`;
    const names = ['a.md', 'b', 'c/d.md', 'c/e.md', 'ä', `${'long/'.repeat(1_600)}f.md`, '~'];
    for (const name of names) await files.create(`${root}/${name}`, name);
    const listed = await listFiles(client, prefix, { below: root, page: 2 });
    expect(listed.map(({ path }) => path).sort()).toEqual(names.map((name) => `${root}/${name}`).sort());
    expect([...(await files.list(root))].sort()).toEqual(['a.md', 'b', 'c', 'long', 'ä', '~'].sort());
    expect(await files.read(`${root}/${names[5]}`)).toBe(names[5]);
  });
});
