import { DEMONYM_WORDS } from '../../language/en/demonyms.js';
import { BEFORE_TITLES } from '../../language/en/names.js';
import { BEFORE_ROLES, HONORIFICS, TITLE_WORDS } from '../../language/en/titles.js';
import type { Gap } from './align.js';
import { type CopyWord, isCalendar } from './words.js';

/** "President", "Mr". */
export const isTitleWord = ({ key }: CopyWord): boolean => TITLE_WORDS.has(key) || HONORIFICS.has(key);

/** Words that one sentence has beyond another, and what stands beside them. */
export interface Beyond {
  readonly before: CopyWord | undefined;
  readonly words: readonly CopyWord[];
  readonly next: CopyWord | undefined;
}

/**
 * Whether extra words are the whole of a title ("President" before "Macron", "Foreign Minister" before "Sergei
 * Lavrov"), or say where its holder is from ("French" before "President"). Words that make another office of it
 * ("vice", "former") are not.
 */
export function isTitle({ before, words, next }: Beyond): boolean {
  if (next === undefined || !next.capital || words.some(({ key }) => BEFORE_ROLES.has(key))) return false;
  // "South Korean President Moon": what stands before belongs to the title too.
  if (before?.capital && !isCalendar(before)) return false;
  const part = (word: CopyWord) =>
    isTitleWord(word) || BEFORE_TITLES.has(word.key) || DEMONYM_WORDS.has(word.key);
  if (!words.every(part) || words[0]?.key === 'of' || words.at(-1)?.key === 'of') return false;
  const nation = words.every(({ key }) => DEMONYM_WORDS.has(key) || /^u\.?[sk]$/.test(key));
  if (nation) return isTitleWord(next);
  return !isTitleWord(next) && !BEFORE_TITLES.has(next.key) && words.some(isTitleWord);
}

/** The words in a gap that only one of two lists has. Null where both have some. */
export function beyond(left: readonly CopyWord[], right: readonly CopyWord[], gap: Gap): Beyond | null {
  const [a, b] = [gap.left.to > gap.left.from, gap.right.to > gap.right.from];
  if (a && b) return null;
  const [words, { from, to }] = a ? [left, gap.left] : [right, gap.right];
  return { before: words[from - 1], words: words.slice(from, to), next: words[to] };
}
