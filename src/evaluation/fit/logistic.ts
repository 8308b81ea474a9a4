import { innerProduct } from '../../search/vectors/inner-product.js';
import { minimise } from './adam.js';
import { addTimes, at } from './features.js';

/** One observation: features, whether it came true, and how much it counts. */
export interface Observation {
  readonly values: readonly number[];
  readonly positive: boolean;
  readonly weight: number;
}

/** A fitted regression: its log odds are the intercept and the weighted features. */
export interface LogisticModel {
  readonly intercept: number;
  readonly weights: readonly number[];
}

const STEPS = 1500;

/** The intercept is the weight of a feature that is always 1. */
const rowOf = (values: readonly number[]) => Float64Array.of(1, ...values);

const sigmoid = (logit: number) => 1 / (1 + Math.exp(-logit));

/** The probability that a model gives to some features. */
export const predicted = ({ intercept, weights }: LogisticModel, values: readonly number[]): number =>
  sigmoid(innerProduct([intercept, ...weights], rowOf(values)));

/** Fits a logistic regression with L2 (not on the intercept). */
export function fitLogistic(observations: readonly Observation[], l2: number): LogisticModel {
  const rows = observations.map(({ values, ...rest }) => ({ row: rowOf(values), ...rest }));
  const width = rows[0]?.row.length ?? 1;
  const total = observations.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const slopes = (weights: Float64Array) => {
    const gradient = new Float64Array(width);
    for (const { row, positive, weight } of rows) {
      const error = weight * (sigmoid(innerProduct(weights, row)) - (positive ? 1 : 0));
      addTimes(gradient, row, error);
    }
    return gradient.map((slope, i) => slope / total + (i === 0 ? 0 : l2 * at(weights, i)));
  };
  const [intercept = 0, ...weights] = minimise({ width, slopes }, STEPS);
  return { intercept, weights };
}
