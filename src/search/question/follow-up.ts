import { PERSONAL_PRONOUNS } from '../../language/en/function-words.js';
import type { Term } from '../text/analyze.js';

/** Whether a word is a personal pronoun: it refers to somebody who was named before. */
export const isReferring = ({ word }: Term): boolean => PERSONAL_PRONOUNS.has(word);

/**
 * Whether a question refers to somebody before it names anything: "and where did they eat?". Such a question goes on
 * with what was talked about, which in a story's channel is the story. "Why do cats purr when they sleep?" names the
 * cats first.
 */
export function isFollowUp(terms: readonly Term[]): boolean {
  const first = terms.find((term) => isReferring(term) || !term.stop);
  return first !== undefined && isReferring(first);
}
