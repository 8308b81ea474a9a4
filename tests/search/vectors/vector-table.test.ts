import fc from 'fast-check';
import { expect, test } from 'vitest';
import { innerProduct } from '../../../src/search/vectors/inner-product.js';
import { signsOf, toSmall, VectorTable } from '../../../src/search/vectors/vector-table.js';
import { present } from '../../present.js';

const vectors = (length: number) =>
  fc
    .array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: length, maxLength: length })
    .map((values) => Float32Array.from(values));

test('eight bits keep each number to half a step, the largest exactly', () => {
  fc.assert(
    fc.property(vectors(40), (vector) => {
      const { numbers, scale } = toSmall(vector);
      const largest = Math.max(...vector.map(Math.abs));
      vector.forEach((value, at) => {
        expect(Math.abs(present(numbers[at]) * scale - value)).toBeLessThanOrEqual(scale / 2 + 1e-6);
      });
      if (largest > 1e-30) expect(Math.max(...numbers.map(Math.abs))).toBe(127);
    }),
  );
});

test('the product of a table is that of the vectors, to the rounding', () => {
  fc.assert(
    fc.property(vectors(48), vectors(48), (held, asked) => {
      const table = new VectorTable(3, 48);
      const small = toSmall(held);
      table.set(1, small);
      const exact = innerProduct(held, asked);
      expect(Math.abs(table.product(1, asked) - exact)).toBeLessThanOrEqual((48 * small.scale) / 2 + 1e-4);
    }),
  );
});

test('the signs that differ are counted one by one', () => {
  fc.assert(
    fc.property(vectors(70), vectors(70), (held, asked) => {
      const table = new VectorTable(2, 70);
      const small = toSmall(held);
      table.set(1, small);
      const differing = small.numbers.reduce(
        (count, n, at) => count + (n > 0 === present(asked[at]) > 0 ? 0 : 1),
        0,
      );
      expect(table.differingSigns(1, signsOf(asked))).toBe(differing);
    }),
  );
});

test('a sentence has a vector once it is set, and setting it again counts once', () => {
  const table = new VectorTable(3, 4);
  expect([table.filled, table.has(1), table.product(1, Float32Array.of(1, 1, 1, 1))]).toEqual([0, false, 0]);
  table.set(1, toSmall(Float32Array.of(1, 0, 0, 0)));
  table.set(1, toSmall(Float32Array.of(0, 0.5, 0, 0)));
  expect([table.filled, table.has(1), table.has(0), table.has(2)]).toEqual([1, true, false, false]);
  expect(table.product(1, Float32Array.of(9, 2, 9, 9))).toBeCloseTo(1, 5);
});

test('a vector of nothing but zeros counts as made', () => {
  const table = new VectorTable(1, 4);
  table.set(0, toSmall(new Float32Array(4)));
  expect([table.filled, table.has(0), table.product(0, Float32Array.of(1, 1, 1, 1))]).toEqual([1, true, 0]);
});
