import type { Knowledge, OrderModel, Weights } from '../../search/order.js';
import { orderScore } from '../../search/order.js';
import { SIGNALS } from '../../search/signals/all.js';
import type { Signal } from '../../search/signals/signal.js';
import type { AskedQuestion } from './examples.js';
import { type Example, fitListwise, logLoss } from './listwise.js';

/** The asked questions of one set under its name. */
export interface AskedSet {
  readonly name: string;
  readonly asked: readonly AskedQuestion[];
}

/** Pull towards zero and number of steps; the figures change little around them. */
const L2 = 0.002;
const ITERATIONS = 200;

/** Signals that say nothing more once a model has read the sentence: leaving them out costs nothing (docs/ranking.md). */
const OF_WORDING = ['coverage', 'longestRun', 'nearPairs'];
/** The signals that take no part when so much is known: what only a model gives, and what a model makes needless. */
const LEFT_OUT: Readonly<Record<Knowledge, readonly string[]>> = {
  words: ['answers', 'nearness'],
  meaning: ['answers', ...OF_WORDING],
  answers: OF_WORDING,
};

/** The signals that take part when so much is known. */
export const signalsOf = (knowledge: Knowledge): readonly Signal[] =>
  SIGNALS.filter(({ name }) => !LEFT_OUT[knowledge].includes(name));

/** Whether there is something right and something wrong to tell apart. */
const teaches = ({ correct }: AskedQuestion) => correct.includes(true) && correct.includes(false);

function exampleOf(
  { candidates, correct }: AskedQuestion,
  signals: readonly Signal[],
  weight: number,
): Example {
  const values = new Float32Array(candidates.length * signals.length);
  const places = signals.map((signal) => SIGNALS.indexOf(signal));
  candidates.forEach((candidate, row) => {
    places.forEach((place, at) => {
      values[row * signals.length + at] = candidate.values[place]!;
    });
  });
  return { values, correct: correct.flatMap((each, row) => (each ? [row] : [])), weight };
}

const round = (value: number) => Math.round(value * 10_000) / 10_000;

/**
 * Fits weights for some signals. Each set weighs as the square root of its size, so that neither the largest set nor
 * the smallest decides.
 */
export function fitWeights(sets: readonly AskedSet[], signals: readonly Signal[]): Weights {
  const examples = sets.flatMap(({ asked }) => {
    const usable = asked.filter(teaches);
    return usable.map((each) => exampleOf(each, signals, 1 / Math.sqrt(usable.length)));
  });
  const fitted = fitListwise(examples, { width: signals.length, l2: L2, iterations: ITERATIONS });
  return Object.fromEntries(signals.map(({ name }, at) => [name, round(fitted[at]!)]));
}

/** Fits the weights of every kind of knowledge. */
export function fitOrder(sets: readonly AskedSet[]): OrderModel {
  return {
    words: fitWeights(sets, signalsOf('words')),
    meaning: fitWeights(sets, signalsOf('meaning')),
    answers: fitWeights(sets, signalsOf('answers')),
  };
}

/** How weights do on asked questions. */
export interface OrderFigures {
  /** Share of the questions whose first candidate answers. */
  readonly success1: number;
  /** Mean loss in natural-log units, of the questions that have a right candidate. */
  readonly loss: number;
}

/** Judges weights on asked questions; a question without a right candidate counts as failed. */
export function judgeWeights(asked: readonly AskedQuestion[], weights: Weights): OrderFigures {
  const signals = SIGNALS.filter(({ name }) => name in weights);
  const vector = Float64Array.from(signals, ({ name }) => weights[name] ?? 0);
  let right = 0;
  for (const { candidates, correct } of asked) {
    const scores = candidates.map(({ values }) => orderScore(values, SIGNALS, weights));
    const best = scores.indexOf(Math.max(...scores));
    if (correct[best] === true) right += 1;
  }
  const losses = asked.filter(teaches).map((each) => logLoss(exampleOf(each, signals, 1), vector));
  return {
    success1: right / Math.max(1, asked.length),
    loss: losses.reduce((sum, loss) => sum + loss, 0) / Math.max(1, losses.length),
  };
}
