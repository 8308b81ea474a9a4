import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Near, nearest } from '../../../src/search/vectors/nearest.js';
import { toSmall, VectorTable } from '../../../src/search/vectors/vector-table.js';
import { present } from '../../present.js';

const DIMENSIONS = 12;
const vector = fc
  .array(fc.integer({ min: -3, max: 3 }), { minLength: DIMENSIONS, maxLength: DIMENSIONS })
  .map((values) => Float32Array.from(values));

/** A table of vectors; null for a sentence whose vector is not made yet. */
function tableOf(vectors: readonly (Float32Array | null)[], dimensions: number): VectorTable {
  const table = new VectorTable(vectors.length, dimensions);
  vectors.forEach((each, sentence) => {
    if (each !== null) table.set(sentence, toSmall(each));
  });
  return table;
}

/** The definition: every product, sorted. */
function byComparingAll(
  table: VectorTable,
  asked: Float32Array,
  allowed = (_sentence: number) => true,
): Near[] {
  return Array.from({ length: table.size }, (_none, sentence) => sentence)
    .filter((sentence) => table.has(sentence) && allowed(sentence))
    .map((sentence) => ({ sentence, nearness: table.product(sentence, asked) }))
    .sort((a, b) => b.nearness - a.nearness || a.sentence - b.sentence);
}

describe('a small table', () => {
  const tables = fc.array(fc.option(vector), { maxLength: 60 });

  test('the nearest are those of comparing all, ties by number, however few are asked for', () => {
    fc.assert(
      fc.property(tables, vector, fc.integer({ min: 1, max: 70 }), (vectors, asked, limit) => {
        const table = tableOf(vectors, DIMENSIONS);
        expect(nearest({ table, vector: asked }, limit)).toEqual(
          byComparingAll(table, asked).slice(0, limit),
        );
      }),
    );
  });

  test('what is not allowed takes no place from the others', () => {
    fc.assert(
      fc.property(tables, vector, fc.integer({ min: 2, max: 5 }), (vectors, asked, part) => {
        const table = tableOf(vectors, DIMENSIONS);
        const allowed = (sentence: number) => sentence % part === 0;
        expect(nearest({ table, vector: asked }, 3, allowed)).toEqual(
          byComparingAll(table, asked, allowed).slice(0, 3),
        );
      }),
    );
  });

  test('equal vectors come by number', () => {
    const same = Float32Array.from({ length: DIMENSIONS }, (_none, at) => at - 3);
    const found = nearest({ table: tableOf([same, same, same, same], DIMENSIONS), vector: same }, 3);
    expect(found.map(({ sentence }) => sentence)).toEqual([0, 1, 2]);
  });
});

/** Numbers in [-1, 1) that look like chance and are the same in every run (mulberry32; T. Ettinger). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 31 - 1;
  };
}

describe('a table too large to compare every vector', () => {
  const [dimensions, clusters, size] = [64, 120, 6_000];
  const next = chance(7);
  const random = () => Float32Array.from({ length: dimensions }, next);
  const near = (centre: Float32Array) => centre.map((value) => value + 0.5 * next());
  const centres = Array.from({ length: clusters }, random);
  const table = tableOf(
    Array.from({ length: size }, (_none, at) => near(present(centres[at % clusters]))),
    dimensions,
  );
  const asked = centres.slice(0, 30).map(near);

  test('nearly all of the exact first fifteen are found, in their order', () => {
    let found = 0;
    for (const each of asked) {
      const exact = byComparingAll(table, each).slice(0, 15);
      const got = nearest({ table, vector: each }, 15);
      expect(got).toHaveLength(15);
      expect(got).toEqual([...got].sort((a, b) => b.nearness - a.nearness || a.sentence - b.sentence));
      found += exact.filter(({ sentence }) => got.some((other) => other.sentence === sentence)).length;
    }
    expect(found / (15 * asked.length)).toBeGreaterThan(0.97);
  });

  test('the filter comes before the signs: a small outlet among many sentences is found whole', () => {
    const outlet = (sentence: number) => sentence % 500 === 0;
    for (const each of asked.slice(0, 5)) {
      expect(nearest({ table, vector: each }, 20, outlet)).toEqual(byComparingAll(table, each, outlet));
    }
    // Even where what is left is too much to compare.
    const most = (sentence: number) => sentence >= 500;
    const [first] = nearest({ table, vector: present(asked[0]) }, 1, most);
    expect(present(first).sentence).toBeGreaterThanOrEqual(500);
  });

  test('more are given than are rescored by default, if so many are asked for', () => {
    expect(nearest({ table, vector: present(asked[0]) }, 800)).toHaveLength(800);
  });

  test('among equal vectors the first by number are kept', () => {
    const same = present(centres[0]);
    const equal = tableOf(
      Array.from({ length: 5_500 }, () => same),
      dimensions,
    );
    const found = nearest({ table: equal, vector: same }, 20).map(({ sentence }) => sentence);
    expect(found).toEqual(Array.from({ length: 20 }, (_none, at) => at));
  });
});
