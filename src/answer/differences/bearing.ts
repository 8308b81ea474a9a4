import { parseQuestion } from '../../search/question/parse.js';
import { Analyzer } from '../../search/text/analyze.js';
import type { Difference } from './difference.js';

/** Questions about what somebody or something is. */
const OF_BEING: ReadonlySet<string> = new Set(['whoIs', 'whatIs', 'whose', 'name']);

/**
 * Whether a difference bears on a question. Who somebody is does not turn on a day: two outlets that name different
 * days there tell of different events, and do not contradict each other.
 */
export function bearingOn(question: string): (difference: Difference) => boolean {
  const { asks } = parseQuestion(question, new Analyzer());
  return ({ kind }) => kind !== 'date' || !OF_BEING.has(asks);
}
