import { isoYear } from './calendar.js';
import { fromText, fromWriting, weekdayFromText } from './counting.js';
import type { DateMeaning } from './expression.js';
import { resolveDay, resolveMonth, resolveNthWeekday } from './resolve-calendar.js';
import { resolveFeast } from './resolve-feast.js';
import { resolvePart } from './resolve-part.js';
import { resolveWeekday, resolveWeekend } from './resolve-weekday.js';
import { type Anchor, type ResolvedDate, unresolved } from './resolved.js';
import { inFull, lastYear, shortYearOf } from './short-years.js';

/** Understands an expression. Null where the words name no day of any calendar ("31 June"), or a habit. */
export function resolveDate(meaning: DateMeaning, anchor: Anchor): ResolvedDate | null {
  const { written, outlook, mentioned } = anchor;
  const figures = shortYearOf(meaning);
  if (figures !== null) return resolveShort(meaning, figures, anchor);
  switch (meaning.type) {
    case 'day':
      return resolveDay(meaning, anchor);
    case 'month':
      return resolveMonth(meaning, anchor);
    case 'nth-weekday':
      return resolveNthWeekday(meaning, anchor);
    case 'year': {
      const until = meaning.until === undefined ? {} : { until: isoYear(meaning.until) };
      return { date: isoYear(meaning.year), ...until, precision: 'year', guess: meaning.unsure === true };
    }
    case 'part':
      return resolvePart(meaning, anchor);
    case 'feast':
      return resolveFeast(meaning, anchor);
    case 'weekday':
      return written === null ? unresolved('day') : resolveWeekday(meaning, written, outlook);
    case 'weekend':
      return written === null ? unresolved('day') : resolveWeekend(meaning.modifier, written, outlook);
    case 'from-writing':
      return fromWriting(meaning, written);
    case 'from-text':
      return fromText(meaning, mentioned);
    case 'weekday-from-text':
      return weekdayFromText(meaning, mentioned);
  }
}

/** How many years back a year of two figures may lie in the century before: "the revolution of '17". */
const LONG_AGO = 110;

/** How many years ahead a day may lie whose year has two figures: "due on 6/1/19". */
const AHEAD = 5;

/** The year that ends in two figures and begins soon; null where none does. */
function comingYear(figures: number, now: number): number | null {
  const year = lastYear(figures, now) + 100;
  return year <= now + AHEAD ? year : null;
}

/** Reads two figures as the last year that ends in them; in a day in figures they may be one of the next few years. */
function resolveShort(meaning: DateMeaning, figures: number, anchor: Anchor): ResolvedDate | null {
  if (anchor.written === null) return unresolved(meaning.type === 'year' ? 'year' : 'month');
  const now = Number(anchor.written.slice(0, 4));
  if (meaning.type === 'day' && meaning.short === 'recent') {
    const coming = comingYear(figures, now);
    const year = coming ?? lastYear(figures, now);
    const found = resolveDate({ ...meaning, year, short: undefined }, anchor);
    return found && { ...found, guess: found.guess || coming !== null };
  }
  const found = resolveDate(inFull(meaning, now), anchor);
  return found && { ...found, guess: found.guess || now - (lastYear(figures, now) - 100) < LONG_AGO };
}
