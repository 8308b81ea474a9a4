import { paired } from '../../search/no-such.js';
import type { Knowledge, OrderModel, Weights } from '../../search/order.js';
import { orderScore } from '../../search/order.js';
import { SIGNALS } from '../../search/signals/all.js';
import type { Signal } from '../../search/signals/signal.js';
import type { AskedQuestion } from './examples.js';
import { type Example, fitListwise, logLoss } from './listwise.js';

/** The asked questions of one set, with its name. */
export interface AskedSet {
  readonly name: string;
  readonly asked: readonly AskedQuestion[];
}

/** Strength of L2 and number of steps. The figures change little around them. */
const L2 = 0.002;
const ITERATIONS = 200;

/** Signals that add nothing once a model has read the sentence (docs/ranking.md). */
const OF_WORDING = ['coverage', 'longestRun', 'nearPairs'];
/**
 * The signals that take no part for a kind of knowledge: those that need a model it lacks, and those that a model makes
 * needless.
 */
const LEFT_OUT: Readonly<Record<Knowledge, readonly string[]>> = {
  words: ['answers', 'nearness'],
  meaning: ['answers', ...OF_WORDING],
  answers: OF_WORDING,
};

/** The signals that take part for a kind of knowledge. */
export const signalsOf = (knowledge: Knowledge): readonly Signal[] =>
  SIGNALS.filter(({ name }) => !LEFT_OUT[knowledge].includes(name));

/** Whether a question has right and wrong candidates to tell apart. */
const teaches = ({ correct }: AskedQuestion) => correct.includes(true) && correct.includes(false);

/** @param signals in the order of `SIGNALS`. */
function exampleOf(
  { candidates, correct }: AskedQuestion,
  signals: readonly Signal[],
  weight: number,
): Example {
  const taken = new Set(signals.map((signal) => SIGNALS.indexOf(signal)));
  const rows = paired(candidates, correct).map(([candidate, isCorrect]) => ({
    values: Float32Array.from(candidate.values.filter((_value, at) => taken.has(at))),
    correct: isCorrect,
  }));
  return { rows, weight };
}

const round = (value: number) => Math.round(value * 10_000) / 10_000;

/**
 * Fits weights for some signals, in the order of `SIGNALS`. The weight of a set is the square root of its size, so
 * that neither the largest nor the smallest set decides.
 */
export function fitWeights(sets: readonly AskedSet[], signals: readonly Signal[]): Weights {
  const examples = sets.flatMap(({ asked }) => {
    const usable = asked.filter(teaches);
    return usable.map((each) => exampleOf(each, signals, 1 / Math.sqrt(usable.length)));
  });
  const fitted = fitListwise(examples, { width: signals.length, l2: L2, iterations: ITERATIONS });
  return Object.fromEntries(paired(signals, fitted).map(([{ name }, weight]) => [name, round(weight)]));
}

/** Fits the weights of every kind of knowledge. */
export function fitOrder(sets: readonly AskedSet[]): OrderModel {
  return {
    words: fitWeights(sets, signalsOf('words')),
    meaning: fitWeights(sets, signalsOf('meaning')),
    answers: fitWeights(sets, signalsOf('answers')),
  };
}

/** How well weights order asked questions. */
export interface OrderFigures {
  /** Share of the questions whose first candidate answers. */
  readonly success1: number;
  /** Mean log loss over the questions that have a right candidate, in natural-log units. */
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
