import { expect, test } from 'vitest';
import { reciprocalRankAt } from '../../../src/evaluation/measures/reciprocal-rank.js';

const relevantAt = (rank: number) => Array.from({ length: rank }, (_, index) => index === rank - 1);

test.each([
  { rank: 1, value: 1 },
  { rank: 2, value: 1 / 2 },
  { rank: 5, value: 1 / 5 },
  { rank: 10, value: 1 / 10 },
  { rank: 11, value: 0 },
])('a first relevant hit at rank $rank gives $value', ({ rank, value }) => {
  expect(reciprocalRankAt(relevantAt(rank), 10)).toBe(value);
});

test('only the first relevant hit counts', () => {
  expect(reciprocalRankAt([false, true, true, true], 10)).toBe(0.5);
});

test('nothing returned counts 0', () => {
  expect(reciprocalRankAt([], 10)).toBe(0);
});

test('the mean over three questions is the figure of the paper: (1 + 1/2 + 0) / 3', () => {
  const values = [[true], [false, true], [false]].map((relevant) => reciprocalRankAt(relevant, 10));
  expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBe(0.5);
});
