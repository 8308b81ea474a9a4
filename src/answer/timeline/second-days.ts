import type { Span } from '../../corpus/article.js';
import { MONTHS } from '../../language/en/calendar.js';
import type { DateExpression, DateMeaning } from './expression.js';

type Day = Extract<DateMeaning, { readonly type: 'day' }>;
const JOIN = '(?:,? (and|or) | to | through | until | ?[-\\u2013] ?)';
/** "May 30 and 31", "August 8-24, 2008". */
const SECOND = new RegExp(
  `^${JOIN}(\\d{1,2})(?:st|nd|rd|th)?\\b(?![\\d:%]|[.,]\\d| (?:${MONTHS.join('|')}|percent|people))(?:,? ([12]\\d{3})\\b)?`,
);
/** "30 and 31 May". */
const FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?${JOIN}$`);

/**
 * Adds the other day that shares a month with a day: chrono-node sees only the one beside the month. Days that follow
 * each other, and spans, are one expression. "June 12 and 20" are two.
 */
export function withSecondDay(text: string, place: Span, own: Day): DateExpression[] {
  const { start, end } = place;
  const { month, day, year } = own;
  const written = text.slice(start, end);
  const second =
    /\d(?:st|nd|rd|th)?$/.test(written) && year === undefined && SECOND.exec(text.slice(end, end + 24));
  if (second) {
    const [whole, and, figure, after] = second;
    const last = Number(figure);
    const to = end + whole.length;
    const known = { ...own, ...(after !== undefined && { year: Number(after) }) };
    if (last <= day) return [{ ...place, meaning: own }];
    if (and === undefined || last === day + 1 || isBetween(text, start))
      return [{ start, end: to, meaning: { ...known, until: { month, day: last } } }];
    const other = { ...place, start: to - figure!.length, end: to, meaning: { ...known, day: last } };
    return [{ ...place, meaning: known }, other];
  }
  const first = /^\d/.test(written) ? FIRST.exec(text.slice(Math.max(0, start - 14), start)) : null;
  if (first === null) return [{ ...place, meaning: own }];
  const from = start - first[0].length;
  const earlier = Number(first[1]);
  if (earlier >= day || earlier === 0) return [{ ...place, meaning: own }];
  if (first[2] === undefined || earlier === day - 1 || isBetween(text, from)) {
    const until = { month, day, ...(year !== undefined && { year }) };
    return [{ start: from, end, meaning: { ...own, day: earlier, until } }];
  }
  return [
    { start: from, end: from + first[1]!.length, meaning: { ...own, day: earlier } },
    { ...place, meaning: own },
  ];
}

/** "between 3 and 5 May" is a span. */
function isBetween(text: string, start: number): boolean {
  return /\bbetween (?:the )?$/i.test(text.slice(Math.max(0, start - 14), start));
}
