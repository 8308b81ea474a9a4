import { type Calibration, CONFIDENCE_FEATURES } from '../../search/confidence.js';
import { auroc } from '../measures/auroc.js';
import type { ConfidenceExample, Reason } from './confidence-examples.js';
import { fitLogistic, type LogisticModel, logit, probability } from './logistic.js';

/** Pull towards zero; the figures hardly change within a factor of ten around it. */
const L2 = 0.001;
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

/** What a model fitted on the other sets alone says of each example, as log odds. */
function fromOtherSets(examples: readonly ConfidenceExample[]): number[] {
  const models = new Map(
    [...new Set(examples.map(({ set }) => set))].map((set): [string, LogisticModel] => [
      set,
      fitAnswerable(examples.filter((each) => each.set !== set)),
    ]),
  );
  return examples.map(({ set, values }) => logit(models.get(set)!, values));
}

/** How a model is to be stretched and shifted so that what it says of sets it has not seen comes true (Platt 1999). */
function scaling(examples: readonly ConfidenceExample[], logits: readonly number[]): LogisticModel {
  const observations = examples.map(({ positive, weight }, place) => ({
    values: [logits[place]!],
    positive,
    weight,
  }));
  return fitLogistic(observations, 0);
}

const round = (value: number) => Math.round(value * 1000) / 1000;

/** The value below which the given share of the list lies. */
function quantile(values: readonly number[], part: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(part * values.length)] ?? 0;
}

/** A set judged by what was fitted on the other sets: shares in [0, 1], null where it has no such questions. */
export interface Transfer {
  readonly auroc: number | null;
  readonly refused: number | null;
}

/** A fitted model, and for each set how it does when fitted on the others alone, by the reason for silence. */
export interface ConfidenceFit {
  readonly calibration: Calibration;
  readonly transferred: Readonly<Record<string, Readonly<Record<Reason, Transfer>>>>;
}

/** One whole set, its parts left out. */
function transferOf(
  examples: readonly ConfidenceExample[],
  confidences: readonly number[],
  judged: { readonly set: string; readonly threshold: number },
): Record<Reason, Transfer> {
  const of = (reason: Reason) =>
    confidences.filter((_each, place) => {
      const { set, part, reason: why } = examples[place]!;
      return set === judged.set && !part && why === reason;
    });
  const yes = of('answerable');
  const transfer = (reason: Reason): Transfer => {
    const asked = of(reason);
    if (asked.length === 0) return { auroc: null, refused: null };
    const refused = asked.filter((each) => each < judged.threshold).length / asked.length;
    return { auroc: reason === 'answerable' ? null : round(auroc(yes, asked) ?? 0), refused: round(refused) };
  };
  return {
    answerable: transfer('answerable'),
    'off-topic': transfer('off-topic'),
    hidden: transfer('hidden'),
    unanswerable: transfer('unanswerable'),
    otherwise: transfer('otherwise'),
  };
}

/**
 * Fits the confidence model on all sets. Its scale and the threshold come from what models fitted on the other sets
 * say of each set: confidence means the same for articles that were not fitted on. The threshold is the highest at
 * which no more than `REFUSED_ANSWERABLE` of the answerable questions of all sets together are refused.
 */
export function fitConfidence(examples: readonly ConfidenceExample[]): ConfidenceFit {
  const logits = fromOtherSets(examples);
  const scale = scaling(examples, logits);
  const confidences = logits.map((each) => probability(scale, [each]));
  const answerable = confidences.filter((_each, place) => {
    const { reason, part } = examples[place]!;
    return reason === 'answerable' && !part;
  });
  const threshold = round(quantile(answerable, REFUSED_ANSWERABLE));
  const model = fitAnswerable(examples);
  const slope = scale.weights[0]!;
  const sets = [...new Set(examples.map(({ set }) => set))];
  return {
    calibration: {
      threshold,
      intercept: round(scale.intercept + slope * model.intercept),
      weights: Object.fromEntries(
        CONFIDENCE_FEATURES.map(({ name }, i): [string, number] => [name, round(slope * model.weights[i]!)]),
      ),
    },
    transferred: Object.fromEntries(
      sets.map((set) => [set, transferOf(examples, confidences, { set, threshold })]),
    ),
  };
}
