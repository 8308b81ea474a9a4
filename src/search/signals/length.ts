import type { Signal } from './signal.js';

/** Content words of a sentence of good length. */
const USUAL = 14;

/** A long sentence holds more words of any question by chance. */
export const length: Signal = {
  name: 'length',
  describe: 'length of the sentence (logarithm)',
  value: ({ evidence }) => Math.log((1 + evidence.contentLength) / USUAL),
};
