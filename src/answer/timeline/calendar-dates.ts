import type { ParsedComponents, ParsedResult } from 'chrono-node';
import { casual } from 'chrono-node/en';
import { MONTH_NAMES } from './calendar.js';
import type { DateExpression, DateMeaning, Modifier } from './expression.js';
import { hasMonthLead, isFalseDate } from './false-dates.js';

/**
 * What chrono-node counts relative dates from. Only what a text says itself is taken over, so any constant will
 * do; a constant keeps the clock out.
 */
const ANY_DAY = new Date(2000, 0, 1, 12);

const MONTH = MONTH_NAMES.join('|');
const AND = '(?:,? (?:and|or|to|through) |-|\\u2013)';
/** "April and May": the second month. */
const SECOND_MONTH = new RegExp(`^(?:, (?:${MONTH}))*${AND}(${MONTH})\\b(?! \\d)`);
/** "May 30 and 31", "30 and 31 May". */
const SECOND_DAY = new RegExp(
  `^${AND}(\\d{1,2})(?:st|nd|rd|th)?\\b(?![\\d:%]|[.,]\\d| (?:${MONTH}|percent|people))`,
);
const FIRST_DAY = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?${AND}$`);
const SECOND_WEEKDAY = new RegExp(`^${AND}(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)\\b`);
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
/** "in May": chrono-node leaves this month to its readers, because it is a verb more often. */
const LONE_MAY =
  /\b(?:in|since|until|last|next|this|early|late|by|early in|late in|of) (May)\b(?! ?\d|['’]s| [A-Z])/g;
const NUMERIC = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}$/;
const LEADING = /^(?:on|at|in)\s+/i;
const TRAILING = /(?<![\s,.;:])[\s,.;:]+$/;

/** Days, months and weekdays of the calendar, found by chrono-node and freed of what only looks like them. */
export function calendarExpressions(text: string): DateExpression[] {
  const found = casual.parse(text, ANY_DAY).flatMap((result) => expressionOf(text, result) ?? []);
  const mays = [...text.matchAll(LONE_MAY)].map((match) => {
    const start = match.index + match[0].length - 3;
    return withModifier(text, { start, end: start + 3, meaning: { type: 'month', month: 5 } });
  });
  return [...found, ...mays];
}

function expressionOf(text: string, result: ParsedResult): DateExpression | null {
  const start = result.index + (LEADING.exec(result.text)?.[0].length ?? 0);
  const end = result.index + result.text.replace(TRAILING, '').length;
  const written = text.slice(start, end);
  // "sat" and "may" are verbs; a figure without a year (9/11) is a name or a fraction.
  if (!/\p{Lu}|^\d+[-/.]\d+[-/.]\d{4}|^\d{4}-\d/u.test(written) || isFalseDate(text, start, end)) return null;
  const known = result.start;
  if (known.isCertain('month') && known.isCertain('day')) return dayExpression(text, { start, end }, result);
  if (known.isCertain('month')) return monthExpression(text, { start, end }, result);
  if (known.isCertain('weekday') && !known.isCertain('day')) {
    return weekdayExpression(text, { start, end }, result);
  }
  return null;
}

type Place = Pick<DateExpression, 'start' | 'end'>;

function get(components: ParsedComponents | null | undefined, part: 'day' | 'month' | 'year' | 'weekday') {
  return components?.isCertain(part) ? (components.get(part) ?? undefined) : undefined;
}

function dayExpression(text: string, place: Place, result: ParsedResult): DateExpression | null {
  const [month, day, year] = [
    get(result.start, 'month')!,
    get(result.start, 'day')!,
    get(result.start, 'year'),
  ];
  const figures = NUMERIC.exec(text.slice(place.start, place.end));
  if (figures && Number(figures[1]) <= 12 && Number(figures[2]) <= 12) {
    const meaning = { type: 'day', day: Number(figures[1]), month: Number(figures[2]), year: year! } as const;
    return { ...place, meaning: { ...meaning, ...(meaning.day !== meaning.month && { ambiguous: true }) } };
  }
  const own = { type: 'day', month, day, ...(year !== undefined && { year }) } as const;
  const lastDay = get(result.end, 'day');
  if (lastDay !== undefined) {
    return {
      ...place,
      meaning: { ...own, until: { month: get(result.end, 'month') ?? month, day: lastDay } },
    };
  }
  const second = SECOND_DAY.exec(text.slice(place.end));
  if (second && /\d$/.test(text.slice(place.start, place.end)) && year === undefined) {
    const end = place.end + second[0].length;
    return { start: place.start, end, meaning: { ...own, until: { month, day: Number(second[1]) } } };
  }
  const first = FIRST_DAY.exec(text.slice(0, place.start));
  if (first && /^\d/.test(text.slice(place.start, place.end))) {
    const start = place.start - first[0].length;
    return { start, end: place.end, meaning: { ...own, day: Number(first[1]), until: { month, day } } };
  }
  return { ...place, meaning: own };
}

function monthExpression(text: string, place: Place, result: ParsedResult): DateExpression | null {
  const year = get(result.start, 'year') ?? get(result.end, 'year');
  if (year === undefined && !hasMonthLead(text, place.start)) return null;
  const own = {
    type: 'month',
    month: get(result.start, 'month')!,
    ...(year !== undefined && { year }),
  } as const;
  const last = get(result.end, 'month');
  if (last !== undefined) return { ...place, meaning: { ...own, until: last } };
  const second = SECOND_MONTH.exec(text.slice(place.end));
  if (second && year === undefined) {
    const until = MONTH_NAMES.indexOf(second[1] as (typeof MONTH_NAMES)[number]) + 1;
    return { start: place.start, end: place.end + second[0].length, meaning: { ...own, until } };
  }
  return withModifier(text, { ...place, meaning: own });
}

function weekdayExpression(text: string, place: Place, result: ParsedResult): DateExpression | null {
  const written = text.slice(place.start, place.end);
  const weekday = get(result.start, 'weekday')!;
  // "Sun", "Sat": a newspaper and a verb; only the full name is a weekday.
  if (!written.includes(WEEKDAYS[weekday]!)) return null;
  const last = get(result.end, 'weekday');
  const second = SECOND_WEEKDAY.exec(text.slice(place.end));
  const until = last ?? (second ? WEEKDAYS.indexOf(second[1]!) : undefined);
  const end = last === undefined && second ? place.end + second[0].length : place.end;
  const meaning: DateMeaning = { type: 'weekday', weekday, ...(until !== undefined && { until }) };
  return withModifier(text, { start: place.start, end, meaning });
}

/** Reads "last", "this" or "next" in or before the expression and takes it in. */
function withModifier(text: string, expression: DateExpression): DateExpression {
  const { start, end, meaning } = expression;
  const inside = /^(last|this|next|past) /i.exec(text.slice(start, end));
  const before = /\b(last|this|next|past) $/i.exec(text.slice(Math.max(0, start - 6), start));
  const word = (inside ?? before)?.[1]?.toLowerCase();
  if (word === undefined || (meaning.type !== 'weekday' && meaning.type !== 'month')) return expression;
  const modifier = (word === 'past' ? 'last' : word) as Modifier;
  return { start: inside ? start : start - before![0].length, end, meaning: { ...meaning, modifier } };
}
