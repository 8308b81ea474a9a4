import { share } from '../question/query.js';
import type { Signal } from './signal.js';

/** A sentence does not repeat its headline, so what the headline holds counts with it. */
export const withTitle: Signal = {
  name: 'withTitle',
  describe:
    "share of the question's information in the sentence, the heading above it or the article's title",
  value: ({ query, evidence }) =>
    share(query, evidence.own | evidence.carried | evidence.heading | evidence.title),
};
