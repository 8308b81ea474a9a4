import { countBits } from '../bits.js';
import type { Signal } from './signal.js';

/** The models take 2017 for 2018. This signal keeps figures apart. */
export const figuresMissing: Signal = {
  name: 'figuresMissing',
  describe: "share of the question's figures that the sentence lacks",
  value: ({ query, evidence }) =>
    query.numberMask === 0 ? 0 : countBits(query.numberMask & ~evidence.own) / countBits(query.numberMask),
};
