import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toSmall } from '../../../src/search/vectors/vector-table.js';
import { keepShelf, recallShelf, vectorFileName } from '../../../src/story/vectors/vector-file.js';
import { VectorShelf } from '../../../src/story/vectors/vector-shelf.js';
import { present } from '../../present.js';
import { memoryVectors, NAME } from './memory-files.js';

const vector = fc
  .array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 })
  .map((values) => toSmall(Float32Array.from(values)));
const shelves = fc.dictionary(fc.string({ unit: 'grapheme' }), vector, { maxKeys: 20 }).map((entries) => {
  const shelf = new VectorShelf();
  for (const [text, each] of Object.entries(entries)) shelf.put(text, each);
  return { entries, shelf };
});

test('what is kept of some texts comes back for these texts and no other', async () => {
  await fc.assert(
    fc.asyncProperty(shelves, fc.integer({ min: 1, max: 4 }), async ({ entries, shelf }, part) => {
      const file = memoryVectors().of('model');
      const texts = Object.keys(entries).filter((_text, at) => at % part === 0);
      await keepShelf(shelf, [...texts, ...texts, 'never seen'], file);
      const again = await recallShelf(file);
      expect(again.size).toBe(texts.length);
      for (const text of Object.keys(entries)) {
        expect(again.get(text)).toEqual(texts.includes(text) ? entries[text] : undefined);
      }
      expect(again.get('never seen')).toBeUndefined();
    }),
    { numRuns: 50 },
  );
});

/** A file with two vectors in it. */
async function filled() {
  const memory = memoryVectors();
  const shelf = new VectorShelf();
  shelf.put('one', toSmall(Float32Array.of(1, 0, 0.5)));
  shelf.put('two', toSmall(Float32Array.of(0, 1, -0.5)));
  await keepShelf(shelf, ['one', 'two'], memory.of('model'));
  return { memory, whole: present(memory.held.get(NAME)) };
}

test('a file holds no text of an article', async () => {
  const memory = memoryVectors();
  const shelf = new VectorShelf();
  shelf.put('The harbour froze.', toSmall(Float32Array.of(1, 0)));
  await keepShelf(shelf, ['The harbour froze.'], memory.of('model'));
  expect(Buffer.from(present(memory.held.get(NAME))).toString('latin1')).not.toContain('harbour');
});

test("another model's file is not used, and nothing is said of it", async () => {
  const { memory } = await filled();
  expect((await recallShelf(memory.of('another'))).size).toBe(0);
  expect(memory.notices).toEqual([]);
  expect((await recallShelf(memory.of('model'))).size).toBe(2);
});

describe('a damaged file is said once, and its vectors are made anew', () => {
  test('wherever a byte is wrong', async () => {
    const { memory, whole } = await filled();
    for (let at = 0; at < whole.length; at += 7) {
      const damaged = Uint8Array.from(whole);
      damaged[at] = present(whole[at]) ^ 0xff;
      memory.held.set(NAME, damaged);
      memory.notices.length = 0;
      expect((await recallShelf(memory.of('model'))).size).toBe(0);
      // A wrong byte in the name of the model is another model's file.
      expect(memory.notices.length).toBe(at >= 8 && at < 40 ? 0 : 1);
      for (const notice of memory.notices) expect(notice).toMatch(/^the vectors in vectors\.bin .*made anew/);
    }
  });

  test('wherever it is cut short', async () => {
    const { memory, whole } = await filled();
    for (const length of [0, 1, 40, 72, 90, whole.length - 1]) {
      memory.held.set(NAME, whole.subarray(0, length));
      memory.notices.length = 0;
      expect((await recallShelf(memory.of('model'))).size).toBe(0);
      expect(memory.notices).toEqual([expect.stringContaining('made anew')]);
    }
  });
});

test.each(['ENOSPC', 'EACCES', 'EIO'])(
  'a disk that fails with %s is said, and costs nothing but time',
  async (code) => {
    const fail = async (): Promise<never> => {
      throw Object.assign(new Error(`${code}: no luck`), { code });
    };
    const memory = memoryVectors({ read: fail, replace: fail });
    expect((await recallShelf(memory.of('model'))).size).toBe(0);
    await keepShelf(new VectorShelf(), [], memory.of('model'));
    expect(memory.notices).toEqual([
      `the vectors in ${NAME} cannot be read and are made anew: ${code}: no luck`,
      `the vectors in ${NAME} cannot be kept, so the next start makes them again: ${code}: no luck`,
    ]);
  },
);

test('each folder of articles has a file of its own, by whatever path it is named', () => {
  expect(vectorFileName('seeds')).toBe(vectorFileName('./seeds/'));
  expect(vectorFileName('seeds')).not.toBe(vectorFileName('other'));
  expect(vectorFileName('../a b/ü')).toMatch(/^vectors-[0-9a-f]{16}\.bin$/);
});
