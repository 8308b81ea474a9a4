import { type Query, share } from '../query.js';
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

/** What a neighbour adds to what a sentence holds; nothing if the neighbour holds all of that anyway. */
function joined(query: Query, own: number, neighbour: number): number {
  return (own & ~neighbour) === 0 ? 0 : share(query, neighbour & ~own);
}

/** How much of the question's information the sentence holds. */
export const coverageFeatures: readonly Feature[] = [
  {
    name: 'coverageSquared',
    describe:
      "share of the question's information that stands in the sentence, squared: all counts for more than twice half",
    value: ({ query, evidence }) => share(query, evidence.own) ** 2,
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
];

/** How much of it the surroundings hold: passage, heading, title, the sentences before and after. */
export const surroundingFeatures: readonly Feature[] = [
  {
    name: 'passage',
    describe: "share of the question's information that stands in the sentence or its passage",
    value: (input) => share(input.query, input.evidence.own | input.evidence.passage),
  },
  {
    name: 'withTitle',
    describe:
      "share of the question's information in the sentence (names that a pronoun or a role stands for too), the heading above or the article's title",
    value: ({ query, evidence }) =>
      share(query, evidence.own | evidence.carried | evidence.heading | evidence.title),
  },
  {
    name: 'title',
    describe: "share of the question's information in the article's title",
    value: ({ query, evidence }) => share(query, evidence.title),
  },
  {
    name: 'before',
    describe: 'what the sentence before adds to this one, if this one adds something to it',
    value: ({ query, evidence }) => joined(query, evidence.own, evidence.before),
  },
  {
    name: 'beforePronoun',
    describe: 'what the sentence before adds to this one, if this one begins with a pronoun',
    value: ({ query, evidence }) => (evidence.pronoun ? share(query, evidence.before & ~evidence.own) : 0),
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
