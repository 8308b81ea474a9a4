/** One question to learn from: its candidates' features, row by row, and which rows answer it. */
export interface Example {
  /** `rows * width` numbers. */
  readonly values: Float32Array;
  /** Indexes of the rows that answer; never empty. */
  readonly correct: readonly number[];
  /** How much the question counts. */
  readonly weight: number;
}

export interface FitOptions {
  /** Number of features. */
  readonly width: number;
  /** Strength of L2 on standardised features, for each question of weight 1. */
  readonly l2: number;
  readonly iterations: number;
}

/** Defaults of Adam (Kingma and Ba 2015), and a rate at which the loss settles within the iterations. */
const ADAM = { rate: 0.05, first: 0.9, second: 0.999, epsilon: 1e-8 };

/** Standard deviation of each feature within a question, because a value that all candidates share teaches nothing. */
function scales(examples: readonly Example[], width: number): Float64Array {
  const sum = new Float64Array(width);
  let rows = 0;
  for (const { values } of examples) {
    const count = values.length / width;
    rows += count;
    for (let feature = 0; feature < width; feature++) {
      let [mean, square] = [0, 0];
      for (let at = feature; at < values.length; at += width) {
        mean += values[at]!;
        square += values[at]! ** 2;
      }
      sum[feature]! += square - mean ** 2 / count;
    }
  }
  return sum.map((each) => Math.sqrt(Math.max(0, each) / Math.max(1, rows)) || 1);
}

interface Softmax {
  /** exp(score - highest score) of each row. */
  readonly odds: Float64Array;
  /** Sum of all odds, and of those of the correct rows. */
  readonly all: number;
  readonly right: number;
}

function softmax({ values, correct }: Example, weights: Float64Array): Softmax {
  const width = weights.length;
  const odds = new Float64Array(values.length / width);
  let highest = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < odds.length; row++) {
    let score = 0;
    for (let i = 0, at = row * width; i < width; i++, at++) score += weights[i]! * values[at]!;
    odds[row] = score;
    if (score > highest) highest = score;
  }
  let [all, right] = [0, 0];
  for (let row = 0; row < odds.length; row++) all += odds[row] = Math.exp(odds[row]! - highest);
  for (const row of correct) right += odds[row]!;
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
  const { values, correct, weight } = example;
  const { odds, all, right } = softmax(example, weights);
  const width = weights.length;
  const isCorrect = new Set(correct);
  for (let row = 0; row < odds.length; row++) {
    const pull = weight * (odds[row]! / all - (isCorrect.has(row) ? odds[row]! / right : 0));
    if (Math.abs(pull) < 1e-9) continue;
    for (let i = 0, at = row * width; i < width; i++, at++) gradient[i]! += pull * values[at]!;
  }
}

/**
 * Fits weights by listwise logistic regression (the top-one probability of ListNet, Cao et al. 2007) with L2 and
 * full-batch Adam: deterministic. Returns weights for features as they are, not standardised.
 */
export function fitListwise(
  examples: readonly Example[],
  { width, l2, iterations }: FitOptions,
): Float64Array {
  const scale = scales(examples, width);
  const scaled = new Float64Array(width);
  const weights = new Float64Array(width);
  const [first, second] = [new Float64Array(width), new Float64Array(width)];
  const total = examples.reduce((sum, example) => sum + example.weight, 0) || 1;
  for (let step = 1; step <= iterations; step++) {
    const gradient = new Float64Array(width);
    for (let i = 0; i < width; i++) scaled[i] = weights[i]! / scale[i]!;
    for (const example of examples) addGradient(example, scaled, gradient);
    for (let i = 0; i < width; i++) {
      const slope = gradient[i]! / scale[i]! / total + l2 * weights[i]!;
      first[i] = ADAM.first * first[i]! + (1 - ADAM.first) * slope;
      second[i] = ADAM.second * second[i]! + (1 - ADAM.second) * slope ** 2;
      const mean = first[i]! / (1 - ADAM.first ** step);
      const spread = second[i]! / (1 - ADAM.second ** step);
      weights[i]! -= (ADAM.rate * mean) / (Math.sqrt(spread) + ADAM.epsilon);
    }
  }
  return weights.map((weight, i) => weight / scale[i]!);
}
