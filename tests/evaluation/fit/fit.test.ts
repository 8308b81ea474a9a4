import { expect, test } from 'vitest';
import { crossValidate, FOLDS, foldOf } from '../../../src/evaluation/fit/cross-validate.js';
import { type Example, fitListwise, logLoss } from '../../../src/evaluation/fit/listwise.js';
import { fitLogistic, probability } from '../../../src/evaluation/fit/logistic.js';
import { successAt1 } from '../../../src/evaluation/fit/ranking-examples.js';

/** Two features: the first tells the right row, the second is the same for all rows. */
const example = (right: number, rows: number): Example => ({
  values: Float32Array.from({ length: rows * 2 }, (_none, at) =>
    at % 2 === 1 ? 7 : Math.floor(at / 2) === right ? 1 : 0.2,
  ),
  correct: [right],
  weight: 1,
});

const options = { width: 2, l2: 0.01, iterations: 100 };

test('listwise: a feature that tells gets weight, one that is the same for all gets none', () => {
  const [telling, constant] = fitListwise([example(0, 3), example(2, 4)], options);
  expect(telling).toBeGreaterThan(1);
  expect(constant).toBeCloseTo(0, 2);
});

test('listwise: the same examples give the same weights', () => {
  const examples = [example(1, 3), example(0, 5)];
  expect(fitListwise(examples, options)).toEqual(fitListwise(examples, options));
});

test('listwise: the loss is the logarithm of the share that the right rows have', () => {
  // Rows of 1, 0.2 and 0.2; weights 0 leave them alike, a weight of log 2 / 0.8 makes the first twice as likely as each other.
  const three = example(0, 3);
  expect(logLoss(three, Float64Array.of(0, 0))).toBeCloseTo(Math.log(3), 10);
  expect(logLoss(three, Float64Array.of(Math.log(2) / 0.8, 5))).toBeCloseTo(Math.log(2), 6);
});

test('logistic: at equal odds the probability is one half, and it rises with the feature', () => {
  const model = fitLogistic(
    [-2, -1, 1, 2].map((value) => ({ values: [value], positive: value > 0, weight: 1 })),
    0.01,
  );
  expect(probability(model, [0])).toBeCloseTo(0.5, 2);
  expect(probability(model, [1])).toBeGreaterThan(0.8);
});

test('logistic: without features it says the share of what came true', () => {
  const observations = [true, false, false, false].map((positive) => ({ values: [], positive, weight: 1 }));
  expect(probability(fitLogistic(observations, 0), [])).toBeCloseTo(0.25, 2);
});

test('cross-validation never judges what it learnt from', () => {
  const items = Array.from({ length: 50 }, (_none, i) => ({ group: `article ${i}` }));
  const share = crossValidate(
    items,
    (train) => new Set(train),
    (tested, learnt) => (tested.some((item) => learnt.has(item)) ? 0 : 1),
  );
  expect(share).toBe(1);
  expect(new Set(items.map((item) => foldOf(item.group))).size).toBe(FOLDS);
});

test('success at 1: the best row counts, ties go to the earlier sentence', () => {
  const tied = { ...example(0, 2), group: 'a', sentences: [9, 4], correct: [1] };
  expect(successAt1([tied], [0, 1])).toBe(1);
  expect(successAt1([tied], [1, 0])).toBe(0);
});
