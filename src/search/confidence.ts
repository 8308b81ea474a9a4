import { isReferring } from './question/follow-up.js';
import { share } from './question/query.js';
import { holdsKind } from './signals/kind/answer-kind.js';
import type { SignalInput } from './signals/signal.js';

/**
 * One input of the confidence. It looks at the question and one sentence, never at the other candidates. So an outlet
 * gets the same verdict whichever command asks.
 */
export interface ConfidencePart {
  readonly name: string;
  readonly describe: string;
  readonly value: (input: SignalInput) => number;
}

/** Information of a very rare term, in natural-log units (see `TermWeights`). */
const FULL_WEIGHT = 8;
/** Content words of a sentence of good length, and of one whose length no longer counts. */
const LENGTH = { usual: 14, longest: 60 };
/** Brings the cross-encoder's odds to about [-1, 1]. */
const USUAL_ODDS = 5;

/** Mask of the wanted terms that stand in the sentence, the sentences around it, its heading or its title. */
const around = ({ evidence }: SignalInput) =>
  evidence.own |
  evidence.carried |
  evidence.passage |
  evidence.before |
  evidence.after |
  evidence.heading |
  evidence.title;

/**
 * Mask of the wanted terms that are names, and of those written like names in the question: the articles may not hold
 * them as names.
 */
const namesIn = ({ query: { wanted, nameMask } }: SignalInput): number =>
  wanted.reduce((mask, { capital }, bit) => (capital ? mask | (1 << bit) : mask), nameMask);

/**
 * Information of the wanted terms in a mask, counted in terms of full weight. Unlike a share it grows with the length
 * of the question.
 */
const information = ({ query }: SignalInput, mask: number) =>
  (share(query, mask) * query.total) / FULL_WEIGHT;

export const CONFIDENCE_PARTS: readonly ConfidencePart[] = [
  {
    name: 'answers',
    describe: 'read together, the sentence answers the question',
    value: (input) => (input.answers ?? 0) / USUAL_ODDS,
  },
  {
    name: 'nearness',
    describe: 'question and sentence are near in meaning',
    value: (input) => input.nearness ?? 0,
  },
  {
    name: 'topicNearest',
    describe: 'the articles hold a sentence near the question in meaning',
    value: (input) => input.topic?.nearest ?? 0,
  },
  {
    name: 'topicAround',
    describe: 'the articles hold several sentences near the question in meaning',
    value: (input) => input.topic?.around ?? 0,
  },
  {
    name: 'refers',
    describe: 'the question speaks of somebody as known ("where did they eat"): of these articles, then',
    value: ({ query }) => (query.question.terms.some(isReferring) ? 1 : 0),
  },
  {
    name: 'beside',
    describe: "share of the question's information in the sentence, the ones beside it or the title",
    value: ({ query, evidence: { own, carried, before, after, title, heading } }) =>
      share(query, own | carried | before | after | title | heading),
  },
  {
    name: 'withTitle',
    describe: "share of the question's information in the sentence or the article's title",
    value: ({ query, evidence: { own, carried, title } }) => share(query, own | carried | title),
  },
  {
    name: 'withBefore',
    describe: "share of the question's information in the sentence or the one before it",
    value: ({ query, evidence: { own, carried, before } }) => share(query, own | carried | before),
  },
  {
    name: 'nameMissing',
    describe: 'information of the names that sentence and surroundings lack',
    value: (input) => information(input, namesIn(input) & ~around(input)),
  },
  {
    name: 'otherMissing',
    describe: 'information of the other words that sentence and surroundings lack',
    value: (input) => information(input, ~namesIn(input) & ~around(input)),
  },
  {
    name: 'words',
    describe: 'number of content words in the question (logarithm)',
    value: ({ query }) => Math.log(1 + query.wanted.length),
  },
  {
    name: 'length',
    describe: 'length of the sentence (logarithm): a long one holds more words by chance',
    value: ({ evidence }) => Math.log((1 + Math.min(evidence.contentLength, LENGTH.longest)) / LENGTH.usual),
  },
  {
    name: 'unfit',
    describe: 'the sentence lacks the kind of answer that is asked for',
    value: (input) => (holdsKind(input) === false ? 1 : 0),
  },
];

/** A fitted logistic regression over the inputs. */
export interface Logistic {
  readonly intercept: number;
  /** By name of the input. */
  readonly weights: Readonly<Record<string, number>>;
}

/** The fitted regressions for one kind of knowledge (see `Knowledge`). */
export interface Calibration {
  /** How likely the sentence answers, and the probability from which that is asserted. */
  readonly answers: Logistic;
  readonly asserted: number;
  /**
   * How likely the question and the sentence are about one matter, and the probability below which there is silence.
   */
  readonly near: Logistic;
  readonly silent: number;
}

/** Probability in [0, 1] by a fitted regression. */
export function probability(input: SignalInput, { intercept, weights }: Logistic): number {
  const sum = CONFIDENCE_PARTS.reduce(
    (total, part) => total + (weights[part.name] ?? 0) * part.value(input),
    intercept,
  );
  return 1 / (1 + Math.exp(-sum));
}
