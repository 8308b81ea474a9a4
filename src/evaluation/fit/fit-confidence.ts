import { type Calibration, CONFIDENCE_FEATURES } from '../../search/confidence.js';
import type { ConfidenceExample, Reason } from './confidence-examples.js';
import { crossValidate } from './cross-validate.js';
import { fitLogistic, type LogisticModel, probability } from './logistic.js';

/** Pull towards zero; the figures hardly change within a factor of ten around it. */
const L2 = 0.0005;
/** A question that the articles answer while the first hit does not is a weak example of either. */
const WRONG_HIT_WEIGHT = 0.3;
/** Share of answerable questions whose refusal is the price for silence on the others. */
const REFUSED_ANSWERABLE = 0.09;

/** Tells questions that the articles answer from those that they do not. */
function fitAnswerable(examples: readonly ConfidenceExample[]): LogisticModel {
  const observations = examples.map(({ values, positive, weight, reason }) => {
    const answerable = reason === 'answerable';
    return {
      values,
      positive: answerable,
      weight: answerable && !positive ? weight * WRONG_HIT_WEIGHT : weight,
    };
  });
  return fitLogistic(observations, L2);
}

const logit = (model: LogisticModel, values: readonly number[]) =>
  values.reduce((sum, value, i) => sum + value * model.weights[i]!, model.intercept);

/** Stretches and shifts a model so that what it says of the first hit comes true as often (Platt 1999). */
function calibrate(model: LogisticModel, examples: readonly ConfidenceExample[]): LogisticModel {
  const scale = fitLogistic(
    examples.map(({ values, positive, weight }) => ({ values: [logit(model, values)], positive, weight })),
    0,
  );
  const slope = scale.weights[0]!;
  return {
    intercept: scale.intercept + slope * model.intercept,
    weights: model.weights.map((weight) => slope * weight),
  };
}

const fitCalibrated = (examples: readonly ConfidenceExample[]): LogisticModel =>
  calibrate(fitAnswerable(examples), examples);

const round = (value: number) => Math.round(value * 1000) / 1000;

/** The value below which the given share of the list lies. */
function quantile(values: readonly number[], part: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(part * values.length)] ?? 0;
}

/**
 * Fits the confidence model and its threshold: the value below which `REFUSED_ANSWERABLE` of the answerable questions
 * lie in the set with the most of them, where that is known best.
 */
export function fitConfidence(examples: readonly ConfidenceExample[]): Calibration {
  const model = fitCalibrated(examples);
  const answerable = examples.filter((each) => each.reason === 'answerable');
  const bySet = [...new Set(answerable.map((each) => each.set))].map((set) =>
    answerable.filter((each) => each.set === set).map((each) => probability(model, each.values)),
  );
  const largest = bySet.sort((a, b) => b.length - a.length)[0] ?? [];
  return {
    threshold: round(quantile(largest, REFUSED_ANSWERABLE)),
    intercept: round(model.intercept),
    weights: Object.fromEntries(
      CONFIDENCE_FEATURES.map((feature, i): [string, number] => [feature.name, round(model.weights[i]!)]),
    ),
  };
}

/** Area under the ROC curve (Fawcett 2006): how often an answerable question gets more than one that is not. */
function auroc(yes: readonly number[], no: readonly number[]): number {
  let sum = 0;
  for (const a of yes) for (const b of no) sum += a > b ? 1 : a === b ? 0.5 : 0;
  return sum / (yes.length * no.length);
}

/** What a model fitted on the other articles says of each example. */
export function crossValidatedConfidence(
  examples: readonly ConfidenceExample[],
): ReadonlyMap<ConfidenceExample, number> {
  const scores = new Map<ConfidenceExample, number>();
  crossValidate(examples, fitCalibrated, (test, model) => {
    for (const each of test) scores.set(each, probability(model, each.values));
    return 0;
  });
  return scores;
}

/** AUROC between the answerable questions of a set and those without an answer, by the reason why; null if none. */
export function aurocByReason(
  scores: ReadonlyMap<ConfidenceExample, number>,
  set: string,
): Record<string, number | null> {
  const of = (reason: Reason) =>
    [...scores].flatMap(([each, score]) => (each.set === set && each.reason === reason ? [score] : []));
  const yes = of('answerable');
  return Object.fromEntries(
    (['off-topic', 'unanswerable', 'hidden'] as const).map((reason) => {
      const no = of(reason);
      return [reason, no.length === 0 ? null : round(auroc(yes, no))];
    }),
  );
}
