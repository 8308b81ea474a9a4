import type { Signal } from './signal.js';

/** Brings the cross-encoder's odds to about [-1, 1]. */
const USUAL = 5;

/**
 * The cross-encoder reads question and sentence together, so it can tell an answer from a sentence on the same matter.
 */
export const answers: Signal = {
  name: 'answers',
  describe: 'read together, the sentence answers the question',
  value: (input) => (input.answers ?? 0) / USUAL,
};
