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
  let longest = 0;
  let previous: number[] = [];
  for (let at = evidence.from; at < evidence.to; at++) {
    const current: number[] = [];
    for (let place = 0; place < query.sequence.length; place++) {
      if (query.sequence[place] !== tokens[at]) continue;
      const run = (previous[place - 1] ?? 0) + 1;
      current[place] = run;
      if (run > longest) longest = run;
    }
    previous = current;
  }
  return longest;
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
    value: ({ query, index, evidence }) => {
      const small = query.question.terms.filter((term) => term.stop).map((term) => term.term);
      if (small.length === 0) return 0;
      const here = new Set<string>();
      for (let at = evidence.from; at < evidence.to; at++) {
        if ((index.state.flags[at]! & TokenFlag.stop) !== 0)
          here.add(index.lexicon.term(index.state.tokens[at]!));
      }
      return small.filter((term) => here.has(term)).length / small.length;
    },
  },
  {
    name: 'quoted',
    describe: 'words that the question puts in quotation marks stand here just so',
    value: ({ query, index, evidence }) => {
      const { quoted } = query.question;
      if (quoted.length === 0) return 0;
      const found = quoted.filter(([from, to]) => {
        const phrase = query.sequence.slice(from, to);
        for (let at = evidence.from; at + phrase.length <= evidence.to; at++) {
          if (phrase.every((term, offset) => index.state.tokens[at + offset] === term)) return true;
        }
        return false;
      });
      return found.length / quoted.length;
    },
  },
];
