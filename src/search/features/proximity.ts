import { TokenFlag } from '../index/state.js';
import type { Feature, FeatureInput } from './feature.js';

/** Pairs further apart than this say nothing. */
const NEAR = 6;

/** Neighbouring content words of the question, and how near each other they stand here. */
function pairs({ query, evidence }: FeatureInput): { adjacent: number; near: number } {
  let [adjacent, near, possible] = [0, 0, 0];
  for (let bit = 0; bit + 1 < query.wanted.length; bit++) {
    const [left, right] = [query.wanted[bit]!, query.wanted[bit + 1]!];
    const weight = left.weight + right.weight;
    const gap = right.place - left.place;
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
    if (best <= gap) adjacent += weight;
    if (best <= NEAR) near += weight / best;
  }
  return { adjacent: adjacent / (possible || 1), near: near / (possible || 1) };
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

/** Length in tokens of the shortest stretch that holds every wanted term of the sentence once. */
function shortestWindow({ evidence }: FeatureInput): number {
  const { matches } = evidence;
  const needed = new Set(matches.map((match) => match.wanted)).size;
  const counts = new Map<number, number>();
  let left = 0;
  let best = Number.POSITIVE_INFINITY;
  for (const match of matches) {
    counts.set(match.wanted, (counts.get(match.wanted) ?? 0) + 1);
    while (counts.size === needed) {
      const first = matches[left]!;
      best = Math.min(best, match.at - first.at + 1);
      const count = counts.get(first.wanted)! - 1;
      if (count === 0) counts.delete(first.wanted);
      else counts.set(first.wanted, count);
      left++;
    }
  }
  return best;
}

/** Proximity and order of the matched words. */
export const proximityFeatures: readonly Feature[] = [
  {
    name: 'adjacentPairs',
    describe: 'neighbouring words of the question stand as near each other here, in the same order',
    value: (input) => pairs(input).adjacent,
  },
  {
    name: 'nearPairs',
    describe: 'neighbouring words of the question stand near each other here',
    value: (input) => pairs(input).near,
  },
  {
    name: 'longestRun',
    describe: 'the longest run of words shared with the question',
    value: (input) => longestRun(input) / Math.max(1, input.query.sequence.length),
  },
  {
    name: 'density',
    describe: 'the matched words stand close together',
    value: (input) => {
      const distinct = new Set(input.evidence.matches.map((match) => match.wanted)).size;
      return distinct < 2 ? 0 : distinct / shortestWindow(input);
    },
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
