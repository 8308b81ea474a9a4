import { addDays, addMonths, isoYear, weekdayOf } from './calendar.js';
import type { CalendarUnit, MeaningOf } from './expression.js';
import { type DatePrecision, type Mentions, type ResolvedDate, unresolved } from './resolved.js';

function precisionOf(unit: CalendarUnit): DatePrecision {
  return unit === 'month' || unit === 'year' ? unit : 'day';
}

/** Whole units from the day of writing: a week is given from its Monday to its Sunday. */
export function fromWriting(
  { unit, amount, rough }: MeaningOf<'from-writing'>,
  written: string | null,
): ResolvedDate {
  if (written === null) return unresolved(precisionOf(unit));
  const guess = rough === true;
  switch (unit) {
    case 'day':
      return { date: addDays(written, amount), precision: 'day', guess };
    case 'week': {
      const monday = addDays(written, 7 * amount - ((weekdayOf(written) + 6) % 7));
      return { date: monday, until: addDays(monday, 6), precision: 'day', guess };
    }
    case 'month':
      return { date: addMonths(written, amount), precision: 'month', guess };
    case 'year':
      return { date: isoYear(Number(written.slice(0, 4)) + amount), precision: 'year', guess };
  }
}

/** Counting from a date in the text is always a guess: the text may mean another one. */
export function fromText(
  { unit, amount }: MeaningOf<'from-text'>,
  { day, month, year }: Mentions,
): ResolvedDate {
  switch (unit) {
    case 'day':
    case 'week':
      if (day === undefined) return unresolved('day');
      return { date: addDays(day, (unit === 'week' ? 7 : 1) * amount), precision: 'day', guess: true };
    case 'month': {
      const from = month ?? day;
      if (from === undefined) return unresolved('month');
      return { date: addMonths(from, amount), precision: 'month', guess: true };
    }
    case 'year': {
      const from = year ?? month ?? day;
      if (from === undefined) return unresolved('year');
      return { date: isoYear(Number(from.slice(0, 4)) + amount), precision: 'year', guess: true };
    }
  }
}

/** "the following Monday" after the day that the text gave last. */
export function weekdayFromText(
  { weekday, way }: MeaningOf<'weekday-from-text'>,
  { day }: Mentions,
): ResolvedDate {
  if (day === undefined) return unresolved('day');
  const ahead = (weekday - weekdayOf(day) + 7) % 7 || 7;
  const back = (weekdayOf(day) - weekday + 7) % 7 || 7;
  return { date: addDays(day, way === 1 ? ahead : -back), precision: 'day', guess: true };
}

/** The dates given last, after one more. A day also gives its month and year. */
export function mention(before: Mentions, { date, precision }: ResolvedDate): Mentions {
  if (date === null) return before;
  if (precision === 'day') return { day: date };
  const { day } = before;
  const kept = day === undefined ? {} : { day };
  return precision === 'month' ? { ...kept, month: date } : { ...kept, year: date };
}
