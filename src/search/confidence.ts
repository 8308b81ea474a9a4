import type { Evidence } from './evidence.js';
import type { Query } from './query.js';
import { share } from './query.js';

/** What the confidence model looks at: one ranked candidate beside its best rival. */
export interface ConfidenceInput {
  readonly query: Query;
  readonly evidence: Evidence;
  /** Whether the sentence holds what is asked for (a date for "when"); null where any sentence may. */
  readonly fits: boolean | null;
  /** Ranking score minus that of the best other candidate (of other words): negative for all but the first. */
  readonly margin: number;
}

/** One named part of the confidence model. Its values do not depend on how many articles there are. */
export interface ConfidenceFeature {
  readonly name: string;
  readonly describe: string;
  readonly value: (input: ConfidenceInput) => number;
}

const around = ({ evidence }: ConfidenceInput) =>
  evidence.own | evidence.passage | evidence.before | evidence.after | evidence.heading | evidence.title;

function heaviest(query: Query, mask: number): number {
  return query.wanted.reduce(
    (most, each, bit) => ((mask & (1 << bit)) === 0 ? most : Math.max(most, each.weight)),
    0,
  );
}

/** A term this telling or more is as telling as can be (natural-log units, see `TermWeights`). */
const FULL_WEIGHT = 8;

/** Share of the weight within `scope` that `mask` holds; 1 where the scope is empty. */
function shareWithin(query: Query, scope: number, mask: number): number {
  const all = share(query, scope);
  return all === 0 ? 1 : share(query, scope & mask) / all;
}

export const CONFIDENCE_FEATURES: readonly ConfidenceFeature[] = [
  {
    name: 'coverage',
    describe: "share of the question's information in the sentence",
    value: ({ query, evidence }) => share(query, evidence.own),
  },
  {
    name: 'around',
    describe: "share of the question's information in the sentence and its surroundings",
    value: (input) => share(input.query, around(input)),
  },
  {
    name: 'aroundSquared',
    describe: 'the same squared',
    value: (input) => share(input.query, around(input)) ** 2,
  },
  {
    name: 'related',
    describe: 'missing words of which the sentence holds a relative',
    value: ({ query, evidence }) =>
      share(query, (evidence.derived | evidence.synonyms | evidence.kinds) & ~evidence.own),
  },
  {
    name: 'missing',
    describe: 'how telling the most telling word is that sentence and surroundings lack',
    value: (input) => Math.min(1, heaviest(input.query, ~around(input)) / FULL_WEIGHT),
  },
  {
    name: 'missingHere',
    describe: 'how telling the most telling word is that the sentence lacks',
    value: ({ query, evidence }) => Math.min(1, heaviest(query, ~evidence.own) / FULL_WEIGHT),
  },
  {
    name: 'unknown',
    describe: "share of the question's information in words that no article holds",
    value: ({ query }) =>
      query.wanted.reduce((sum, each) => sum + (each.ids.length === 0 ? each.weight : 0), 0) / query.total,
  },
  {
    name: 'nameMissing',
    describe: 'a name of the question that sentence and surroundings lack',
    value: (input) => 1 - shareWithin(input.query, input.query.nameMask, around(input)),
  },
  {
    name: 'predicate',
    describe: "share of the question's information beside its names that the sentence holds",
    value: ({ query, evidence }) => shareWithin(query, ~query.nameMask, evidence.own | evidence.derived),
  },
  {
    name: 'predicateAround',
    describe: 'the same with the surroundings',
    value: (input) => shareWithin(input.query, ~input.query.nameMask, around(input) | input.evidence.derived),
  },
  {
    name: 'numberMissing',
    describe: 'figures of the question that sentence and surroundings lack',
    value: (input) => 1 - shareWithin(input.query, input.query.numberMask, around(input)),
  },
  {
    name: 'fits',
    describe: 'the sentence holds the kind of answer that is asked for',
    value: ({ fits }) => (fits === true ? 1 : 0),
  },
  {
    name: 'unfit',
    describe: 'the sentence lacks the kind of answer that is asked for',
    value: ({ fits }) => (fits === false ? 1 : 0),
  },
  {
    name: 'unfitAge',
    describe: 'an age or a span of time is asked for and the sentence holds none',
    value: ({ query, fits }) =>
      fits === false && (query.question.asks === 'howOld' || query.question.asks === 'howLong') ? 1 : 0,
  },
  {
    name: 'margin',
    describe: 'how far ahead of the best other sentence it is',
    value: ({ margin }) => Math.tanh(margin / 2),
  },
  {
    name: 'words',
    describe: 'number of content words in the question (logarithm)',
    value: ({ query }) => Math.log(1 + query.wanted.length),
  },
  {
    name: 'information',
    describe: 'information in the question (logarithm)',
    value: ({ query }) => Math.log(1 + query.total / FULL_WEIGHT),
  },
  {
    name: 'keywords',
    describe: 'keywords rather than a question',
    value: ({ query }) => (query.question.asks === 'keywords' ? 1 : 0),
  },
];

/** A fitted confidence model. */
export interface Calibration {
  /** Answers of at least this probability are given. */
  readonly threshold: number;
  readonly intercept: number;
  /** By feature name. */
  readonly weights: Readonly<Record<string, number>>;
}

/** Probability in [0, 1] that the candidate answers the question. */
export function confidence(input: ConfidenceInput, calibration: Calibration): number {
  if (input.query.wanted.length === 0) return 0;
  const sum = CONFIDENCE_FEATURES.reduce(
    (total, feature) => total + (calibration.weights[feature.name] ?? 0) * feature.value(input),
    calibration.intercept,
  );
  return 1 / (1 + Math.exp(-sum));
}
