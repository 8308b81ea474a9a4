import { addDays, addMonths, daysBetween, isoDay, isoMonth, isoYear, weekdayOf } from './calendar.js';
import type { Outlook } from './direction.js';
import type { DateMeaning, Modifier, Unit } from './expression.js';

/** How exactly a date is known. The ISO text has as many parts: `2018-05-31`, `2018-05`, `2018`. */
export type DatePrecision = 'day' | 'month' | 'year';

/** A date expression understood. */
export interface ResolvedDate {
  /** ISO 8601, cut to `precision`; null where the words cannot be resolved. */
  readonly date: string | null;
  readonly until?: string;
  readonly precision: DatePrecision;
  readonly guess: boolean;
}

/** What an expression is understood against. ISO dates; null where not known. */
export interface Anchor {
  /** The day of writing: the article's date. */
  readonly written: string | null;
  /** The day that the text gave last. */
  readonly mentioned: string | null;
  readonly outlook: Outlook;
}

/** "last Wednesday" written on a Thursday may mean yesterday or the week before: up to this many days it is a guess. */
const UNCLEAR_DAYS = 3;
/** An expression without a year means the nearest: at most half a year away, in days. */
const HALF_YEAR = 183;

const unresolved = (precision: DatePrecision): ResolvedDate => ({ date: null, precision, guess: false });

/** Understands an expression. Null where the words name no day of any calendar ("31 June"). */
export function resolveDate(meaning: DateMeaning, anchor: Anchor): ResolvedDate | null {
  switch (meaning.type) {
    case 'day':
      return resolveDay(meaning, anchor);
    case 'month':
      return resolveMonth(meaning, anchor);
    case 'year': {
      const until = meaning.until === undefined ? {} : { until: isoYear(meaning.until) };
      return { date: isoYear(meaning.year), ...until, precision: 'year', guess: false };
    }
    case 'weekday':
      return resolveWeekday(meaning, anchor);
    case 'weekend':
      return resolveWeekend(meaning.modifier, anchor);
    case 'from-writing':
      return anchor.written === null
        ? unresolved(precisionOf(meaning.unit))
        : shift(anchor.written, meaning, meaning.unit === 'week' || Math.abs(meaning.amount) > 3);
    case 'from-text':
      return anchor.mentioned === null
        ? unresolved(precisionOf(meaning.unit))
        : fromText(anchor.mentioned, meaning);
  }
}

type Of<T extends DateMeaning['type']> = Extract<DateMeaning, { readonly type: T }>;

function resolveDay(meaning: Of<'day'>, { written }: Anchor): ResolvedDate | null {
  const { month, day, until } = meaning;
  const year = meaning.year ?? (written === null ? null : nearestYear(month, day, written));
  // A day that no year has is no date: 2000 is a leap year.
  if (isoDay(2000, month, day) === null) return null;
  if (year === null) return unresolved('day');
  const date = isoDay(year, month, day);
  if (date === null) return null;
  const last = until && isoDay(year, until.month, until.day);
  const guess = meaning.ambiguous === true;
  return { date, ...(last && last > date ? { until: last } : {}), precision: 'day', guess };
}

function nearestYear(month: number, day: number, written: string): number {
  const year = Number(written.slice(0, 4));
  const candidates = [year, year - 1, year + 1];
  return (
    candidates.find((each) => {
      const date = isoDay(each, month, day);
      return date !== null && Math.abs(daysBetween(written, date)) <= HALF_YEAR;
    }) ?? year
  );
}

function resolveMonth(meaning: Of<'month'>, { written, outlook }: Anchor): ResolvedDate {
  const { month, modifier, until } = meaning;
  const span = (year: number, guess: boolean): ResolvedDate => {
    const last = until === undefined ? {} : { until: isoMonth(until < month ? year + 1 : year, until) };
    return { date: isoMonth(year, month), ...last, precision: 'month', guess };
  };
  if (meaning.year !== undefined)
    return span(until !== undefined && until < month ? meaning.year - 1 : meaning.year, false);
  if (written === null) return unresolved('month');
  const year = Number(written.slice(0, 4));
  const now = Number(written.slice(5, 7));
  if (modifier === 'this') return span(year, false);
  const ahead = modifier === 'next' || (modifier === undefined && outlook.direction === 'future');
  if (ahead)
    return span((until ?? month) < now || (modifier && month === now) ? year + 1 : year, outlook.guess);
  return span(month > now || (modifier === 'last' && month === now) ? year - 1 : year, false);
}

