import { holdsKind } from './kind/answer-kind.js';
import type { Signal } from './signal.js';

/** "When" wants a date, "how many" a figure of the thing counted, "what did X say" words of X. */
export const answerKind: Signal = {
  name: 'answerKind',
  describe: 'holds the kind of thing that is asked for (1), lacks it (-1), or any sentence may answer (0)',
  value: (input) => {
    const holds = holdsKind(input);
    return holds === null ? 0 : holds ? 1 : -1;
  },
};
