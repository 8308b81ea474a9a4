import { findCandidates } from '../../search/candidates.js';
import { CONFIDENCE_FEATURES } from '../../search/confidence.js';
import { FEATURES } from '../../search/features/all.js';
import type { LinearModel } from '../../search/model.js';
import { featuresOf, rank } from '../../search/rank.js';
import { standings } from '../../search/standing.js';
import { isAnswerable, type Question } from '../questions.js';
import { askOtherwise } from './ask-otherwise.js';
import { type FitSet, partsOf, readFor, sample } from './fit-set.js';
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
  | 'unanswerable'
  /** Asks otherwise than a question of the set, and its first hit lacks that kind of answer, see `askOtherwise`. */
  | 'otherwise';

/** An example for the confidence model, with where it comes from. */
export interface ConfidenceExample extends Observation {
  readonly set: string;
  /** Whether it was asked of a few articles of the set alone. */
  readonly part: boolean;
  readonly reason: Reason;
  readonly question: string;
}

interface Asking {
  readonly question: Question;
  readonly reason: Reason;
  readonly weight: number;
  readonly part: boolean;
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
  // Where the first hit does hold the kind of answer, nobody knows whether it answers.
  if (reason === 'otherwise' && fits !== false) return undefined;
  const input = { index, query, evidence, fits, ...standings(index, ranked, 1)[0]! };
  return {
    values: CONFIDENCE_FEATURES.map((feature) => feature.value(input)),
    positive: reason === 'answerable' && set.judge(question)(first.sentence),
    weight,
    set: set.name,
    part: asking.part,
    reason,
    question: question.question,
  };
}

/**
 * Total weights of the kinds of question within one set: as many with an answer as without, and of those the ones
 * most that people ask most. A question without its answering sentence is often answered by another one, which
 * nobody marked: it counts little. Questions put otherwise are made up: at 0.003 they teach that a missing kind of answer tells
 * (AUROC on unanswerable questions of the own story 0.909 to 0.916, of quake 0.759 to 0.770) at no cost; from 0.01 on more
 * of the answerable questions of new-wiki are refused when 90 % of those off its topic are.
 */
const WEIGHTS: Readonly<Record<Reason, number>> = {
  answerable: 0.5,
  'off-topic': 0.3,
  hidden: 0.1,
  unanswerable: 0.1,
  otherwise: 0.003,
};

/** The candidates of a question that answer it. */
function answersOf(set: FitSet, question: Question): Set<number> {
  const answers = set.judge(question);
  return new Set(findCandidates(readFor(set, question), set.prepared.index).filter(answers));
}

interface Asked {
  /** Questions that were asked of other articles. */
  readonly strangers: readonly Question[];
  readonly part: boolean;
  /** Total weight of the examples. */
  readonly weight: number;
}

function examplesOf(set: FitSet, model: LinearModel, asked: Asked): ConfidenceExample[] {
  const { strangers, part, weight } = asked;
  const own = set.questions.filter(isAnswerable);
  const unanswerable = set.questions.filter((question) => !isAnswerable(question));
  const askings = (questions: readonly Question[], reason: Reason): Asking[] =>
    questions.map((question) => ({
      question,
      reason,
      part,
      weight: (weight * WEIGHTS[reason]) / questions.length,
      ...(reason === 'hidden' && { hidden: answersOf(set, question) }),
    }));
  const examples = [
    ...askings(own, 'answerable'),
    ...askings(own, 'hidden'),
    ...askings(strangers, 'off-topic'),
    ...askings(unanswerable, 'unanswerable'),
  ].flatMap((asking) => example(set, model, asking) ?? []);
  return [...examples, ...othersOf(set, model, asked)];
}

/** The examples of questions put otherwise. They weigh together, however few of them are left. */
function othersOf(set: FitSet, model: LinearModel, { part, weight }: Asked): ConfidenceExample[] {
  const found = set.questions.filter(isAnswerable).flatMap((own, place) => {
    const text = askOtherwise(own.question, place);
    if (text === null) return [];
    const question = { ...own, question: text };
    return example(set, model, { question, reason: 'otherwise', part, weight: 1 }) ?? [];
  });
  return found.map((each) => ({ ...each, weight: (weight * WEIGHTS.otherwise) / found.length }));
}

/** Articles in a part: a story of some outlets, to some dozen short articles. */
const PART_ARTICLES = 8;
/** Most questions of either sort that a part is asked. */
const PART_QUESTIONS = 40;
/** What the parts of a set weigh beside the whole of it. */
const PARTS_WEIGHT = 0.7;

/**
 * Examples of one set: its own questions with and without their answers, and `strangers`, which were asked of
 * other articles; of the whole set and of parts of it. Their weight does not depend on the size of the set.
 */
export function confidenceExamples(
  set: FitSet,
  model: LinearModel,
  strangers: readonly Question[],
): ConfidenceExample[] {
  const parts = partsOf(set, PART_ARTICLES);
  return [
    ...examplesOf(set, model, { strangers, part: false, weight: 1 }),
    ...parts.flatMap((each) => {
      const questions = sample(each.set.questions, PART_QUESTIONS);
      const asked = { strangers: sample(each.strangers, PART_QUESTIONS), part: true };
      return examplesOf({ ...each.set, questions }, model, {
        ...asked,
        weight: PARTS_WEIGHT / parts.length,
      });
    }),
  ];
}
