import { share } from '../question/query.js';
import type { Signal } from './signal.js';

/** The sentences of one passage are about one matter. */
export const passage: Signal = {
  name: 'passage',
  describe: "share of the question's information that stands in the sentence or its passage",
  value: ({ query, evidence }) => share(query, evidence.own | evidence.passage),
};
