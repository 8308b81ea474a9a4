import { expect, test } from 'vitest';
import { randomFrom } from '../../src/evaluation/random.js';

const draw = (seed: number, count: number) => {
  const random = randomFrom(seed);
  return Array.from({ length: count }, random);
};

test('the same seed gives the same numbers, another seed others', () => {
  expect(draw(7, 5)).toEqual(draw(7, 5));
  expect(draw(7, 5)).not.toEqual(draw(8, 5));
});

test('numbers lie in [0, 1) and fill its tenths evenly', () => {
  const tenths = new Array<number>(10).fill(0);
  for (const value of draw(1, 10_000)) tenths[Math.floor(value * 10)]!++;
  expect(tenths).toHaveLength(10); // an index outside would have lengthened it
  for (const count of tenths) expect(Math.abs(count - 1_000)).toBeLessThan(150);
});
