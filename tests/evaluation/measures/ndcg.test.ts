import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ndcgAt } from '../../../src/evaluation/measures/ndcg.js';

// Discounts by hand: rank 1 gives 1 / log2(2) = 1, rank 2 gives 1 / log2(3) = 0.6309, rank 3 gives 1 / 2.
test.each([
  { relevant: [true], total: 1, value: 1, why: 'the only answer first is ideal' },
  { relevant: [false, true], total: 1, value: 0.6309, why: '0.6309 / 1' },
  { relevant: [true, false, true], total: 2, value: 0.9197, why: '(1 + 0.5) / (1 + 0.6309)' },
  { relevant: [true], total: 2, value: 0.6131, why: '1 / (1 + 0.6309): one of two was not found' },
  { relevant: [false, false], total: 3, value: 0, why: 'nothing relevant' },
  { relevant: [], total: 1, value: 0, why: 'nothing returned' },
  { relevant: [], total: 0, value: 0, why: 'nothing to find' },
])('$relevant of $total: $value, as $why', ({ relevant, total, value }) => {
  expect(ndcgAt(relevant, total, 10)).toBeCloseTo(value, 4);
});

test('more answers than places: ten in front are ideal', () => {
  expect(ndcgAt(Array(10).fill(true), 25, 10)).toBe(1);
});

test('a relevant hit below k does not count', () => {
  expect(ndcgAt([false, false, true], 1, 2)).toBe(0);
});

test('it stays in [0, 1] and never falls when a hit becomes relevant', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 15 }), fc.nat(14), (relevant, at) => {
      const total = 15;
      const value = ndcgAt(relevant, total, 10);
      const better = relevant.with(at % relevant.length, true);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
      expect(ndcgAt(better, total, 10)).toBeGreaterThanOrEqual(value);
    }),
  );
});
