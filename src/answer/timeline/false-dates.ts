import { DAY_PARTS, MONTH_NUMBERS, MONTHS, WEEKDAY_NUMBERS, WEEKDAYS } from '../../language/en/calendar.js';
import { AUXILIARIES, FUNCTION_WORDS } from '../../language/en/function-words.js';
import { ORDINALS } from '../../language/en/numbers.js';
import { HONORIFICS } from '../../language/en/titles.js';
import { IRREGULAR_PAST } from '../../language/en/verbs.js';
import type { DateExpression } from './expression.js';
import { FEAST_ADJECTIVES } from './feasts.js';

const DAYS = WEEKDAYS.join('|');
/** "last Monday" is a day, "the second Monday" only in a month (see ordinal-weekdays.ts). */
const COUNTED = [...ORDINALS.keys()].filter((word) => word !== 'last').join('|');
/**
 * Days and months that name something else. Each row has a regular expression for what stands before and one for what
 * stands after, and a real example. Names that capitals show need no row (`isInName`).
 */
const NAMES: readonly (readonly [before: string, after: string, example: string])[] = [
  [`\\b(?:${FEAST_ADJECTIVES.join('|')}|Bloody|Super|Fat|Giving|Sheffield) $`, '', 'Good Friday Agreement'],
  [
    '',
    '^ (?:Times|Mail|Mirror|Telegraph|Express|Post|Herald|Tribune|Star|Independent|Sun|World)\\b',
    'Sunday Times',
  ],
  ['\\b(?:weeks?|days?|months?) (?:from|after|before) $', '', 'a week from Friday'],
  ['', '^ week\\b', 'Saturday week'],
  ['', '^,? of (?:the|that) (?:\\p{Ll}+ )?week\\b', 'Monday of the same week'],
  ['\\b(?:[Oo]n|is|was|be|been|being) an? \\p{Ll}+ $', '', 'it was a typical Monday'],
  ['\\bMail on $', '', 'the Mail on Sunday'],
  ['', '^(?:s|-night|-morning|-style)\\b', 'on Sundays'],
  ['', `^ (?:nights|mornings|afternoons|evenings)\\b`, 'Friday nights'],
  [
    '\\b(?:[Oo]ne|[Aa]|per|[Aa]lternate|(?:[Ee]very|[Ee]ach|[Mm]ost|[Aa]ny|[Ss]ome)(?: \\p{Ll}+)?) $',
    '',
    'every Friday, any given Sunday',
  ],
  [
    '',
    "^ (?:Fools|Day|Ludgate|Addams|O'|Crusade|Movement|Revolution|Massacre|Committee|First|Madness|Hare)\\b",
    "April Fools' Day",
  ],
  ['', '^ [Aa]ttacks\\b', 'the Sept. 11 attacks'],
  ['\\b(?:[Vv]ersion|[Rr]elease|[Bb]uild|[Cc]hapter|[Ss]ection) $', '', 'version 5.6.2018'],
  ['', "^,? ['\\u2019]\\d{2}\\b", "5 May '68: its century is not said"],
  ['', '^(?:,? \\d{4})? of (?:every|each|any) (?:week|month|year)\\b', 'the first Monday of every month'],
  [`\\b(?:${COUNTED}) $`, '', 'the second Monday of the month'],
  ['', `^(?:s|-| to )(?:${DAYS})(?: job| week)\\b`, 'a Monday-Friday job'],
  [
    '',
    '^ (?:Street|St\\.|Road|Rd\\.|Avenue|Ave\\.|Lane|Drive|Square|Boulevard|Blvd|Way|Place|Court|Close|Crescent|Terrace)(?![\\p{L}])',
    'at 12 May Street',
  ],
  ['', '^-year-old\\b|^,\\d{3}|^[.]\\d|^(?: percent| per cent|%)', 'in May 20-year-old Anna'],
];

const RULES = NAMES.map(([before, after]) => ({
  before: before === '' ? null : new RegExp(before, 'u'),
  after: after === '' ? null : new RegExp(after, 'u'),
}));

/** Words before a month without a day: "in April", "last March". They do not stand before a person's name. */
const MONTH_LEAD =
  /\b(?:in|since|until|till|by|of|from|during|before|after|between|early|late|mid|last|next|this|past|through|throughout|for|and|or|to|around)[ -]$/i;
/** Those of these words that never stand before a person's name. */
const ONLY_MONTH_LEAD =
  /\b(?:in|since|until|till|during|early|late|mid|last|next|this|past|throughout|around)[ -]$/i;
/** "in March, April and May" */
const MONTH_LIST = new RegExp(`(?:${MONTHS.join('|')}), $`);
/** How many code units before it are looked at: as many as the longest of these words have. */
const LEAD_LENGTH = 14;

/** Whether the words at `[start, end)` only look like a day or a month. */
export function isFalseDate(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 24);
  if (RULES.some((rule) => (rule.before?.test(before) ?? true) && (rule.after?.test(after) ?? true)))
    return true;
  return isInName(text, start, end);
}

/** "Friday Night Lights", "the Thursday Club", "Monday Magazine": a weekday that capitals join to a name. */
function isInName(text: string, start: number, end: number): boolean {
  const [weekday = '', part, ...rest] = text.slice(start, end).split(' ');
  if (!WEEKDAY_NUMBERS.has(weekday.toLowerCase()) || rest.length > 0) return false;
  const next = part ?? /^ (\p{Lu}[\p{L}'\u2019]*)/u.exec(text.slice(end, end + 24))?.[1];
  if (TITLED.test(text.slice(Math.max(0, start - 8), start)) || isFirstName(text, { start, end }))
    return true;
  if (next === undefined || !/^\p{Lu}/u.test(next) || MONTH_NUMBERS.has(next.toLowerCase())) return false;
  if (DAY_PARTS.has(next.toLowerCase())) return true;
  return start === 0 || /\b[Tt]he $/.test(text.slice(Math.max(0, start - 4), start));
}

/**
 * Whether the first words of a sentence are a name: "Freaky Friday was remade". "Police Monday arrested two men" has a
 * day.
 */
function isFirstName(text: string, { start, end }: Pick<DateExpression, 'start' | 'end'>): boolean {
  const next = /^ (\p{Ll}+)/u.exec(text.slice(end, end + 24))?.[1] ?? '';
  if (!AUXILIARIES.has(next) && (IRREGULAR_PAST.has(next) || /ed$/.test(next))) return false;
  const first = /^["'\u2018\u201c]?(\p{Lu}\p{Ll}+) $/u
    .exec(text.slice(0, Math.min(start, LEAD_LENGTH)))?.[1]
    ?.toLowerCase();
  return start <= LEAD_LENGTH && first !== undefined && !FUNCTION_WORDS.has(first) && !OPENING.test(first);
}
const OPENING = /^(?:last|next|past|late|early|later|earlier|mid|come|.+ly)$/;

/** "Mr Tuesday" */
const TITLED = new RegExp(
  `\\b(?:${[...HONORIFICS, 'dr', 'sir', 'lady', 'lord'].map((title) => title.charAt(0).toUpperCase() + title.slice(1)).join('|')})\\.? $`,
);

/**
 * Whether a month without a day or a year stands where a date may stand.
 *
 * @param names months that the text has as names of people.
 */
export function isLoneMonth(
  text: string,
  { start, end }: { start: number; end: number },
  names: ReadonlySet<string>,
): boolean {
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
