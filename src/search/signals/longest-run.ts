import type { Signal, SignalInput } from './signal.js';

/** The length, in words, of the longest run that question and sentence share. */
function longest({ query: { sequence }, index, evidence }: SignalInput): number {
  const { tokens } = index.state;
  let most = 0;
  for (let at = evidence.from; at < evidence.to; at++) {
    for (let place = 0; place < sequence.length; place++) {
      if (sequence[place] !== tokens[at]) continue;
      let run = 1;
      while (at + run < evidence.to && sequence[place + run] === tokens[at + run]) run++;
      if (run > most) most = run;
    }
  }
  return most;
}

/** Phrases count for more than their words. */
export const longestRun: Signal = {
  name: 'longestRun',
  describe: 'the longest run of words shared with the question',
  value: (input) => longest(input) / Math.max(1, input.query.sequence.length),
};
