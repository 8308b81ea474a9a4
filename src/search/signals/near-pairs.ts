import type { WantedTerm } from '../question/query.js';
import type { Signal, SignalInput } from './signal.js';

/** Pairs further apart than this do not count, in tokens. */
const NEAR = 6;

/** The least distance between two wanted terms, in tokens. In the opposite order it counts as one more. */
function distance({ matches }: SignalInput['evidence'], left: number, right: number): number {
  let best = Number.POSITIVE_INFINITY;
  // Matches are in order, so that the nearest before and after are found in one pass.
  let [lastLeft, lastRight] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { at, wanted } of matches) {
    if (wanted === left) {
      lastLeft = at;
      best = Math.min(best, 1 + at - lastRight);
    } else if (wanted === right) {
      lastRight = at;
      best = Math.min(best, at - lastLeft);
    }
  }
  return best;
}

/** How near each other neighbouring content words of the question stand in the sentence. */
export const nearPairs: Signal = {
  name: 'nearPairs',
  describe: 'neighbouring words of the question stand near each other here',
  value: ({ query: { wanted }, evidence }) => {
    let [near, possible] = [0, 0];
    let before: WantedTerm | undefined;
    for (const [bit, term] of wanted.entries()) {
      if (before !== undefined) {
        const weight = before.weight + term.weight;
        const apart = distance(evidence, bit - 1, bit);
        possible += weight;
        if (apart <= NEAR) near += weight / apart;
      }
      before = term;
    }
    return near / (possible || 1);
  },
};
