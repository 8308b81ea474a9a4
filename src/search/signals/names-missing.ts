import { countBits } from '../bits.js';
import type { Signal } from './signal.js';

/** The models take one minister for another. This signal keeps names apart. */
export const namesMissing: Signal = {
  name: 'namesMissing',
  describe: "share of the question's names that sentence, surroundings and title lack",
  value: ({ query, evidence }) => {
    const held = evidence.own | evidence.passage | evidence.before | evidence.heading | evidence.title;
    return query.nameMask === 0 ? 0 : countBits(query.nameMask & ~held) / countBits(query.nameMask);
  },
};
