import { type Calibration, CONFIDENCE_PARTS, type Logistic, probability } from '../../search/confidence.js';
import { paired } from '../../search/no-such.js';
import type { Calibrated } from '../../search/order.js';
import { holdsKind } from '../../search/signals/kind/answer-kind.js';
import type { ExampleReason, FirstHit } from './examples.js';
import { fitLogistic } from './logistic.js';

/** Strength of L2. The figures hardly change within a factor of ten around it. */
const L2 = 0.001;
/** How the kinds of question share the weight of a set, for what answers and for what is near. */
const ANSWERS: Readonly<Record<ExampleReason, number>> = {
  answerable: 0.55,
  hidden: 0.15,
  'near-miss': 0.15,
  'off-topic': 0.15,
};
const NEAR: Readonly<Record<ExampleReason, number>> = {
  answerable: 0.4,
  hidden: 0.05,
  'near-miss': 0.05,
  'off-topic': 0.5,
};
/**
 * The share of answerable questions on news stories that may be refused, so that questions on other topics are refused.
 * It is taken on stories, because they are what the bot is for, and their questions are worded more freely than those
 * of public sets.
 */
const SILENT_ANSWERABLE = 0.08;
/** The share of assertions that have to be right, over answerable questions and near misses. */
const ASSERTED_RIGHT = 0.86;
/** The lowest threshold: nothing is asserted that is less likely right than wrong. */
const LEAST_SURE = 0.5;
/** The fewest assertions from which that share is taken. */
const ENOUGH = 30;

const round = (value: number) => Math.round(value * 1000) / 1000;

/** Inputs that only the models give. */
const OF_MODELS: ReadonlySet<string> = new Set(['answers', 'nearness', 'topicNearest', 'topicAround']);
/** Inputs that add nothing once a model has read the sentence (docs/ranking.md). */
const OF_WORDING: ReadonlySet<string> = new Set(['withBefore']);
/** Inputs that tell whether a question is about these articles, but not whether a sentence answers it. */
const OF_TOPIC: ReadonlySet<string> = new Set(['topicNearest', 'topicAround', 'refers']);

/** One regression to fit. */
interface Regression {
  readonly known: Calibrated;
  /** How the kinds of question share the weight of a set. */
  readonly shares: Readonly<Record<ExampleReason, number>>;
  readonly without: ReadonlySet<string>;
  readonly positive: (hit: FirstHit) => boolean;
}

function fitKind(hits: readonly FirstHit[], { known, shares, without, positive }: Regression): Logistic {
  const needless = known === 'answers' ? OF_WORDING : OF_MODELS;
  const kept = CONFIDENCE_PARTS.map(({ name }) => !without.has(name) && !needless.has(name));
  const alike = tally(hits, ({ set, reason }) => `${set} ${reason}`);
  const ofSet = tally(hits, ({ set }) => set);
  const fitted = fitLogistic(
    hits.map((hit) => ({
      values: hit.values.filter((_value, at) => kept[at]),
      positive: positive(hit),
      weight: (shares[hit.reason] * Math.sqrt(ofSet(hit))) / alike(hit),
    })),
    L2,
  );
  const names = CONFIDENCE_PARTS.filter((_part, at) => kept[at]).map(({ name }) => name);
  return {
    intercept: round(fitted.intercept),
    weights: Object.fromEntries(paired(names, fitted.weights).map(([name, weight]) => [name, round(weight)])),
  };
}

/** Counts hits by a key. Gives, for a hit, how many have its key. */
function tally(hits: readonly FirstHit[], keyOf: (hit: FirstHit) => string): (hit: FirstHit) => number {
  const counts = new Map<string, number>();
  for (const hit of hits) counts.set(keyOf(hit), (counts.get(keyOf(hit)) ?? 0) + 1);
  return (hit) => counts.get(keyOf(hit)) ?? 0;
}

/** The value below which the given share of the list lies. */
function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}

/** The lowest probability above which the wanted share is right; 1 where there is none. */
function assertionThreshold(hits: readonly { readonly sure: number; readonly right: boolean }[]): number {
  const sorted = [...hits].sort((a, b) => b.sure - a.sure);
  let [right, threshold] = [0, 1];
  sorted.forEach((hit, place) => {
    if (hit.right) right += 1;
    if (place + 1 >= ENOUGH && right / (place + 1) >= ASSERTED_RIGHT) threshold = hit.sure;
  });
  return threshold;
}

/**
 * Fits the outcome of a first hit. Silence: the highest threshold at which at most `SILENT_ANSWERABLE` of the
 * answerable questions on stories meet it. Assertion: the lowest threshold above which `ASSERTED_RIGHT` are right.
 */
export function fitCalibration(hits: readonly FirstHit[], known: Calibrated): Calibration {
  const answers = fitKind(hits, {
    known,
    shares: ANSWERS,
    without: OF_TOPIC,
    positive: ({ right }) => right,
  });
  const near = fitKind(hits, {
    known,
    shares: NEAR,
    without: new Set(),
    positive: ({ reason }) => reason !== 'off-topic',
  });
  const of = (reason: ExampleReason) => hits.filter((hit) => hit.reason === reason);
  const answerable = of('answerable');
  const onStories = answerable.filter(({ story }) => story);
  const silent = quantile(
    (onStories.length > 0 ? onStories : answerable).map(({ candidate }) =>
      probability(candidate.input, near),
    ),
    SILENT_ANSWERABLE,
  );
  const asserted = assertionThreshold(
    [...of('answerable'), ...of('near-miss')]
      .filter(({ candidate }) => holdsKind(candidate.input) !== false)
      .map(({ candidate, right }) => ({ sure: probability(candidate.input, answers), right })),
  );
  return { answers, asserted: round(Math.max(asserted, LEAST_SURE)), near, silent: round(silent) };
}
