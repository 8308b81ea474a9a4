import { isAgency } from '../../corpus/furniture/fragments.js';
import { DEMONYM_WORDS } from '../../language/en/demonyms.js';
import {
  DETERMINERS,
  FUNCTION_WORDS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from '../../language/en/function-words.js';
import { NO_SOURCE } from '../../language/en/saying.js';
import { BEFORE_ROLES } from '../../language/en/titles.js';
import { IRREGULAR_PAST } from '../../language/en/verbs.js';
import { gaps } from './align.js';
import { type Beyond, beyond, isTitle, isTitleWord } from './titles.js';
import { type CopyWord, copyKey, isCalendar } from './words.js';

/**
 * Whether words are a source: a noun phrase or a pronoun, but no clause ("which the army"), negation or further verb.
 */
export function isSpeaker(words: readonly CopyWord[]): boolean {
  const [first] = words;
  if (first === undefined || NO_SOURCE.has(first.key)) return false;
  return words.every(
    ({ key, number }) =>
      !number &&
      !IRREGULAR_PAST.has(key) &&
      (!FUNCTION_WORDS.has(key) ||
        DETERMINERS.has(key) ||
        PREPOSITIONS.has(key) ||
        SUBJECT_PRONOUNS.has(key) ||
        key === 'you' ||
        key === 'and'),
  );
}

/** The text from the first of some words to the last; empty where there are none. */
function textOf(text: string, words: readonly CopyWord[]): string {
  const [first, last] = [words[0], words.at(-1)];
  return first === undefined || last === undefined ? '' : text.slice(first.start, last.end);
}

/** "AFP", "Reuters": an abbreviation in capitals, or a news agency. */
export function isOutlet(text: string, words: readonly CopyWord[]): boolean {
  const name = textOf(text, words);
  return /^\p{Lu}{2,}$/u.test(name) || isAgency(name);
}

/**
 * Whether two sources are the same: equal words, apart from articles, and from a title and given names before a surname
 * ("US Secretary of State Mike Pompeo" and "Pompeo").
 */
export function sameSource(left: readonly CopyWord[], right: readonly CopyWord[]): boolean {
  const [a, b] = [withoutArticles(left), withoutArticles(right)];
  return gaps(a.map(copyKey), b.map(copyKey)).every((gap) => {
    const extra = beyond(a, b, gap);
    return extra !== null && (isTitle(extra) || (extra.before === undefined && isGivenName(extra)));
  });
}

const withoutArticles = (words: readonly CopyWord[]) => words.filter(({ key }) => !/^(?:the|an?)$/.test(key));

/**
 * Whether extra words are given names at the beginning of the source, with or without a title before them: "Mike"
 * before "Pompeo".
 */
function isGivenName({ words, next }: Beyond): boolean {
  const names = words.findLastIndex((word) => !word.capital || isTitleWord(word)) + 1;
  const [title, given] = [words.slice(0, names), words.slice(names)];
  if (given.length === 0 || next === undefined || !next.capital || isCalendar(next)) return false;
  if (given.some((word) => isCalendar(word) || DEMONYM_WORDS.has(word.key) || BEFORE_ROLES.has(word.key)))
    return false;
  return title.length === 0
    ? !isTitleWord(next)
    : isTitle({ before: undefined, words: title, next: given[0] });
}

/** Whether a source is a news agency. Who carried a report is no part of what it says. */
export const isCarrier = (text: string, source: readonly CopyWord[]): boolean =>
  isAgency(textOf(text, source));
