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
  const values = draw(1, 10_000);
  expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
  for (let tenth = 0; tenth < 10; tenth++) {
    const count = values.filter((value) => Math.floor(value * 10) === tenth).length;
    expect(Math.abs(count - 1_000)).toBeLessThan(150);
  }
});
