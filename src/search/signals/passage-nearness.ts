import type { Signal } from './signal.js';

/**
 * An answer often goes on from the sentence that holds the words of the question: "They met over dinner. The meeting
 * took place in an apartment."
 */
export const passageNearness: Signal = {
  name: 'passageNearness',
  describe: 'question and the nearest sentence of the passage are near in meaning',
  value: (input) => input.passageNearness ?? input.nearness ?? 0,
};
