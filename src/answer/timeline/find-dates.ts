import { MONTHS, WEEKDAYS } from '../../language/en/calendar.js';
import { patternSource } from '../../language/pattern-source.js';
import { calendarExpressions } from './calendar-dates.js';
import type { DateExpression } from './expression.js';
import { FEAST_SIGN, feastExpressions } from './feasts.js';
import { figureDates } from './figure-dates.js';
import { joinDates } from './join-dates.js';
import { LONG_SIGN, longSpans } from './long-spans.js';
import { monthsAsNames } from './month-names.js';
import { ordinalWeekdays } from './ordinal-weekdays.js';
import { PART_SIGN, partsOfYears } from './parts-of-years.js';
import { relativeExpressions } from './relative.js';
import { yearExpressions } from './years.js';

const BEGINNINGS = MONTHS.map((month) => month.slice(0, 3));
/**
 * A word or figure that every date of the calendar has. chrono-node tries dozens of patterns at every position, so it
 * is not shown a sentence without one. On news that spares two sentences in three.
 */
const CALENDAR_SIGN = new RegExp(
  patternSource`
    \b(?:${WEEKDAYS.join('|')})|\b(?:${BEGINNINGS.join('|')}|${BEGINNINGS.join('|').toUpperCase()})
    |\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}
  `,
);
const RELATIVE_SIGN = new RegExp(
  patternSource`
    \b(?:yesterday|today|tonight|tomorrow|ago|later|earlier|before|last|this|next|following|previous|weekend)\b
    |weeks? from|day week
  `,
  'i',
);
const YEAR_SIGN = /\d{4}/;

/**
 * The date expressions of a sentence, in order. Of two that overlap the longer one is kept.
 *
 * @param names months that the article has as names of people, in small letters; by default those of the sentence.
 */
export function findDates(text: string, names: ReadonlySet<string> = monthsAsNames(text)): DateExpression[] {
  const calendar = CALENDAR_SIGN.test(text);
  const all = [
    ...(RELATIVE_SIGN.test(text) ? relativeExpressions(text) : []),
    ...(FEAST_SIGN.test(text) ? feastExpressions(text) : []),
    ...(PART_SIGN.test(text) ? partsOfYears(text) : []),
    ...(LONG_SIGN.test(text) ? longSpans(text) : []),
    ...(YEAR_SIGN.test(text) ? yearExpressions(text) : []),
    ...(calendar
      ? [...ordinalWeekdays(text), ...figureDates(text), ...calendarExpressions(text, names)]
      : []),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: DateExpression[] = [];
  for (const expression of all) {
    const before = kept.at(-1);
    if (before === undefined || before.end <= expression.start) kept.push(expression);
    else if (expression.end - expression.start > before.end - before.start)
      kept[kept.length - 1] = expression;
  }
  return joinDates(text, kept);
}
