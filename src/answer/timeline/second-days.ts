import type { Span } from '../../corpus/article.js';
import { MONTHS } from '../../language/en/calendar.js';
import { patternSource } from '../../language/pattern-source.js';
import { firstMatch } from '../patterns.js';
import type { DateExpression, MeaningOf } from './expression.js';

const JOIN = '(?:,? (?<list>and|or) | to | through | until | ?[-\\u2013] ?)';
/** What follows "May 30" in "May 30 and 31", "August 8" in "August 8-24, 2008". */
const secondDay = firstMatch(
  new RegExp(
    patternSource`
      ^${JOIN}(?<day>\d{1,2})(?:st|nd|rd|th)?\b(?![\d:%]|[.,]\d| (?:${MONTHS.join('|')}|percent|people))
      (?:,? (?<year>[12]\d{3})\b)?
    `,
  ),
  'list?',
  'day',
  'year?',
);
/** What stands before "31 May" in "30 and 31 May". */
const firstDay = firstMatch(new RegExp(`\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?${JOIN}$`), 'day', 'list?');

/**
 * Adds the other day that shares a month with a day: chrono-node sees only the one beside the month. Days that follow
 * each other, and spans, are one expression. "June 12 and 20" are two.
 */
export function withSecondDay(text: string, place: Span, own: MeaningOf<'day'>): DateExpression[] {
  const written = text.slice(place.start, place.end);
  const ends = /\d(?:st|nd|rd|th)?$/.test(written) && own.year === undefined;
  return (
    (ends ? withDayAfter(text, place, own) : null) ??
    (/^\d/.test(written) ? withDayBefore(text, place, own) : null) ?? [{ ...place, meaning: own }]
  );
}

/** Null where no day follows. */
function withDayAfter(text: string, place: Span, own: MeaningOf<'day'>): DateExpression[] | null {
  const { start, end } = place;
  const second = secondDay(text.slice(end, end + 24));
  if (second === null) return null;
  const { list, day: figure, year } = second.groups;
  const day = Number(figure);
  if (day <= own.day) return [{ ...place, meaning: own }];
  const to = end + second.end;
  const known = { ...own, ...(year !== undefined && { year: Number(year) }) };
  if (list === undefined || day === own.day + 1 || isBetween(text, start))
    return [{ start, end: to, meaning: { ...known, until: { month: own.month, day } } }];
  return [
    { ...place, meaning: known },
    { start: to - figure.length, end: to, meaning: { ...known, day } },
  ];
}

/** Null where no earlier day stands before it. */
function withDayBefore(text: string, place: Span, own: MeaningOf<'day'>): DateExpression[] | null {
  const { start, end } = place;
  const first = firstDay(text.slice(Math.max(0, start - 14), start));
  if (first === null) return null;
  const { list, day: figure } = first.groups;
  const day = Number(figure);
  if (day >= own.day || day === 0) return null;
  const from = start - first.written.length;
  if (list === undefined || day === own.day - 1 || isBetween(text, from)) {
    const until = { month: own.month, day: own.day, ...(own.year !== undefined && { year: own.year }) };
    return [{ start: from, end, meaning: { ...own, day, until } }];
  }
  return [
    { start: from, end: from + figure.length, meaning: { ...own, day } },
    { ...place, meaning: own },
  ];
}

/** "between 3 and 5 May" is a span. */
function isBetween(text: string, start: number): boolean {
  return /\bbetween (?:the )?$/i.test(text.slice(Math.max(0, start - 14), start));
}
