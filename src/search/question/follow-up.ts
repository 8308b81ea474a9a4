import type { Term } from '../text/analyze.js';

/** Pronouns that stand for people; "it" stands for nothing in "what time is it". */
const REFERRING: ReadonlySet<string> = new Set('he she they him her them his hers their theirs'.split(' '));

export const isReferring = ({ word }: Term): boolean => REFERRING.has(word);

/**
 * Whether a question speaks of somebody as known before it names anything: "and where did they eat?". It goes on with what
 * was talked about, which in a story's channel is the story. "Why do cats purr when they sleep?" names the cats first.
 */
export function isFollowUp(terms: readonly Term[]): boolean {
  const first = terms.find((term) => isReferring(term) || !term.stop);
  return first !== undefined && isReferring(first);
}
