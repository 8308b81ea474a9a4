import type { ArticleDate } from './article-dates.js';
import type { DatePrecision } from './resolved.js';

/** After any ISO date: what is not resolved stands last. */
export const UNRESOLVED = '\uffff';

/** Finest first. */
const FINENESS: Readonly<Record<DatePrecision, number>> = { day: 0, month: 1, year: 2 };

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function byTime(a: ArticleDate, b: ArticleDate): number {
  return order(a.date ?? UNRESOLVED, b.date ?? UNRESOLVED);
}

/** Known dates before unknown ones, then days, months, years, then by time. */
function byStanding(a: ArticleDate, b: ArticleDate): number {
  const unknown = Number(a.date === null) - Number(b.date === null);
  return unknown || FINENESS[a.precision] - FINENESS[b.precision] || byTime(a, b);
}

/** Where a sentence stands in a timeline, and the other dates that it gives. */
export interface Standing {
  readonly date: ArticleDate;
  /** In order of time. */
  readonly also: readonly ArticleDate[];
}

/**
 * A sentence stands in a timeline once, whatever happened between its dates: under its first day, or without a day
 * under its first month or year. "The summit on 12 June is the first since 1953" is news of June.
 *
 * @param dates of one sentence, at least one.
 */
export function standingOf(dates: readonly ArticleDate[]): Standing {
  const [date] = dates.toSorted(byStanding);
  if (date === undefined) throw new RangeError('expected the dates of a dated sentence, got none');
  return { date, also: dates.filter((other) => other !== date).sort(byTime) };
}
