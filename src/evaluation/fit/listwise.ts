import { paired } from '../../search/no-such.js';
import { innerProduct } from '../../search/vectors/inner-product.js';
import { minimise } from './adam.js';
import { addTimes, at } from './features.js';

/** One candidate of a question: its features, and whether it answers. */
export interface ExampleRow {
  readonly values: Float32Array;
  readonly correct: boolean;
}

/** One question to learn from. */
export interface Example {
  /** Its candidates. At least one of them answers. */
  readonly rows: readonly ExampleRow[];
  /** How much the question counts. */
  readonly weight: number;
}

/** How to fit. */
export interface ListwiseOptions {
  /** Number of features. */
  readonly width: number;
  /** Strength of L2 on standardised features, for each question of weight 1. */
  readonly l2: number;
  readonly iterations: number;
}

/** A row whose weight in the gradient is smaller than this is left out. */
const HARDLY = 1e-9;

/** Standard deviation of each feature within a question, because a value that all candidates share teaches nothing. */
function scales(examples: readonly Example[], width: number): Float64Array {
  const sum = new Float64Array(width);
  for (const { rows } of examples) {
    const spreads = sum.map((_sum, feature) => {
      let [mean, square] = [0, 0];
      for (const { values } of rows) {
        mean += at(values, feature);
        square += at(values, feature) ** 2;
      }
      return square - mean ** 2 / rows.length;
    });
    addTimes(sum, spreads, 1);
  }
  const count = examples.reduce((total, { rows }) => total + rows.length, 0);
  return sum.map((each) => Math.sqrt(Math.max(0, each) / Math.max(1, count)) || 1);
}

interface Softmax {
  /** exp(score - highest score), row by row. */
  readonly odds: readonly number[];
  /** Sum of all odds, and of those of the correct rows. */
  readonly all: number;
  readonly right: number;
}

function softmax({ rows }: Example, weights: Float64Array): Softmax {
  const scores = rows.map(({ values }) => innerProduct(weights, values));
  const highest = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - highest));
  let [all, right] = [0, 0];
  for (const [{ correct }, own] of paired(rows, odds)) {
    all += own;
    if (correct) right += own;
  }
  return { odds, all, right };
}

/**
 * The loss that the fit minimises: -log(share of the correct rows in a softmax over all rows), in natural-log units.
 */
export function logLoss(example: Example, weights: Float64Array): number {
  const { all, right } = softmax(example, weights);
  return -Math.log(right / all);
}

/** Adds the gradient of the example's `logLoss` times its weight. */
function addGradient(example: Example, weights: Float64Array, gradient: Float64Array): void {
  const { odds, all, right } = softmax(example, weights);
  for (const [{ values, correct }, own] of paired(example.rows, odds)) {
    const pull = example.weight * (own / all - (correct ? own / right : 0));
    if (Math.abs(pull) >= HARDLY) addTimes(gradient, values, pull);
  }
}

/**
 * Fits weights by listwise logistic regression (the top-one probability of ListNet, Cao et al. 2007) with L2. Returns
 * weights for features as they are, not standardised.
 */
export function fitListwise(
  examples: readonly Example[],
  { width, l2, iterations }: ListwiseOptions,
): Float64Array {
  const scale = scales(examples, width);
  const unscaled = (weights: Float64Array) => weights.map((weight, i) => weight / at(scale, i));
  const total = examples.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const slopes = (weights: Float64Array) => {
    const gradient = new Float64Array(width);
    const scaled = unscaled(weights);
    for (const example of examples) addGradient(example, scaled, gradient);
    return unscaled(gradient).map((slope, i) => slope / total + l2 * at(weights, i));
  };
  return unscaled(minimise({ width, slopes }, iterations));
}
