import type { Feature } from './features/feature.js';

/** Weights by feature name. A feature without a weight takes no part. */
export type Weights = Readonly<Record<string, number>>;

/** A weighted sum of named features. */
export class LinearModel {
  readonly #weights: Float64Array;

  constructor(
    readonly features: readonly Feature[],
    weights: Weights,
  ) {
    this.#weights = Float64Array.from(features, (feature) => weights[feature.name] ?? 0);
  }

  score(values: ArrayLike<number>): number {
    let sum = 0;
    for (let i = 0; i < this.#weights.length; i++) sum += this.#weights[i]! * values[i]!;
    return sum;
  }

  weight(feature: number): number {
    return this.#weights[feature]!;
  }
}
