import { findCandidates } from '../../search/candidates.js';
import { CONFIDENCE_FEATURES } from '../../search/confidence.js';
import { FEATURES } from '../../search/features/all.js';
import type { LinearModel } from '../../search/model.js';
import { featuresOf, margins, rank } from '../../search/rank.js';
import { isAnswerable, type Question } from '../questions.js';
import { type FitSet, groupOf, readFor } from './fit-set.js';
import type { Observation } from './logistic.js';

/** Why a question is among the examples. */
export type Reason =
  /** The articles answer it. */
  | 'answerable'
  /** Its answering sentences were taken away: the hardest kind of question that has no answer. */
  | 'hidden'
  /** It was asked of other articles. */
  | 'off-topic'
  /** The set says that its articles do not answer. */
  | 'unanswerable';

/** An example for the confidence model, with where it comes from. */
export interface ConfidenceExample extends Observation {
  readonly group: string;
  readonly set: string;
  readonly reason: Reason;
  readonly question: string;
}

interface Asking {
  readonly question: Question;
  readonly reason: Reason;
  readonly weight: number;
  readonly hidden?: ReadonlySet<number>;
}

/** The example that one question makes of its first hit; undefined if there is no candidate at all. */
function example(set: FitSet, model: LinearModel, asking: Asking): ConfidenceExample | undefined {
  const { index, corpus } = set.prepared;
  const { question, reason, weight, hidden } = asking;
  const query = readFor(set, question);
  const ranked = rank(featuresOf(query, { index, corpus, ...(hidden && { hidden }) }, FEATURES), model);
  const first = ranked[0];
  if (first === undefined || query.wanted.length === 0) return undefined;
  const { evidence, fits } = first;
  const input = { query, evidence, fits, margin: margins(index, ranked)[0]! };
  return {
    values: CONFIDENCE_FEATURES.map((feature) => feature.value(input)),
    positive: reason === 'answerable' && set.judge(question)(first.sentence),
    weight,
    group: groupOf(question),
    set: set.name,
    reason,
    question: question.question,
  };
}

/** Total weights of the kinds of question within one set: what is usually asked has an answer. */
const WEIGHTS: Readonly<Record<Reason, number>> = {
  answerable: 0.55,
  hidden: 0.15,
  'off-topic': 0.15,
  unanswerable: 0.15,
};

/** The candidates of a question that answer it. */
function answersOf(set: FitSet, question: Question): Set<number> {
  const answers = set.judge(question);
  return new Set(findCandidates(readFor(set, question), set.prepared.index).filter(answers));
}

/**
 * Examples of one set: its own questions with and without their answers, and `strangers`, which were asked of
 * other articles. Weights sum to about 1 whatever the size of the set.
 */
export function confidenceExamples(
  set: FitSet,
  model: LinearModel,
  strangers: readonly Question[],
): ConfidenceExample[] {
  const own = set.questions.filter(isAnswerable);
  const unanswerable = set.questions.filter((question) => !isAnswerable(question));
  const askings = (questions: readonly Question[], reason: Reason): Asking[] =>
    questions.map((question) => ({
      question,
      reason,
      weight: WEIGHTS[reason] / questions.length,
      ...(reason === 'hidden' && { hidden: answersOf(set, question) }),
    }));
  return [
    ...askings(own, 'answerable'),
    ...askings(own, 'hidden'),
    ...askings(strangers, 'off-topic'),
    ...askings(unanswerable, 'unanswerable'),
  ].flatMap((asking) => example(set, model, asking) ?? []);
}
