import type { Feature } from './feature.js';

const bits = (mask: number): number => {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
};

/** Names and figures of the question. */
export const nameFeatures: readonly Feature[] = [
  {
    name: 'nameMissingAround',
    describe: "share of the question's names that sentence, surroundings and title lack",
    value: ({ query, evidence }) => {
      const held = evidence.own | evidence.passage | evidence.before | evidence.heading | evidence.title;
      return query.nameMask === 0 ? 0 : bits(query.nameMask & ~held) / bits(query.nameMask);
    },
  },
  {
    name: 'numberMissing',
    describe: "share of the question's figures that the sentence lacks",
    value: ({ query, evidence }) =>
      query.numberMask === 0 ? 0 : bits(query.numberMask & ~evidence.own) / bits(query.numberMask),
  },
];
