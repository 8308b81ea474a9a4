import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readIfThere, type StoreFiles } from '../../src/import/store/files.js';
import { updateWhole, type Writing, writeWhole } from '../../src/import/store/write.js';

/** Files of one kind, and an empty folder of them for each test. */
export interface StoreUnderTest {
  readonly files: StoreFiles;
  readonly writing: Writing;
  /** Absolute, without a slash at its end. */
  readonly root: string;
}

const NAMES = ['a.md', 'b.md', 'in/a.md', 'in/deep/c d.md', '.hidden/März—“x”.md', "in/it's *?.md"] as const;

/** What the files are thought to be: texts by path. */
type Model = Map<string, string>;

type StoreStep = readonly [
  name: 'create' | 'write' | 'copy' | 'move' | 'remove' | 'update',
  from: string,
  to: string,
  text: string,
];

/** Does a step to the model; the code of the error that it has to end with, or null. */
function expected(model: Model, [name, from, to, text]: StoreStep): string | null {
  const there = model.get(from);
  if (name === 'create' && there !== undefined) return 'EEXIST';
  if ((name === 'copy' || name === 'move') && there === undefined) return 'ENOENT';
  if (name === 'copy' && model.has(to)) return 'EEXIST';
  if (name === 'create' || name === 'write') model.set(from, text);
  if (name === 'copy') model.set(to, there ?? '');
  if (name === 'remove') model.delete(from);
  if (name === 'update') model.set(from, `${there ?? ''}${text}`);
  if (name === 'move' && from !== to) {
    model.set(to, there ?? '');
    model.delete(from);
  }
  return null;
}

async function take(
  { files, writing, root }: StoreUnderTest,
  [name, from, to, text]: StoreStep,
): Promise<void> {
  const place = (path: string) => `${root}/${path}`;
  const folder = (path: string) => place(path).replace(/\/[^/]*$/, '');
  await files.makeFolder(folder(from));
  await files.makeFolder(folder(to));
  if (name === 'create') await files.create(place(from), text);
  if (name === 'write') await writeWhole(place(from), text, writing);
  if (name === 'copy') await files.copy(place(from), place(to));
  if (name === 'move') await files.move(place(from), place(to));
  if (name === 'remove') await files.remove(place(from));
  if (name === 'update') await updateWhole(place(from), (before) => `${before ?? ''}${text}`, writing);
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error);

/** Holds everything that can be asked of the files against the model. */
async function compare({ files, root }: StoreUnderTest, model: Model): Promise<void> {
  const place = (path: string) => `${root}/${path}`;
  const all = [...model.keys()].sort();
  expect([...(await files.below(root))].sort()).toEqual(all.map(place));
  const texts = await Promise.all(NAMES.map((path) => readIfThere(files, place(path))));
  expect(texts).toEqual(NAMES.map((path) => model.get(path) ?? null));
  expect([...(await files.existing(NAMES.map(place)))].sort()).toEqual(all.map(place));
  const inner = new Set(all.filter((path) => path.startsWith('in/')).map((path) => path.split('/')[1]));
  // A disk keeps folders that have become empty.
  const listed = (await files.list(place('in'))).filter((name) => name !== 'deep' || inner.has('deep'));
  expect([...listed].sort()).toEqual([...inner].sort());
}

/** What any files that articles, settings and news are stored in have to do. */
export function storeCases(open: () => StoreUnderTest | Promise<StoreUnderTest>, runs: number): void {
  describe('files', () => {
    test('whatever is done in whatever order, they are as they should be', async () => {
      const path = fc.constantFrom(...NAMES);
      const name = fc.constantFrom('create', 'write', 'copy', 'move', 'remove', 'update');
      const step = fc.tuple(name, path, path, fc.string({ unit: 'grapheme' })) as fc.Arbitrary<StoreStep>;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
          const store = await open();
          const model: Model = new Map();
          for (const each of steps) {
            const code = await take(store, each).then(() => null, codeOf);
            expect(code, each.join(' ')).toBe(expected(model, each));
          }
          await compare(store, model);
        }),
        { numRuns: runs },
      );
    });

    test('a folder goes with all that is in it; what is not there is fine', async () => {
      const { files, writing, root } = await open();
      for (const path of NAMES) await writeWhole(`${root}/${path}`, path, writing);
      await files.remove(`${root}/in`);
      await files.remove(`${root}/in`);
      const left = NAMES.filter((path) => !path.startsWith('in/')).map((path) => `${root}/${path}`);
      expect([...(await files.below(root))].sort()).toEqual([...left].sort());
      expect(await files.list(`${root}/in`)).toEqual([]);
      expect(await files.list(`${root}/no/such`)).toEqual([]);
    });

    test('a long path, and a text of 2 MiB', async () => {
      const { files, writing, root } = await open();
      const path = `${root}/${'long name/'.repeat(60)}a.md`;
      const text = 'ä—“x”\n'.repeat(180_000);
      await writeWhole(path, text, writing);
      expect(await files.read(path)).toBe(text);
      await files.move(path, `${root}/b.md`);
      expect(await files.read(`${root}/b.md`)).toBe(text);
    });

    test('of many who create one file at once, one does', async () => {
      const { files, root } = await open();
      await files.makeFolder(root);
      const all = await Promise.all(
        Array.from({ length: 12 }, (_, at) => files.create(`${root}/a.md`, `${at}`).then(() => at, codeOf)),
      );
      const made = all.filter((each) => typeof each === 'number');
      expect(made).toHaveLength(1);
      expect(all.filter((each) => each === 'EEXIST')).toHaveLength(11);
      expect(await files.read(`${root}/a.md`)).toBe(`${made[0]}`);
    });
  });
}
