import type { Feature } from './feature.js';

/** Content words of a sentence that says enough and not too much. */
const USUAL_LENGTH = 14;

/** What the sentence is like, whatever is asked. */
export const shapeFeatures: readonly Feature[] = [
  {
    name: 'length',
    describe: 'length of the sentence (logarithm)',
    value: ({ evidence }) => Math.log((1 + evidence.contentLength) / USUAL_LENGTH),
  },
  {
    name: 'caption',
    describe: 'a photo caption',
    value: ({ kind }) => (kind === 'caption' ? 1 : 0),
  },
  {
    name: 'asks',
    describe: 'a question itself',
    value: ({ text }) => (/\?["\u201d\u2019')]*$/.test(text) ? 1 : 0),
  },
];
