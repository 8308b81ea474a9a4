import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Collection, CollectionForm, DocumentStore, Marked } from '../../src/archive/document-store.js';

interface Note extends Marked {
  readonly name: string;
  readonly kinds: readonly string[];
  readonly open: boolean;
  readonly at: number;
  readonly text: string;
  readonly link?: { readonly to: string };
}
type NoteField = 'name' | 'kinds' | 'open' | 'at' | 'link.to';

const NOTES: CollectionForm<NoteField> = {
  name: 'notes',
  form: 1,
  fields: { name: 'word', kinds: 'word', open: 'truth', at: 'moment', 'link.to': 'word' },
};

function note(name: string, more: Partial<Note> = {}): Note {
  return {
    ...{ mark: randomUUID(), name, kinds: ['any'], open: true, at: 1, text: `Text of ${name}.` },
    ...more,
  };
}

/** What every engine promises of its documents. `make` gives a store without any. */
export function documentCases(make: () => DocumentStore | Promise<DocumentStore>): void {
  describe('documents', () => {
    let store: DocumentStore;
    let notes: Collection<Note, NoteField>;
    const open = () => store.open<Note, NoteField>(NOTES);
    beforeAll(async () => {
      store = await make();
      [notes] = await Promise.all([open(), open()]);
    });
    const versionOf = async (id: string) => (await notes.find(id, ['mark']))?.version ?? '';

    test('one is written where there is none yet, and changed by whoever has seen its latest state', async () => {
      const id = randomUUID();
      expect(await notes.find(id)).toBeNull();
      const [first, second, third] = [note('first'), note('second'), note('third')];
      const made = await notes.put(id, first, null);
      expect(made).not.toBeNull();
      expect(await notes.put(id, second, null)).toBeNull();
      expect(await notes.find(id)).toEqual({ source: first, version: made });
      const changed = await notes.put(id, second, made);
      expect(await notes.put(id, third, made)).toBeNull();
      expect(await notes.find(id)).toEqual({ source: second, version: changed });
      expect(changed).not.toBe(made);
    });

    test('of many who change one state at once, one does', async () => {
      const id = randomUUID();
      const seen = await notes.put(id, note('seen'), null);
      const all = Array.from({ length: 8 }, (_, at) => note(`${at}`));
      const put = await Promise.all(all.map((each) => notes.put(id, each, seen)));
      const [won = -1, ...others] = put.flatMap((version, at) => (version === null ? [] : [at]));
      expect(others).toEqual([]);
      expect((await notes.find(id))?.source).toEqual(all[won]);
    });

    test('one is deleted in the state that was seen, or is gone already', async () => {
      const id = randomUUID();
      const old = (await notes.put(id, note('old'), null)) ?? '';
      await notes.put(id, note('new'), old);
      expect(await notes.drop(id, old)).toBe(false);
      expect((await notes.find(id))?.source.name).toBe('new');
      const seen = await versionOf(id);
      expect(await notes.drop(id, seen)).toBe(true);
      expect(await notes.find(id)).toBeNull();
      expect(await notes.drop(id, seen)).toBe(true);
      await notes.put(id, note('again'), null);
      expect(await notes.drop(id, seen)).toBe(false);
    });

    test('many are made at once, where there are none yet; those that are wanted are read, in part', async () => {
      const ids = Array.from({ length: 130 }, () => randomUUID());
      const there = note('there');
      await notes.put(ids[7] ?? '', there, null);
      const made = new Map(ids.map((id, at) => [id, note(`${at}`)]));
      expect(await notes.createMany(made)).toEqual(new Set([ids[7]]));
      expect(await notes.createMany(new Map())).toEqual(new Set());
      const found = await notes.findMany([...ids, 'nowhere'], ['name']);
      expect([...found.keys()].sort()).toEqual([...ids].sort());
      expect(found.get(ids[7] ?? '')).toEqual({
        source: expect.objectContaining({ name: 'there' }),
        version: await versionOf(ids[7] ?? ''),
      });
      expect(found.get(ids[129] ?? '')?.source.name).toBe('129');
      expect(await notes.findMany([], ['name'])).toEqual(new Map());
    });

    test('a listing has all that was written, by the values of its fields and in their order', async () => {
      const kind = randomUUID();
      const all = [
        note('c', { kinds: [kind, 'other'], link: { to: 'a' } }),
        note('a', { kinds: ['other', kind] }),
        note('b', { kinds: [kind], open: false }),
        note('d', { kinds: ['other'] }),
      ];
      for (const each of all) await notes.put(each.mark, each, null);
      const list = (where: Parameters<typeof notes.list>[0]['where']) =>
        notes.list({ where, by: 'name', fields: ['name', 'link.to'] });
      expect(await list({ kinds: kind })).toEqual([
        { name: 'a' },
        { name: 'b' },
        { name: 'c', 'link.to': 'a' },
      ]);
      expect(await list({ kinds: kind, open: true })).toEqual([{ name: 'a' }, { name: 'c', 'link.to': 'a' }]);
      expect(await list({ kinds: kind, name: ['b', 'a', 'z'] })).toEqual([{ name: 'a' }, { name: 'b' }]);
      expect(await list({ kinds: 'nobody' })).toEqual([]);
      await notes.drop(all[1]?.mark ?? '', await versionOf(all[1]?.mark ?? ''));
      expect(await list({ kinds: kind, open: true })).toEqual([{ name: 'c', 'link.to': 'a' }]);
    });

    test('pages come greatest first, and of equals what was written last', async () => {
      const kind = randomUUID();
      const where = { kinds: kind };
      const all = [2, 1, 3, 1, 1].map((at, number) => note(`${number}`, { kinds: [kind], at }));
      for (const each of all) await notes.put(each.mark, each, null);
      const page = async (from: number, count: number) => {
        const { documents, total } = await notes.page({ where, by: 'at', from, count });
        return [documents.map(({ name }) => name).join(' '), total];
      };
      expect(await page(0, 9)).toEqual(['2 0 4 3 1', 5]);
      expect(await page(1, 2)).toEqual(['0 4', 5]);
      expect(await page(4, 2)).toEqual(['1', 5]);
      expect(await page(5, 2)).toEqual(['', 5]);
      expect(await page(70, 2)).toEqual(['', 5]);
      expect(await page(0, 0)).toEqual(['', 5]);
      const { documents } = await notes.page({ where, by: 'at', from: 1, count: 1 });
      expect(documents).toEqual([all[0]]);
    });

    test('whoever opens a collection has the same documents, and those of another are others', async () => {
      const id = randomUUID();
      await notes.put(id, note('here'), null);
      expect((await (await open()).find(id))?.source.name).toBe('here');
      expect(
        await (await store.open<Note, never>({ name: 'others', form: 1, fields: {} })).find(id),
      ).toBeNull();
    });
  });
}
