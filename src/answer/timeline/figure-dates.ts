import { everyMatch, type Groups } from '../patterns.js';
import { dateRule } from './date-rule.js';
import type { DateExpression, DateMeaning } from './expression.js';

/** "2018/05/31", but no part of an address or of a longer row of figures. */
const YEAR_FIRST =
  /(?<![\p{L}\d/.,-])(?<year>(?:19|20)\d\d)\/(?<month>\d{1,2})\/(?<day>\d{1,2})(?![\p{L}\d/-]|[.,]\d)/gu;
/** "5/31/18", "31/5/18" */
const SHORT_YEAR =
  /(?<![\p{L}\d/.,-])(?<first>\d{1,2})\/(?<second>\d{1,2})\/(?<year>\d\d)(?![\p{L}\d/-]|[.,]\d)/gu;
const LAST_MONTH = 12;

const yearFirst = dateRule(everyMatch(YEAR_FIRST, 'year', 'month', 'day'), ({ groups }) =>
  dayOf({ year: Number(groups.year), month: Number(groups.month), day: Number(groups.day) }),
);

const shortYear = dateRule(everyMatch(SHORT_YEAR, 'first', 'second', 'year'), ({ groups }) =>
  slashed(groups),
);

function slashed(groups: Groups<'first' | 'second' | 'year'>): DateMeaning | null {
  const [first, second] = [Number(groups.first), Number(groups.second)];
  const year = { year: Number(groups.year), short: 'recent' } as const;
  if (second > LAST_MONTH) return dayOf({ day: second, month: first, ...year });
  const read = dayOf({ day: first, month: second, ...year });
  return read && first <= LAST_MONTH && first !== second ? { ...read, ambiguous: true } : read;
}

type DayInFigures = Readonly<Record<'year' | 'month' | 'day', number>> & { readonly short?: 'recent' };

/** Null for what is no month. Days that a month has not are found out when the date is understood. */
const dayOf = (figures: DayInFigures) =>
  figures.month >= 1 && figures.month <= LAST_MONTH ? ({ type: 'day', ...figures } as const) : null;

/**
 * Days in figures and slashes of which chrono-node does not say enough: with the year first, or with two figures of it.
 */
export const figureDates = (text: string): DateExpression[] => [...yearFirst(text), ...shortYear(text)];
