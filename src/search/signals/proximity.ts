import { TokenFlag } from '../index/state.js';
import type { Feature, FeatureInput } from './feature.js';

/** Pairs further apart than this say nothing. */
const NEAR = 6;

/** Neighbouring content words of the question, and how near each other they stand here. */
function nearPairs({ query, evidence }: FeatureInput): number {
  let [near, possible] = [0, 0];
  for (let bit = 0; bit + 1 < query.wanted.length; bit++) {
    const [left, right] = [query.wanted[bit]!, query.wanted[bit + 1]!];
    const weight = left.weight + right.weight;
    possible += weight;
    let best = Number.POSITIVE_INFINITY;
    for (const a of evidence.matches) {
      if (a.wanted !== bit) continue;
      for (const b of evidence.matches) {
        if (b.wanted !== bit + 1) continue;
        const distance = b.at - a.at;
        // The other way round counts as one step further.
        best = Math.min(best, distance > 0 ? distance : 1 - distance);
      }
    }
    if (best <= NEAR) near += weight / best;
  }
  return near / (possible || 1);
}

/** The longest run of words that stands in question and sentence alike, in words. */
function longestRun({ query, index, evidence }: FeatureInput): number {
  const { tokens } = index.state;
  const { sequence } = query;
  let longest = 0;
  for (let at = evidence.from; at < evidence.to; at++) {
    for (let place = 0; place < sequence.length; place++) {
      if (sequence[place] !== tokens[at]) continue;
      let run = 1;
      while (at + run < evidence.to && sequence[place + run] === tokens[at + run]) run++;
      if (run > longest) longest = run;
    }
  }
  return longest;
}

/** A question and one candidate. */
type Held = Pick<FeatureInput, 'query' | 'index' | 'evidence'>;

/** Whether a sentence holds a term as a small word. */
function holdsSmall({ index, evidence }: Held, term: number): boolean {
  for (let at = evidence.from; at < evidence.to; at++) {
    if (index.state.tokens[at] === term && (index.state.flags[at]! & TokenFlag.stop) !== 0) return true;
  }
  return false;
}

/** The share of the question's small words that stand in the sentence too. */
export function smallWords(input: Held): number {
  const { question, sequence } = input.query;
  let [small, here] = [0, 0];
  for (let place = 0; place < sequence.length; place++) {
    if (!question.terms[place]!.stop) continue;
    small++;
    if (holdsSmall(input, sequence[place]!)) here++;
  }
  return small === 0 ? 0 : here / small;
}

/** Proximity and order of the matched words. */
export const proximityFeatures: readonly Feature[] = [
  {
    name: 'nearPairs',
    describe: 'neighbouring words of the question stand near each other here',
    value: nearPairs,
  },
  {
    name: 'longestRun',
    describe: 'the longest run of words shared with the question',
    value: (input) => longestRun(input) / Math.max(1, input.query.sequence.length),
  },
  {
    name: 'smallWords',
    describe: "the question's small words (prepositions, pronouns) stand here too",
    value: smallWords,
  },
];
