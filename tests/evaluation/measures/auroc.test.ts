import fc from 'fast-check';
import { expect, test } from 'vitest';
import { auroc } from '../../../src/evaluation/measures/auroc.js';

test.each([
  { positives: [0.9, 0.8], negatives: [0.2, 0.1], value: 1, why: 'all four pairs are in order' },
  { positives: [0.1], negatives: [0.9], value: 0, why: 'the only pair is reversed' },
  { positives: [0.9, 0.4], negatives: [0.5, 0.3], value: 0.75, why: '3 of 4 pairs are in order' },
  { positives: [0.5], negatives: [0.5], value: 0.5, why: 'a tie counts one half' },
  { positives: [0.5, 0.7], negatives: [0.5, 0.2], value: 0.875, why: '(1/2 + 1 + 1 + 1) / 4' },
])('$positives against $negatives is $value: $why', ({ positives, negatives, value }) => {
  expect(auroc(positives, negatives)).toBe(value);
});

test('one side empty: nothing is measured', () => {
  expect(auroc([], [0.5])).toBeNull();
  expect(auroc([0.5], [])).toBeNull();
});

test('it is the share of ordered pairs, ties one half', () => {
  const scores = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(scores, scores, (positives, negatives) => {
      let won = 0;
      for (const p of positives) for (const n of negatives) won += p > n ? 1 : p === n ? 0.5 : 0;
      expect(auroc(positives, negatives)).toBeCloseTo(won / (positives.length * negatives.length), 10);
    }),
  );
});
