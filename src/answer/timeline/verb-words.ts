import {
  ARTICLE_WORDS,
  CONJUNCTIONS,
  DETERMINERS,
  PREPOSITIONS,
  PRONOUNS,
} from '../../language/en/function-words.js';
import { IRREGULAR_PAST, NOT_PAST } from '../../language/en/verbs.js';
import type { Word } from './verb-group.js';

/** A word in small letters; empty before the first word and after the last. */
export const lowerAt = (words: readonly Word[], at: number): string => words[at]?.lower ?? '';

/** Whether a word carries grammar only, or is a figure. */
export const isSmall = (word: string): boolean =>
  DETERMINERS.has(word) ||
  PRONOUNS.has(word) ||
  PREPOSITIONS.has(word) ||
  CONJUNCTIONS.has(word) ||
  /^\d/.test(word);

/** Whether a word is a past form or participle, and not an adjective before a noun ("the wounded man"). */
export function isPast(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || !/^\p{Ll}/u.test(word.text)) return false;
  const { lower, clause } = word;
  const regular = /[a-z]{2}ed$/.test(lower) && !NOT_PAST.has(lower);
  if (!regular && !IRREGULAR_PAST.has(lower)) return false;
  const [before, after] = [words[at - 1], words[at + 1]];
  if (before === undefined || before.clause !== clause || !DETERMINERS.has(before.lower)) return true;
  // "the wounded man"; but "the two met on"
  return after === undefined || after.clause !== clause || isSmall(after.lower) || /^\p{Lu}/u.test(after.text)
    ? !ARTICLE_WORDS.has(before.lower)
    : false;
}
