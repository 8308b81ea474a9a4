import { expect, test } from 'vitest';
import { bootstrap } from '../../../src/evaluation/measures/bootstrap.js';

const coin = Array.from({ length: 100 }, (_, index) => index % 2);

test('equal values leave no doubt', () => {
  expect(bootstrap([0.5, 0.5, 0.5])).toEqual({ mean: 0.5, low: 0.5, high: 0.5 });
});

test('one hundred tosses: the interval is near the normal one, 0.5 ± 1.96 × 0.05', () => {
  const { mean, low, high } = bootstrap(coin);
  expect(mean).toBe(0.5);
  expect(low).toBeGreaterThan(0.375);
  expect(low).toBeLessThan(0.43);
  expect(high).toBeGreaterThan(0.57);
  expect(high).toBeLessThan(0.625);
});

test('four times the questions halve the interval', () => {
  const width = (values: number[]) => {
    const { low, high } = bootstrap(values);
    return high - low;
  };
  const ratio = width(coin) / width([...coin, ...coin, ...coin, ...coin]);
  expect(ratio).toBeGreaterThan(1.7);
  expect(ratio).toBeLessThan(2.3);
});

test('the same values give the same interval, another seed another', () => {
  expect(bootstrap(coin)).toEqual(bootstrap(coin));
  expect(bootstrap(coin, 1)).not.toEqual(bootstrap(coin, 2));
});

test('no questions: all zero', () => {
  expect(bootstrap([])).toEqual({ mean: 0, low: 0, high: 0 });
});
