import { addDays, addMonths, daysBetween, isoDay, isoMonth, weekdayOf } from './calendar.js';
import type { Outlook } from './direction.js';
import type { MeaningOf } from './expression.js';
import { shiftOf } from './modifiers.js';
import { type Anchor, type ResolvedDate, unresolved } from './resolved.js';

/** The most days to the nearest day of that name. Only 29 February may be further away. */
const HALF_YEAR = 183;
/**
 * Within so many days of the day of writing the year is sure, even if the verb leaves the direction open: "was planned
 * for June 12".
 */
export const NEAR = 45;

/** Understands a day of a month. Without a year it is that of the nearest such day. Null where no year has it. */
export function resolveDay(meaning: MeaningOf<'day'>, { written, outlook }: Anchor): ResolvedDate | null {
  const { month, day, until } = meaning;
  // A day that no year has is no date: 2000 is a leap year.
  if (isoDay(2000, month, day) === null) return null;
  const chosen = yearOf(meaning, written, outlook);
  if (chosen === null) return unresolved('day');
  const date = isoDay(chosen.year, month, day);
  if (date === null) return null;
  const endYear = until?.year ?? (until && before(until, meaning) ? chosen.year + 1 : chosen.year);
  const last = until && isoDay(endYear, until.month, until.day);
  const guess = meaning.ambiguous === true || chosen.guess;
  return { date, ...(last && last > date ? { until: last } : {}), precision: 'day', guess };
}

/** The year of a day or a month. */
interface Chosen {
  readonly year: number;
  readonly guess: boolean;
}

const before = (a: { month: number; day?: number }, b: { month: number; day?: number }) =>
  a.month < b.month || (a.month === b.month && (a.day ?? 0) < (b.day ?? 0));

function yearOf(meaning: MeaningOf<'day'>, written: string | null, outlook: Outlook): Chosen | null {
  const { year, until, yearModifier } = meaning;
  if (year !== undefined) return { year, guess: false };
  // "June 9 to June 23, 2014", "28 December to 3 January 2017"
  if (until?.year !== undefined)
    return { year: before(until, meaning) ? until.year - 1 : until.year, guess: false };
  if (written === null) return null;
  const now = Number(written.slice(0, 4));
  if (yearModifier !== undefined) return { year: now + shiftOf(yearModifier), guess: false };
  return nearestYear(meaning, written, outlook);
}

/** The nearest year in which the day falls on the weekday that stands with it, or else simply the nearest. */
function nearestYear(
  { month, day, weekday, describes }: MeaningOf<'day'>,
  written: string,
  outlook: Outlook,
): Chosen {
  const now = Number(written.slice(0, 4));
  const candidates = [now, now - 1, now + 1].flatMap((year) => {
    const date = isoDay(year, month, day);
    return date === null ? [] : [{ year, away: daysBetween(written, date), weekday: weekdayOf(date) }];
  });
  candidates.sort((a, b) => Math.abs(a.away) - Math.abs(b.away));
  const fits = weekday === undefined ? undefined : candidates.find((each) => each.weekday === weekday);
  if (fits !== undefined) return { year: fits.year, guess: false };
  const [nearest] = candidates;
  if (nearest === undefined || Math.abs(nearest.away) > HALF_YEAR) return { year: now, guess: true };
  const agrees = nearest.away === 0 || (outlook.direction === 'future') === nearest.away > 0;
  const near = Math.abs(nearest.away) <= NEAR;
  const sure = describes ? near : agrees && (near || !outlook.guess);
  return { year: nearest.year, guess: weekday !== undefined || !sure };
}

/** Understands a month. Without a year it is the last or the next such month, as the verb says. */
export function resolveMonth(meaning: MeaningOf<'month'>, { written, outlook }: Anchor): ResolvedDate {
  const { month, until } = meaning;
  const chosen = yearOfMonth(meaning, written, outlook);
  if (chosen === null) return unresolved('month');
  const { year, guess } = chosen;
  const date = isoMonth(year, month);
  const last = until && isoMonth(until.year ?? (until.month < month ? year + 1 : year), until.month);
  return { date, ...(last && last > date ? { until: last } : {}), precision: 'month', guess };
}

function yearOfMonth(meaning: MeaningOf<'month'>, written: string | null, outlook: Outlook): Chosen | null {
  const { month, until, modifier, yearModifier } = meaning;
  if (meaning.year !== undefined) return { year: meaning.year, guess: false };
  if (until?.year !== undefined)
    return { year: until.month < month ? until.year - 1 : until.year, guess: false };
  if (written === null) return null;
  const year = Number(written.slice(0, 4));
  const now = Number(written.slice(5, 7));
  if (yearModifier !== undefined) return { year: year + shiftOf(yearModifier), guess: false };
  switch (modifier) {
    case 'this':
      return { year, guess: false };
    case 'last':
      // In May, "last March" may be the one of two months ago, or that of the year before.
      return month < now ? { year, guess: true } : { year: year - 1, guess: false };
    case 'next':
      return month > now ? { year, guess: true } : { year: year + 1, guess: false };
    default:
  }
  // A span that holds the month of writing is this year's in either direction.
  if (until !== undefined && month <= now && now <= until.month) return { year, guess: false };
  if (outlook.direction === 'future')
    return { year: month < now ? year + 1 : year, guess: outlook.guess && month !== now };
  return { year: month > now ? year - 1 : year, guess: outlook.guess && month !== now };
}

/** Understands "the first Sunday of April". Without a year it is the last or the next one, as the verb says. */
export function resolveNthWeekday(
  meaning: MeaningOf<'nth-weekday'>,
  { written, outlook }: Anchor,
): ResolvedDate | null {
  const found = (date: string | null, guess: boolean): ResolvedDate | null =>
    date === null ? null : { date, precision: 'day', guess };
  if (meaning.year !== undefined) return found(nthWeekday(meaning, meaning.year), false);
  if (written === null) return unresolved('day');
  const now = Number(written.slice(0, 4));
  const dates = [now - 1, now, now + 1].flatMap((year) => nthWeekday(meaning, year) ?? []);
  const date =
    outlook.direction === 'future'
      ? dates.find((each) => each >= written)
      : dates.findLast((each) => each <= written);
  return found(date ?? null, outlook.guess);
}

/** The nth such weekday of a month; null where it has no fifth one. */
export function nthWeekday(
  { month, nth, weekday }: Pick<MeaningOf<'nth-weekday'>, 'month' | 'nth' | 'weekday'>,
  year: number,
): string | null {
  const first = `${isoMonth(year, month)}-01`;
  const next = `${addMonths(first, 1)}-01`;
  const start = nth < 0 ? addDays(next, -7) : addDays(first, 7 * (nth - 1));
  const date = addDays(start, (weekday - weekdayOf(start) + 7) % 7);
  return date.slice(0, 7) === first.slice(0, 7) ? date : null;
}
