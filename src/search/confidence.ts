import type { Evidence } from './evidence.js';
import { nearShare } from './features/meaning.js';
import { smallWords } from './features/proximity.js';
import type { SearchIndex } from './index/search-index.js';
import type { Query } from './query.js';
import { share } from './query.js';
import type { Standing } from './standing.js';

/** What the confidence model looks at: one ranked candidate and how it stands among the others. */
export interface ConfidenceInput extends Standing {
  readonly index: SearchIndex;
  readonly query: Query;
  readonly evidence: Evidence;
  /** Whether the sentence holds what is asked for (a date for "when"); null where any sentence may. */
  readonly fits: boolean | null;
}

/** One named part of the confidence model. Its values do not depend on how many articles there are. */
export interface ConfidenceFeature {
  readonly name: string;
  readonly describe: string;
  readonly value: (input: ConfidenceInput) => number;
}

/** A term this telling or more is as telling as can be (natural-log units, see `TermWeights`). */
const FULL_WEIGHT = 8;
/** Ranking scores by which right first hits usually lie above the others: brings leads to about [0, 1]. */
const USUAL_LEAD = 4;
/** Content words of a sentence that says enough and not too much. */
const USUAL_LENGTH = 14;
/** Content words beyond which a sentence counts as no longer: the fit saw next to none that are. */
const LONGEST = 60;

/** What the sentence, its surroundings, heading and title hold together. */
const around = ({ evidence }: ConfidenceInput) =>
  evidence.own |
  evidence.carried |
  evidence.passage |
  evidence.before |
  evidence.after |
  evidence.heading |
  evidence.title;

/** Words of the question written like names too, which the articles may not know as such. */
const namesIn = ({ wanted, nameMask, question }: Query): number =>
  wanted.reduce(
    (mask, { place }, bit) => (place > 0 && question.terms[place]!.capital ? mask | (1 << bit) : mask),
    nameMask,
  );

/** Information of the wanted terms in a mask, in terms of full weight: unlike a share it grows with the question. */
const mass = (query: Query, mask: number) => (share(query, mask) * query.total) / FULL_WEIGHT;

const wordCount = (query: Query) => Math.log(1 + query.wanted.length);

/** Parts of the confidence model; fewer than were tried: the others added nothing on sets not fitted on. */
export const CONFIDENCE_FEATURES: readonly ConfidenceFeature[] = [
  {
    name: 'near',
    describe: "share of the question's information in the sentence, the ones beside it or the title",
    value: ({ query, evidence }) =>
      share(
        query,
        evidence.own |
          evidence.carried |
          evidence.before |
          evidence.after |
          evidence.title |
          evidence.heading,
      ),
  },
  {
    name: 'withTitle',
    describe: "share of the question's information in the sentence or the article's title",
    value: ({ query, evidence }) => share(query, evidence.own | evidence.carried | evidence.title),
  },
  {
    name: 'related',
    describe: 'missing words of which the sentence holds a relative',
    value: ({ query, evidence }) =>
      share(query, (evidence.derived | evidence.synonyms | evidence.kinds) & ~evidence.own),
  },
  {
    name: 'meaning',
    describe: 'words used like those that sentence and surroundings lack',
    value: (input) => nearShare(input.query, input.evidence.nearness, around(input)),
  },
  {
    name: 'nameMissing',
    describe: 'information of the names that sentence and surroundings lack',
    value: (input) => mass(input.query, namesIn(input.query) & ~around(input)),
  },
  {
    name: 'otherMissing',
    describe: 'information of the other words that sentence and surroundings lack',
    value: (input) => mass(input.query, ~namesIn(input.query) & ~around(input)),
  },
  {
    name: 'words',
    describe: 'number of content words in the question (logarithm)',
    value: ({ query }) => wordCount(query),
  },
  {
    name: 'smallWords',
    describe: "the question's small words stand in the sentence too",
    value: smallWords,
  },
  {
    name: 'length',
    describe: 'length of the sentence (logarithm): a long one holds more words by chance',
    value: ({ evidence }) => Math.log((1 + Math.min(evidence.contentLength, LONGEST)) / USUAL_LENGTH),
  },
  {
    name: 'unfit',
    describe: 'the sentence lacks the kind of answer that is asked for',
    value: ({ fits }) => (fits === false ? 1 : 0),
  },
  {
    name: 'margin',
    describe: 'how far ahead of the best other sentence it is',
    value: ({ margin }) => margin / USUAL_LEAD,
  },
  {
    name: 'lead',
    describe: 'how far ahead of the ten best other sentences it is',
    value: ({ lead }) => lead / USUAL_LEAD,
  },
  {
    name: 'agreement',
    describe: 'the next best sentences stand in the same article: the more telling, the longer the question',
    value: ({ agreement, query }) => agreement * wordCount(query),
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
