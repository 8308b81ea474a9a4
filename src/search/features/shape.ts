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
    name: 'veryShort',
    describe: 'a fragment of a few words',
    value: ({ evidence }) => (evidence.contentLength < 4 ? 1 : 0),
  },
  {
    name: 'opening',
    describe: 'the first sentence of its article',
    value: ({ place }) => (place === 0 ? 1 : 0),
  },
  {
    name: 'early',
    describe: 'how early in its article it stands',
    value: ({ place }) => 1 / (1 + place / 5),
  },
  {
    name: 'passageStart',
    describe: 'the first sentence of its passage',
    value: ({ index, evidence }) =>
      index.state.passageStart[index.state.passageOf[evidence.sentence]!] === evidence.sentence ? 1 : 0,
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
  {
    name: 'pronoun',
    describe: 'begins with a pronoun that nothing in the question explains',
    value: ({ text, evidence }) =>
      evidence.carried === 0 && /^(?:he|she|it|they|this|these|his|her|their)\b/i.test(text) ? 1 : 0,
  },
];
