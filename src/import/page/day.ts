import { monthNamed } from './month-names.js';

/** A calendar day as it is written. */
export interface Day {
  /** ISO 8601, `2018-05-31`. */
  readonly date: string;
  /** Where a time stands beside it: whether in universal time or in a place's own offset. Else null. */
  readonly clock: 'universal' | 'local' | null;
}

/** What helps to read a day. */
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

/** `31.05.2024`, `5/31/2024`: two figures, a year, and signs between them. */
const FIGURES = /(?<![\d./-])(\d{1,2})([./-])\s?(\d{1,2})\2\s?((?:19|20)\d{2})(?!\d|[./-]\d)/gu;
const YEAR_FIRST = /(?<![\d./-])((?:19|20)\d{2})([./-])(\d{1,2})\2(\d{1,2})(?!\d|[./-]\d)/gu;
const EAST_ASIAN = /((?:19|20)\d{2})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/gu;
const KOREAN = /((?:19|20)\d{2})\s?년\s?(\d{1,2})\s?월\s?(\d{1,2})\s?일/gu;
/** `31 May 2018`, `31. Mai 2018`, `31 de mayo de 2018`. */
const DAY_FIRST =
  /(?<!\d)(\d{1,2})(?:\.|st|nd|rd|th|er|º|ª)?[\s,-]{1,2}(?:of |de |d['’])?(\p{L}{3,12})\.?[\s,-]{1,2}(?:de |del )?((?:19|20)\d{2})(?!\d)/giu;
/** `May 31, 2018`. */
const MONTH_FIRST = /(\p{L}{3,12})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s((?:19|20)\d{2})(?!\d)/giu;
/** `Tue Jan 28 15:28:56 CET 2020`, as programs print moments. */
const PROGRAM =
  /(\p{L}{3})\s{1,2}(\d{1,2})\s\d{1,2}:\d{2}(?::\d{2})?\s(?:[A-Z]{2,5}\s|[+-]\d{4}\s)?((?:19|20)\d{2})(?!\d)/gu;

/** Whether the month stands first in dates of figures. Null where the language does not tell. */
function monthFirst(language: string | null): boolean | null {
  const [primary, region] = (language ?? '').split(/[-_]/);
  if (primary?.toLowerCase() === 'en') return region ? /^(?:US|PH)$/i.test(region) : null;
  return primary ? false : null;
}

function figures(a: number, sign: string, b: number, language: string | null): [number, number] | null {
  if (sign === '.' || a > 12) return [b, a];
  if (b > 12) return [a, b];
  const first = monthFirst(language);
  if (first === null) return a === b ? [a, b] : null;
  return first ? [a, b] : [b, a];
}

/** Every day that a short text names with its year, in order. What can be read in two ways is left out. */
export function findDays(text: string, { language }: Reading): Day[] {
  const primary = language?.split(/[-_]/)[0]?.toLowerCase() ?? null;
  const found: { at: number; date: string | null }[] = [];
  const add = (match: RegExpMatchArray, year: unknown, month: number | null, day: unknown): void => {
    if (month !== null) found.push({ at: match.index ?? 0, date: dayOf(Number(year), month, Number(day)) });
  };
  for (const m of text.matchAll(FIGURES)) {
    const order = figures(Number(m[1]), m[2] ?? '', Number(m[3]), language);
    if (order) add(m, m[4], order[0], order[1]);
  }
  for (const m of text.matchAll(YEAR_FIRST)) add(m, m[1], Number(m[3]), m[4]);
  for (const m of text.matchAll(EAST_ASIAN)) add(m, m[1], Number(m[2]), m[3]);
  for (const m of text.matchAll(KOREAN)) add(m, m[1], Number(m[2]), m[3]);
  for (const m of text.matchAll(DAY_FIRST)) add(m, m[3], monthNamed(m[2] ?? '', primary), m[1]);
  for (const m of text.matchAll(MONTH_FIRST)) add(m, m[3], monthNamed(m[1] ?? '', primary), m[2]);
  for (const m of text.matchAll(PROGRAM)) add(m, m[3], monthNamed(m[1] ?? '', primary), m[2]);
  const clock = clockOf(` ${text}`);
  return found
    .toSorted((a, b) => a.at - b.at)
    .flatMap(({ date }) => (date === null ? [] : [{ date, clock }]));
}
