import { share } from '../question/query.js';
import type { Signal } from './signal.js';

/** Squared, so that all of the question counts for more than twice as much as half of it. */
export const coverage: Signal = {
  name: 'coverage',
  describe: "share of the question's information that stands in the sentence, squared",
  value: ({ query, evidence }) => share(query, evidence.own) ** 2,
};
