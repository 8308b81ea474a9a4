import type { Span } from '../../corpus/article.js';
import { AUXILIARIES } from '../../language/en/auxiliaries.js';
import { DAY_PARTS, MONTH_NUMBERS, WEEKDAY_NUMBERS, WEEKDAYS } from '../../language/en/calendar.js';
import { FUNCTION_WORDS } from '../../language/en/function-words.js';
import { ORDINALS } from '../../language/en/numbers.js';
import { HONORIFICS } from '../../language/en/titles.js';
import { IRREGULAR_PAST } from '../../language/en/verbs.js';
import { patternSource } from '../../language/pattern-source.js';
import { FEAST_ADJECTIVES } from './feasts.js';
import { isOwner } from './governing.js';

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
  ['', '^ week\\b', 'Saturday week'],
  ['', '^,? of (?:the|that) (?:\\p{Ll}+ )?week\\b', 'Monday of the same week'],
  ['\\b(?:[Oo]n|is|was|be|been|being) an? \\p{Ll}+ $', '', 'it was a typical Monday'],
  ['\\bMail on $', '', 'the Mail on Sunday'],
  ['', '^(?:s|-night|-morning|-style)\\b', 'on Sundays'],
  ['', `^ (?:nights|mornings|afternoons|evenings)\\b`, 'Friday nights'],
  [
    '\\b(?:[Oo]ne|per|[Aa]lternate|(?:[Ee]very|[Ee]ach|[Mm]ost|[Aa]ny|[Ss]ome)(?: \\p{Ll}+)?) $',
    '',
    'every Friday, any given Sunday',
  ],
  [
    '',
    "^ (?:Fools|Day|Ludgate|Addams|O'|Crusade|Movement|Revolution|Massacre|Committee|First|Madness|Hare)\\b",
    "April Fools' Day",
  ],
  [
    '\\b[Aa] $',
    `^(?! (?!(?:school|${[...DAY_PARTS].join('|')})\\b)\\p{Ll})`,
    'it was a Friday, on a Friday night',
  ],
  ['(?<!\\b(?:[Ii]n|[Dd]uring|[Aa]t) )\\b[Aa] $', '', 'a Saturday job; not "in a Tuesday statement"'],
  ['', '^ [Aa]ttacks\\b', 'the Sept. 11 attacks'],
  ['\\b(?:[Vv]ersion|[Rr]elease|[Bb]uild|[Cc]hapter|[Ss]ection) $', '', 'version 5.6.2018'],
  ['', "^,? ['\\u2019]\\d{2}\\b", "5 May '68: its century is not said"],
  ['', '^(?:,? \\d{4})? of (?:every|each|any) (?:week|month|year)\\b', 'the first Monday of every month'],
  [`\\b(?:${COUNTED}) $`, '', 'the second Monday of the month'],
  ['', `^(?:s|-| to )(?:${DAYS})(?: job| week)\\b`, 'a Monday-Friday job'],
  [
    '',
    patternSource`
      ^ (?:Street|St\.|Road|Rd\.|Avenue|Ave\.|Lane|Drive|Square|Boulevard|Blvd|Way|Place|Court|Close|Crescent
        |Terrace)(?![\p{L}])
    `,
    'at 12 May Street',
  ],
  ['', '^-year-old\\b|^,\\d{3}|^[.]\\d|^(?: percent| per cent|%)', 'in May 20-year-old Anna'],
];

const RULES = NAMES.map(([before, after]) => ({
  before: before === '' ? null : new RegExp(before, 'u'),
  after: after === '' ? null : new RegExp(after, 'u'),
}));

/** Whether the words at `[start, end)` only look like a day or a month. */
export function isFalseDate(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 24);
  if (RULES.some((rule) => (rule.before?.test(before) ?? true) && (rule.after?.test(after) ?? true)))
    return true;
  if (COUNTED_FROM.test(before) && !/\d/.test(text.slice(start, end)) && !isOwner(text, end)) return true;
  return isInName(text, start, end);
}

/** "A week from Friday" is another Friday; "a day after Monday's vote" and "a week after May 3" name a day. */
const COUNTED_FROM = /\b(?:weeks?|days?|months?) (?:from|after|before) $/;

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
function isFirstName(text: string, { start, end }: Span): boolean {
  const next = /^ (\p{Ll}+)/u.exec(text.slice(end, end + 24))?.[1] ?? '';
  if (!AUXILIARIES.has(next) && (IRREGULAR_PAST.has(next) || /ed$/.test(next))) return false;
  const first = /^["'\u2018\u201c]?(\p{Lu}\p{Ll}+) $/u
    .exec(text.slice(0, Math.min(start, LONGEST_FIRST_NAME)))?.[1]
    ?.toLowerCase();
  return (
    start <= LONGEST_FIRST_NAME && first !== undefined && !FUNCTION_WORDS.has(first) && !OPENING.test(first)
  );
}
/** Words that open a sentence before a weekday and are no name. */
const OPENING = /^(?:last|next|past|late|early|later|earlier|mid|come|.+ly|.{4,}ing)$/;

/** The most code units before a weekday in which a first name is looked for. */
const LONGEST_FIRST_NAME = 14;

const TITLES = [...HONORIFICS, 'dr', 'sir', 'lady', 'lord'].map(
  (title) => title.charAt(0).toUpperCase() + title.slice(1),
);
/** "Mr Tuesday" */
const TITLED = new RegExp(String.raw`\b(?:${TITLES.join('|')})\.? $`);
