import { expect, test } from 'vitest';
import { fitLogistic, predicted } from '../../../src/evaluation/fit/logistic.js';

test('at equal odds the probability is one half, and it rises with the feature', () => {
  const model = fitLogistic(
    [-2, -1, 1, 2].map((value) => ({ values: [value], positive: value > 0, weight: 1 })),
    0.01,
  );
  expect(predicted(model, [0])).toBeCloseTo(0.5, 2);
  expect(predicted(model, [1])).toBeGreaterThan(0.8);
});

test('without features it says the share of what came true', () => {
  const observations = [true, false, false, false].map((positive) => ({ values: [], positive, weight: 1 }));
  expect(predicted(fitLogistic(observations, 0), [])).toBeCloseTo(0.25, 2);
});

test('an observation of weight three counts as three', () => {
  const weighed = [
    { values: [], positive: true, weight: 1 },
    { values: [], positive: false, weight: 3 },
  ];
  expect(predicted(fitLogistic(weighed, 0), [])).toBeCloseTo(0.25, 2);
});
