import type { Signal } from './signal.js';

/** The encoder finds paraphrases: "what did they eat" lies near "steak, corn and cheese". */
export const nearness: Signal = {
  name: 'nearness',
  describe: 'question and sentence are near in meaning',
  value: (input) => input.nearness ?? 0,
};
