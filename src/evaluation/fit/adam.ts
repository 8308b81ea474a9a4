import { paired } from '../../search/no-such.js';

/** The rates of Adam: its own defaults (Kingma and Ba 2015), and a step at which our losses settle within the steps. */
const ADAM = { step: 0.05, first: 0.9, second: 0.999, epsilon: 1e-8 };

/** One weight, with the running means of its slope and of the slope's square. */
class FittedWeight {
  value = 0;
  #slope = 0;
  #square = 0;

  /** @param step the number of this step, from 1. */
  descend(slope: number, step: number): void {
    this.#slope = ADAM.first * this.#slope + (1 - ADAM.first) * slope;
    this.#square = ADAM.second * this.#square + (1 - ADAM.second) * slope ** 2;
    const mean = this.#slope / (1 - ADAM.first ** step);
    const square = this.#square / (1 - ADAM.second ** step);
    this.value -= (ADAM.step * mean) / (Math.sqrt(square) + ADAM.epsilon);
  }
}

/** What is minimised. */
export interface Loss {
  /** How many weights it has. */
  readonly width: number;
  /** Its slope in each of the weights. */
  slopes(weights: Float64Array): Float64Array;
}

/** The weights at which a loss is least, by Adam over all examples at once: deterministic. All begin at 0. */
export function minimise(loss: Loss, steps: number): Float64Array {
  const weights = Array.from({ length: loss.width }, () => new FittedWeight());
  const values = () => Float64Array.from(weights, ({ value }) => value);
  for (let step = 1; step <= steps; step++) {
    for (const [weight, slope] of paired(weights, loss.slopes(values()))) weight.descend(slope, step);
  }
  return values();
}
