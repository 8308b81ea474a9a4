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

/** A term this telling or more is as telling as can be (natural-log units, see `TermWeights`). */
const FULL_WEIGHT = 8;

/** Share of the weight within `scope` that `mask` holds; 1 where the scope is empty. */
function shareWithin(query: Query, scope: number, mask: number): number {
  const all = share(query, scope);
  return all === 0 ? 1 : share(query, scope & mask) / all;
}

/** Parts of the confidence model; fewer than were tried: the others added nothing in cross-validation. */
export const CONFIDENCE_FEATURES: readonly ConfidenceFeature[] = [
  {
    name: 'related',
    describe: 'missing words of which the sentence holds a relative',
    value: ({ query, evidence }) =>
      share(query, (evidence.derived | evidence.synonyms | evidence.kinds) & ~evidence.own),
  },
  {
    name: 'nameMissing',
    describe: 'a name of the question that sentence and surroundings lack',
    value: (input) => 1 - shareWithin(input.query, input.query.nameMask, around(input)),
  },
  {
    name: 'numberMissing',
    describe: 'figures of the question that sentence and surroundings lack',
    value: (input) => 1 - shareWithin(input.query, input.query.numberMask, around(input)),
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
    name: 'bm25',
    describe: "BM25 relative to the question's information",
    value: ({ evidence }) => evidence.bm25,
  },
  {
    name: 'softAround',
    describe: 'the same with the surroundings',
    value: (input) => {
      const { derived, synonyms, kinds } = input.evidence;
      return share(input.query, around(input) | derived | synonyms | kinds);
    },
  },
  {
    name: 'near',
    describe: "share of the question's information in the sentence, the ones beside it or the title",
    value: ({ query, evidence }) =>
      share(query, evidence.own | evidence.before | evidence.after | evidence.title | evidence.heading),
  },
  {
    name: 'missingMass',
    describe: 'information missing from sentence and surroundings (logarithm)',
    value: (input) =>
      Math.log(1 + ((1 - share(input.query, around(input))) * input.query.total) / FULL_WEIGHT),
  },
  {
    name: 'words',
    describe: 'number of content words in the question (logarithm)',
    value: ({ query }) => Math.log(1 + query.wanted.length),
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
