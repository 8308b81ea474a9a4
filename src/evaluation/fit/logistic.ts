/** One observation: features, whether it came true, and how much it counts. */
export interface Observation {
  readonly values: readonly number[];
  readonly positive: boolean;
  readonly weight: number;
}

export interface LogisticModel {
  readonly intercept: number;
  readonly weights: readonly number[];
}

/** Defaults of Adam (Kingma and Ba 2015), with a rate at which the loss settles within the steps. */
const ADAM = { rate: 0.05, first: 0.9, second: 0.999, epsilon: 1e-8, steps: 1500 };

/** Log odds. */
const logit = ({ intercept, weights }: LogisticModel, values: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * values[i]!, intercept);

export const predicted = (model: LogisticModel, values: readonly number[]): number =>
  1 / (1 + Math.exp(-logit(model, values)));

/** Fits a logistic regression with L2 (not on the intercept) by full-batch Adam: deterministic. */
export function fitLogistic(observations: readonly Observation[], l2: number): LogisticModel {
  const width = (observations[0]?.values.length ?? 0) + 1;
  const weights = new Float64Array(width);
  const [first, second] = [new Float64Array(width), new Float64Array(width)];
  const total = observations.reduce((sum, each) => sum + each.weight, 0) || 1;
  for (let step = 1; step <= ADAM.steps; step++) {
    const gradient = new Float64Array(width);
    for (const { values, positive, weight } of observations) {
      let sum = weights[0]!;
      for (let i = 1; i < width; i++) sum += weights[i]! * values[i - 1]!;
      const error = weight * (1 / (1 + Math.exp(-sum)) - (positive ? 1 : 0));
      gradient[0]! += error;
      for (let i = 1; i < width; i++) gradient[i]! += error * values[i - 1]!;
    }
    for (let i = 0; i < width; i++) {
      const slope = gradient[i]! / total + (i === 0 ? 0 : l2 * weights[i]!);
      first[i] = ADAM.first * first[i]! + (1 - ADAM.first) * slope;
      second[i] = ADAM.second * second[i]! + (1 - ADAM.second) * slope ** 2;
      const mean = first[i]! / (1 - ADAM.first ** step);
      weights[i]! -= (ADAM.rate * mean) / (Math.sqrt(second[i]! / (1 - ADAM.second ** step)) + ADAM.epsilon);
    }
  }
  return { intercept: weights[0]!, weights: [...weights.slice(1)] };
}