function resolveWeekday(meaning: Of<'weekday'>, { written, outlook }: Anchor): ResolvedDate {
  if (written === null) return unresolved('day');
  const { weekday, modifier } = meaning;
  const ahead = (weekday - weekdayOf(written) + 7) % 7;
  const back = (weekdayOf(written) - weekday + 7) % 7;
  const [days, guess] = weekdayShift({ ahead, back, modifier, outlook });
  const date = addDays(written, days);
  const length = meaning.until === undefined ? 0 : (meaning.until - weekday + 7) % 7;
  return { date, ...(length > 0 ? { until: addDays(date, length) } : {}), precision: 'day', guess };
}

interface WeekdayShift {
  /** Days from the day of writing to the next such weekday, that day included: 0 to 6. */
  readonly ahead: number;
  /** Days back to the last such weekday, that day included: 0 to 6. */
  readonly back: number;
  readonly modifier: Modifier | undefined;
  readonly outlook: Outlook;
}

function weekdayShift({ ahead, back, modifier, outlook }: WeekdayShift): [days: number, guess: boolean] {
  switch (modifier) {
    case 'last':
      return [-(back || 7), back > 0 && back <= UNCLEAR_DAYS];
    case 'next':
      return [ahead || 7, ahead > 0 && ahead <= UNCLEAR_DAYS];
    case 'this':
      return ahead <= back || outlook.direction === 'future' ? [ahead, false] : [-back, false];
    default:
      if (outlook.direction === 'future') return [ahead, outlook.guess && ahead > 0];
      return [-back || 0, false];
  }
}

const SATURDAY = 6;

function resolveWeekend(modifier: Modifier | undefined, { written, outlook }: Anchor): ResolvedDate {
  if (written === null) return unresolved('day');
  const ahead = (SATURDAY - weekdayOf(written) + 7) % 7;
  const future = modifier === 'next' || modifier === 'this' || (!modifier && outlook.direction === 'future');
  // Written on a Sunday, "the weekend" began yesterday.
  const started = weekdayOf(written) === 0 && modifier !== 'next';
  const days = started ? -1 : future || ahead === 0 ? ahead : ahead - 7;
  const date = addDays(written, modifier === 'last' && (started || ahead === 0) ? days - 7 : days);
  return { date, until: addDays(date, 1), precision: 'day', guess: modifier === 'next' };
}

function precisionOf(unit: Unit): DatePrecision {
  return unit === 'month' || unit === 'year' ? unit : 'day';
}

/** Whole units from a day: a week is given from its Monday to its Sunday. */
function shift(from: string, { unit, amount }: Of<'from-writing'>, guess: boolean): ResolvedDate {
  switch (unit) {
    case 'day':
      return { date: addDays(from, amount), precision: 'day', guess };
    case 'week': {
      const monday = addDays(from, 7 * amount - ((weekdayOf(from) + 6) % 7));
      return { date: monday, until: addDays(monday, 6), precision: 'day', guess: Math.abs(amount) > 1 };
    }
    case 'month':
      return { date: addMonths(from, amount), precision: 'month', guess: Math.abs(amount) > 1 };
    case 'year':
      return {
        date: isoYear(Number(from.slice(0, 4)) + amount),
        precision: 'year',
        guess: Math.abs(amount) > 1,
      };
  }
}

/** Counting from a date in the text is always a guess: the text may mean another one. */
function fromText(mentioned: string, { unit, amount }: Of<'from-text'>): ResolvedDate {
  switch (unit) {
    case 'day':
      return { date: addDays(mentioned, amount), precision: 'day', guess: true };
    case 'week':
      return { date: addDays(mentioned, 7 * amount), precision: 'day', guess: true };
    case 'month':
      return { date: addMonths(mentioned, amount), precision: 'month', guess: true };
    case 'year':
      return { date: isoYear(Number(mentioned.slice(0, 4)) + amount), precision: 'year', guess: true };
  }
}
