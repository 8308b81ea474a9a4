import { share } from '../query.js';
import type { Feature, FeatureInput } from './feature.js';

const around = ({ evidence }: FeatureInput) => evidence.passage | evidence.before | evidence.after;

/** The weight of the heaviest wanted term outside the mask, relative to the heaviest of all: 0 if none is missing. */
export function heaviestMissing({ query }: FeatureInput, mask: number): number {
  let [missing, heaviest] = [0, 1e-9];
  query.wanted.forEach((each, bit) => {
    heaviest = Math.max(heaviest, each.weight);
    if ((mask & (1 << bit)) === 0) missing = Math.max(missing, each.weight);
  });
  return missing / heaviest;
}

/** How much of the question's information the sentence and its surroundings hold. */
export const coverageFeatures: readonly Feature[] = [
  {
    name: 'coverage',
    describe: "share of the question's information that stands in the sentence",
    value: ({ query, evidence }) => share(query, evidence.own),
  },
  {
    name: 'coverageSquared',
    describe: 'the same share squared: nearly everything counts for more than twice half of it',
    value: ({ query, evidence }) => share(query, evidence.own) ** 2,
  },
  {
    name: 'terms',
    describe: "share of the question's words that stand in the sentence, rare and common ones alike",
    value: ({ query, evidence }) => {
      const matched = query.wanted.filter((_each, bit) => (evidence.own & (1 << bit)) !== 0).length;
      return matched / Math.max(1, query.wanted.length);
    },
  },
  {
    name: 'missing',
    describe: 'how telling the most telling word is that the sentence lacks',
    value: (input) => heaviestMissing(input, input.evidence.own),
  },
  {
    name: 'missingAround',
    describe: 'how telling the most telling word is that sentence, surroundings, heading and title lack',
    value: (input) =>
      heaviestMissing(
        input,
        input.evidence.own | around(input) | input.evidence.heading | input.evidence.title,
      ),
  },
  {
    name: 'passage',
    describe: "share of the question's information that stands in the sentence or its passage",
    value: (input) => share(input.query, input.evidence.own | input.evidence.passage),
  },
  {
    name: 'withTitle',
    describe: "share of the question's information in the sentence or the article's title",
    value: ({ query, evidence }) => share(query, evidence.own | evidence.title),
  },
  {
    name: 'title',
    describe: "share of the question's information in the article's title",
    value: ({ query, evidence }) => share(query, evidence.title),
  },
  {
    name: 'heading',
    describe: "share of the question's information in the heading above",
    value: ({ query, evidence }) => share(query, evidence.heading),
  },
  {
    name: 'before',
    describe: 'what the sentence before adds to what this one holds',
    value: ({ query, evidence }) => share(query, evidence.before & ~evidence.own),
  },
  {
    name: 'after',
    describe: 'what the sentence after adds to what this one holds',
    value: ({ query, evidence }) => share(query, evidence.after & ~evidence.own),
  },
  {
    name: 'beyondNeighbours',
    describe: 'what this sentence holds and the sentences before and after lack',
    value: ({ query, evidence }) => share(query, evidence.own & ~(evidence.before | evidence.after)),
  },
  {
    name: 'carried',
    describe: 'names of the question that a pronoun here may stand for',
    value: ({ query, evidence }) => share(query, evidence.carried & ~evidence.own),
  },
  {
    name: 'bm25',
    describe: 'BM25, the usual search score, relative to the best candidate',
    value: ({ evidence, bestBm25 }) => evidence.bm25 / bestBm25,
  },
  {
    name: 'bm25Absolute',
    describe: "BM25 relative to the question's information",
    value: ({ evidence }) => evidence.bm25,
  },
];

/** Words that are related to the question's without being the same. */
export const relatedFeatures: readonly Feature[] = [
  {
    name: 'derived',
    describe: 'words derived from missing ones (leader for lead)',
    value: ({ query, evidence }) => share(query, evidence.derived & ~evidence.own),
  },
  {
    name: 'synonyms',
    describe: 'words that mean the same as missing ones',
    value: ({ query, evidence }) => share(query, evidence.synonyms & ~evidence.own),
  },
  {
    name: 'kinds',
    describe: 'words for kinds of what is missing (to dine for to eat)',
    value: ({ query, evidence }) => share(query, evidence.kinds & ~evidence.own),
  },
];
