import { share } from '../question/query.js';
import type { Signal } from './signal.js';

/** "He also hosted a dinner" needs the sentence that names him. Counts 0 where that sentence alone holds as much. */
export const before: Signal = {
  name: 'before',
  describe: 'what the sentence before adds to this one, if this one adds something to it',
  value: ({ query, evidence: { own, before: earlier } }) =>
    (own & ~earlier) === 0 ? 0 : share(query, earlier & ~own),
};
