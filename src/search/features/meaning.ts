import type { Nearness } from '../meaning.js';
import type { Query } from '../query.js';
import type { Feature } from './feature.js';

/** A cosine up to this says that two words have nothing to do with each other; two random ones are rarely beyond. */
const UNRELATED = 0.4;

/** Share of the question's information, outside a mask, to which the run of words comes near in meaning: 0 to 1. */
export function nearShare({ wanted, total }: Query, { nearest }: Nearness, mask: number): number {
  let sum = 0;
  wanted.forEach(({ weight }, bit) => {
    const nearness = (nearest[bit]! - UNRELATED) / (1 - UNRELATED);
    if ((mask & (1 << bit)) === 0 && nearness > 0) sum += weight * nearness;
  });
  return sum / total;
}

/** Words that mean something like the question's, by word vectors. */
export const meaningFeatures: readonly Feature[] = [
  {
    name: 'meaning',
    describe: 'words used like missing ones ("menu" for "eat")',
    value: ({ query, evidence }) => nearShare(query, evidence.nearness, evidence.own),
  },
  {
    name: 'gist',
    describe: 'all its words together lie near the question in meaning',
    value: ({ evidence }) => evidence.nearness.gist,
  },
];
