import { expect, test } from 'vitest';
import { type Example, fitListwise, logLoss } from '../../../src/evaluation/fit/listwise.js';

/** Two features: the first tells the right row, the second is the same for all rows. */
const example = (right: number, rows: number): Example => ({
  rows: Array.from({ length: rows }, (_none, row) => ({
    values: Float32Array.of(row === right ? 1 : 0.2, 7),
    correct: row === right,
  })),
  weight: 1,
});

const options = { width: 2, l2: 0.01, iterations: 100 };

test('a feature that tells gets weight, one that is the same for all gets none', () => {
  const [telling, constant] = fitListwise([example(0, 3), example(2, 4)], options);
  expect(telling).toBeGreaterThan(1);
  expect(constant).toBeCloseTo(0, 2);
});

test('the same examples give the same weights', () => {
  const examples = [example(1, 3), example(0, 5)];
  expect(fitListwise(examples, options)).toEqual(fitListwise(examples, options));
});

test('the loss is the logarithm of the share that the right rows have', () => {
  // Rows of 1, 0.2 and 0.2; weights 0 leave them alike, a weight of log 2 / 0.8 makes the first twice as likely as each
  // other.
  const three = example(0, 3);
  expect(logLoss(three, Float64Array.of(0, 0))).toBeCloseTo(Math.log(3), 10);
  expect(logLoss(three, Float64Array.of(Math.log(2) / 0.8, 5))).toBeCloseTo(Math.log(2), 6);
});

test('several right rows share the probability: whichever is first, the question is answered', () => {
  const { rows, weight } = example(0, 4);
  const two = { rows: rows.map(({ values }, row) => ({ values, correct: row < 2 })), weight };
  expect(logLoss(two, Float64Array.of(0, 0))).toBeCloseTo(Math.log(2), 10);
});
