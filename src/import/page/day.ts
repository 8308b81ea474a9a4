import { patternSource } from '../../language/pattern-source.js';
import { monthNamed } from './month-names.js';

/** A calendar day as it is written. */
export interface Day {
  /** ISO 8601, `2018-05-31`. */
  readonly date: string;
  /** With a time beside it: whether that is universal time or has a place's own offset. Without one: null. */
  readonly clock: 'universal' | 'local' | null;
}

/** What tells how a day is written. */
export interface Reading {
  /** Language tag of the page, `en-US`; null where it is not known. */
  readonly language: string | null;
}

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:$|[^\d])/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:$|T?\d{4,6}(?!\d)|[^\d])/;
const CLOCK = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?/i;
const UNIX = /^1\d{9}(\d{3})?$/;

function dayOf(year: number, month: number, day: number): string | null {
  const date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date) ? date : null;
}

function clockOf(text: string): Day['clock'] {
  const match = CLOCK.exec(text);
  if (!match) return null;
  return /^(?:Z|UTC|GMT|[+-]00:?00)$/i.test(match[1] ?? 'Z') ? 'universal' : 'local';
}

/**
 * Reads the day of a stamp that is written for machines: ISO 8601 and its relatives, seconds since 1970, or a date in
 * words, such as that of RFC 2822. The day stays the one that is written, whatever its zone. Null for what is no date.
 */
export function readStamp(text: string, reading: Reading): Day | null {
  const value = text.trim();
  const digits = ISO.exec(value) ?? COMPACT.exec(value);
  if (digits) {
    const date = dayOf(Number(digits[1]), Number(digits[2]), Number(digits[3]));
    return date === null ? null : { date, clock: clockOf(value) };
  }
  if (UNIX.test(value)) {
    const ms = Number(value) * (value.length > 10 ? 1 : 1000);
    return { date: new Date(ms).toISOString().slice(0, 10), clock: 'universal' };
  }
  const [first, ...others] = findDays(value, reading);
  return first === undefined || others.some(({ date }) => date !== first.date) ? null : first;
}

/** `31.05.2024`, `5/31/2024`: two figures and a year, with signs between. The language tells which is the month. */
const FIGURES =
  /(?<![\d./-])(?<first>\d{1,2})(?<sign>[./-])\s?(?<second>\d{1,2})\k<sign>\s?(?<year>(?:19|20)\d{2})(?!\d|[./-]\d)/gu;

/** Days whose parts are known by their places. */
const WRITTEN = [
  // 2018-05-31
  /(?<![\d./-])(?<year>(?:19|20)\d{2})(?<sign>[./-])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})(?!\d|[./-]\d)/gu,
  // Chinese and Japanese, Korean
  /(?<year>(?:19|20)\d{2})\s?年\s?(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?日/gu,
  /(?<year>(?:19|20)\d{2})\s?년\s?(?<month>\d{1,2})\s?월\s?(?<day>\d{1,2})\s?일/gu,
  // 31 May 2018, 31. Mai 2018, 31 de mayo de 2018
  new RegExp(
    patternSource`
      (?<!\d)(?<day>\d{1,2})(?:\.|st|nd|rd|th|er|º|ª)?[\s,-]{1,2}(?:of |de |d['’])?(?<month>\p{L}{3,12})\.?[\s,-]{1,2}
      (?:de |del )?(?<year>(?:19|20)\d{2})(?!\d)
    `,
    'giu',
  ),
  // May 31, 2018
  /(?<month>\p{L}{3,12})\.?\s(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s(?<year>(?:19|20)\d{2})(?!\d)/giu,
  // Tue Jan 28 15:28:56 CET 2020, as programs print moments
  new RegExp(
    patternSource`
      (?<month>\p{L}{3})\s{1,2}(?<day>\d{1,2})\s\d{1,2}:\d{2}(?::\d{2})?\s(?:[A-Z]{2,5}\s|[+-]\d{4}\s)?
      (?<year>(?:19|20)\d{2})(?!\d)
    `,
    'gu',
  ),
];

/** Whether the month stands first in dates of figures. Null where the language does not tell. */
function monthFirst(language: string | null): boolean | null {
  const [primary, region] = (language ?? '').split(/[-_]/);
  if (primary?.toLowerCase() === 'en') return region ? /^(?:US|PH)$/i.test(region) : null;
  return primary ? false : null;
}

/** Whether the first of two figures is the month. Null where both readings fit, and mean different days. */
function isMonth(first: number, second: number, language: string | null): boolean | null {
  if (first > 12) return false;
  if (second > 12) return true;
  return monthFirst(language) ?? (first === second ? true : null);
}

function dayOfFigures(groups: Readonly<Record<string, string>>, language: string | null): string | null {
  const [first, second] = [Number(groups.first), Number(groups.second)];
  const monthStandsFirst = groups.sign === '.' ? false : isMonth(first, second, language);
  if (monthStandsFirst === null) return null;
  const [month, day] = monthStandsFirst ? [first, second] : [second, first];
  return dayOf(Number(groups.year), month, day);
}

function dayOfWords({ year, month = '', day }: Readonly<Record<string, string>>, primary: string | null) {
  const number = /^\d/.test(month) ? Number(month) : monthNamed(month, primary);
  return number === null ? null : dayOf(Number(year), number, Number(day));
}

/** Every day that a short text names with its year, in order. What can be read in two ways is left out. */
export function findDays(text: string, { language }: Reading): Day[] {
  const primary = language?.split(/[-_]/)[0]?.toLowerCase() ?? null;
  const found = [
    ...[...text.matchAll(FIGURES)].map(({ index, groups = {} }) => ({
      index,
      date: dayOfFigures(groups, language),
    })),
    ...WRITTEN.flatMap((pattern) => [...text.matchAll(pattern)]).map(({ index, groups = {} }) => ({
      index,
      date: dayOfWords(groups, primary),
    })),
  ];
  const clock = clockOf(` ${text}`);
  return found
    .toSorted((a, b) => a.index - b.index)
    .flatMap(({ date }) => (date === null ? [] : [{ date, clock }]));
}
