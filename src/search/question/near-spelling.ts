import { distance } from 'fastest-levenshtein';

const sorted = (word: string) => [...word].sort().join('');

/** Whether two words have the same letters: equal, or with letters swapped. */
export const hasSameLetters = (word: string, other: string): boolean => sorted(word) === sorted(other);

/** Whether one word is a likely misspelling of the other: letters swapped, or one missing, added or changed. */
export const isNear = (word: string, other: string): boolean =>
  hasSameLetters(word, other) || distance(word, other) === 1;
