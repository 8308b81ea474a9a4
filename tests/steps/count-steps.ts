import { Session } from 'node:inspector';
import { builtinSteps } from './builtin-steps.js';

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
  }[];
}

const session = new Session();
session.connect();

function post(method: string, params: object = {}): unknown {
  let answer: unknown;
  session.post(method, params, (error, result) => {
    if (error !== null) throw error;
    answer = result;
  });
  return answer;
}

// Only what is compiled from here on is counted block by block: whoever counts imports this file before the others.
post('Profiler.enable');
post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** What ran since the last call of this function: the sum over all blocks of the program and its libraries. */
function takeBlocks(): number {
  const { result } = post('Profiler.takePreciseCoverage') as Coverage;
  let blocks = 0;
  for (const { url, functions } of result) {
    if (url === '' || url.startsWith('node:') || url.includes('-steps.ts')) continue;
    for (const { ranges } of functions) for (const { count } of ranges) blocks += count;
  }
  return blocks;
}

/**
 * Counts the steps that some work takes, not its time: how often each block of each function runs, as V8 counts it for
 * coverage, plus the characters and elements that the language's own functions read in one call (`builtinSteps`). Two
 * runs give the same count on any machine, however busy.
 *
 * What a regular expression does at one place of the text is not seen: that each pattern is linear there is shown by
 * `tests/security/fuzz/patterns.test.ts`.
 */
export async function countSteps(work: () => unknown): Promise<number> {
  const [steps = 0] = await countEach([work]);
  return steps;
}

/**
 * Counts several works one after the other. Reading the coverage is what takes time: it is done once before, and once
 * for each.
 */
export async function countEach(works: readonly (() => unknown)[]): Promise<number[]> {
  const counts: number[] = [];
  takeBlocks();
  for (const work of works) {
    const read = await builtinSteps(work);
    counts.push(takeBlocks() + read);
  }
  return counts;
}
