import { calendarExpressions } from './calendar-dates.js';
import type { DateExpression } from './expression.js';
import { relativeExpressions } from './relative.js';
import { yearExpressions } from './years.js';

/**
 * Some word or figure that every date expression has. chrono-node tries dozens of patterns at every place, so
 * sentences without a sign are not shown to it: on news this leaves out about two in three.
 */
const CALENDAR_SIGN =
  /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\b(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/;
const RELATIVE_SIGN =
  /\b(?:yesterday|today|tonight|tomorrow|ago|later|earlier|before|last|this|next|following|previous|weekend)\b/i;
const YEAR_SIGN = /\d{4}/;

/** The date expressions of a sentence, in order, disjoint; where two overlap, the longer one. */
export function findDates(text: string): DateExpression[] {
  const all = [
    ...(RELATIVE_SIGN.test(text) ? relativeExpressions(text) : []),
    ...(YEAR_SIGN.test(text) ? yearExpressions(text) : []),
    ...(CALENDAR_SIGN.test(text) ? calendarExpressions(text) : []),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: DateExpression[] = [];
  for (const expression of all) {
    const before = kept.at(-1);
    if (before === undefined || before.end <= expression.start) kept.push(expression);
    else if (expression.end - expression.start > before.end - before.start)
      kept[kept.length - 1] = expression;
  }
  return kept;
}
