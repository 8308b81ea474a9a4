import { addDays, weekdayOf } from './calendar.js';
import type { Outlook } from './direction.js';
import type { MeaningOf, Modifier } from './expression.js';
import { shiftOf } from './modifiers.js';
import type { ResolvedDate } from './resolved.js';

/** Up to so many days back "last Wednesday" is a guess: on a Thursday it may mean yesterday or a week earlier. */
const UNCLEAR_DAYS = 3;
const SUNDAY = 0;
const MONDAY = 1;
const FRIDAY = 5;
const SATURDAY = 6;

/**
 * Understands a weekday, or a span of weekdays.
 *
 * @returns null for a habit, such as opening days: "Monday to Friday" with a verb in the present.
 */
export function resolveWeekday(
  meaning: MeaningOf<'weekday'>,
  written: string,
  outlook: Outlook,
): ResolvedDate | null {
  const { weekday, until, modifier, week } = meaning;
  if (until !== undefined && weekday === MONDAY && outlook.present) {
    if ([FRIDAY, SATURDAY, SUNDAY].includes(until) && modifier === undefined && week === undefined)
      return null;
  }
  const ahead = (weekday - weekdayOf(written) + 7) % 7;
  const back = (weekdayOf(written) - weekday + 7) % 7;
  if (meaning.weeks !== undefined && meaning.weeks < 0) {
    const days = 7 * meaning.weeks - (back || 7);
    return { date: addDays(written, days), precision: 'day', guess: meaning.unsure === true };
  }
  if (meaning.weeks !== undefined) return inWeeks(ahead + 7 * meaning.weeks, written, outlook);
  const [days, guess] =
    week === undefined
      ? weekdayShift({ ahead, back, modifier, outlook })
      : inWeek(weekday, week, { written, outlook });
  const date = addDays(written, days);
  const length = until === undefined ? 0 : (until - weekday + 7) % 7;
  return {
    date,
    ...(length > 0 ? { until: addDays(date, length) } : {}),
    precision: 'day',
    guess: guess || meaning.unsure === true,
  };
}

/** A day so many days on; null after a verb in the past, which asks for a day so long ago. */
function inWeeks(days: number, written: string, { direction, guess }: Outlook): ResolvedDate | null {
  if (direction === 'past' && !guess) return null;
  return { date: addDays(written, days), precision: 'day', guess };
}

/**
 * Days to a weekday of last, this or next week. A week begins on Monday. Where something past would then lie ahead, it
 * began on Sunday.
 */
function inWeek(
  weekday: number,
  week: Modifier,
  { written, outlook }: { readonly written: string; readonly outlook: Outlook },
): [days: number, guess: boolean] {
  const monday = -((weekdayOf(written) + 6) % 7);
  const days = monday + ((weekday + 6) % 7) + 7 * shiftOf(week);
  const wrong = week === 'this' && days > 0 && outlook.direction === 'past' && !outlook.guess;
  return wrong ? [days - 7, true] : [days, false];
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
      return outlook.direction === 'past' && !outlook.guess ? [-back || 0, false] : [ahead, false];
    default:
      if (outlook.direction === 'future') return [ahead, outlook.guess && ahead > 0];
      return [-back || 0, outlook.guess && back > 0];
  }
}

/** Understands a weekend: its Saturday and its Sunday. */
export function resolveWeekend(
  modifier: Modifier | undefined,
  written: string,
  outlook: Outlook,
): ResolvedDate {
  const ahead = (SATURDAY - weekdayOf(written) + 7) % 7;
  const future = modifier === 'next' || modifier === 'this' || (!modifier && outlook.direction === 'future');
  // Written on a Sunday, "the weekend" began yesterday.
  const started = weekdayOf(written) === SUNDAY && modifier !== 'next';
  const days = started ? -1 : future || ahead === 0 ? ahead : ahead - 7;
  const date = addDays(written, modifier === 'last' && (started || ahead === 0) ? days - 7 : days);
  return { date, until: addDays(date, 1), precision: 'day', guess: modifier === 'next' };
}
