import type { Span } from '../../corpus/article.js';
import { MONTH_NUMBERS, MONTHS, WEEKDAY_NUMBERS } from '../../language/en/calendar.js';
import { FUNCTION_WORDS } from '../../language/en/function-words.js';
import { patternSource } from '../../language/pattern-source.js';

/** Words before a month without a day: "in April", "last March". They do not stand before a person's name. */
const MONTH_LEAD = new RegExp(
  patternSource`
    \b(?:in|since|until|till|by|of|from|during|before|after|between|early|late|mid|last|next|this|past|through
      |throughout|for|and|or|to|around)[ -]$
  `,
  'i',
);
/** Those of these words that never stand before a person's name. */
const ONLY_MONTH_LEAD =
  /\b(?:in|since|until|till|during|early|late|mid|last|next|this|past|throughout|around)[ -]$/i;
/** "in March, April and May" */
const MONTH_LIST = new RegExp(`(?:${MONTHS.join('|')}), $`);
/** How many code units before it are looked at: as many as the longest of these words have. */
const LEAD_LENGTH = 14;

/**
 * Whether a month without a day or a year stands where a date may stand.
 *
 * @param names months that the text has as names of people.
 */
export function isLoneMonth(text: string, { start, end }: Span, names: ReadonlySet<string>): boolean {
  const before = text.slice(Math.max(0, start - LEAD_LENGTH), start);
  if (MONTH_LIST.test(before)) return true;
  if (!MONTH_LEAD.test(before)) return false;
  if (ONLY_MONTH_LEAD.test(before)) return true;
  const named = names.has(text.slice(start, end).toLowerCase());
  return !named && !/^ \p{Lu}\p{Ll}|^ & |^['\u2019]s \p{Ll}/u.test(text.slice(end, end + 6));
}

/** The most UTF-16 code units of a name. The bound keeps an endless word linear. */
const LONGEST_NAME = 40;
const NAMED = new RegExp(
  `(?<![\\p{L}.'\\u2019-])(\\p{Lu}[\\p{L}.'\\u2019-]{0,${LONGEST_NAME}}) (${MONTHS.join('|')})\\b(?![ .,]{1,2}\\d)`,
  'gu',
);
const FIRST_NAME = new RegExp(`(?<!\\p{Ll} )\\b(${MONTHS.join('|')}) (\\p{Lu}\\p{Ll}+)`, 'gu');

/** Months that a text has as a name of a person ("Theresa May", "Mr March", "April Jones"), in small letters. */
export function monthsAsNames(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  const lead = (word: string) =>
    FUNCTION_WORDS.has(word) || /^(?:early|late|mid|last|next|past|spring|summer|autumn|winter)$/.test(word);
  for (const [, before = '', month = ''] of text.matchAll(NAMED)) {
    const word = before.toLowerCase();
    const calendar = MONTH_NUMBERS.has(word.replace('.', '')) || WEEKDAY_NUMBERS.has(word);
    if (!lead(word) && !calendar && !/^(?:mid-|\d)/.test(word)) names.add(month.toLowerCase());
  }
  for (const [, month = '', after = ''] of text.matchAll(FIRST_NAME)) {
    if (!WEEKDAY_NUMBERS.has(after.toLowerCase()) && !MONTH_NUMBERS.has(after.toLowerCase()))
      names.add(month.toLowerCase());
  }
  return names;
}
