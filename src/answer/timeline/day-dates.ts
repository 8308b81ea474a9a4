import type { Span } from '../../corpus/article.js';
import { firstMatch } from '../patterns.js';
import type { DateExpression, MeaningOf } from './expression.js';
import { withSecondDay } from './second-days.js';

/** "5/6/2018": which figure is the day is not said. */
const inFigures = firstMatch(/^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-]\d{4}$/, 'day', 'month');

/** A year with all its figures; "On 5 May 10 people came" has none. */
const WHOLE_YEAR = /\d{4}|['\u2019]\d{2}\b|\d[-/.]\d{1,2}[-/.]\d{2}\b/;

/** A day of a month as its words name it, and the last day where it begins a span. */
export interface DayMatch {
  readonly first: {
    readonly month: number;
    readonly day: number;
    readonly year?: number;
    readonly weekday?: number;
  };
  readonly last: { readonly month?: number; readonly day?: number; readonly year?: number } | null;
}

/** The expressions of a day, with the days that share its month: "June 12 and 20". */
export function dayExpressions(text: string, place: Span, match: DayMatch): DateExpression[] {
  const written = text.slice(place.start, place.end);
  if (match.first.year === undefined || WHOLE_YEAR.test(written)) return daysAt(text, place, match);
  // The figure after the day counts something: the day has no year.
  const end = place.start + written.replace(/,? \d{1,2}$/, '').length;
  return daysAt(text, { ...place, end }, { ...match, first: { ...match.first, year: undefined } });
}

function daysAt(text: string, place: Span, { first, last }: DayMatch): DateExpression[] {
  const { month, day, year, weekday } = first;
  const figures = inFigures(text.slice(place.start, place.end))?.groups;
  if (figures && Number(figures.day) <= 12 && Number(figures.month) <= 12) {
    const read = { type: 'day', day: Number(figures.day), month: Number(figures.month), year } as const;
    return [{ ...place, meaning: { ...read, ...(read.day !== read.month && { ambiguous: true }) } }];
  }
  const own: MeaningOf<'day'> = {
    type: 'day',
    month,
    day,
    ...(year !== undefined && { year }),
    ...(weekday !== undefined && { weekday }),
    ...(describes(text, place) && { describes: true }),
  };
  if (last?.day === undefined) return withSecondDay(text, place, own);
  const until = {
    month: last.month ?? month,
    day: last.day,
    ...(last.year !== undefined && { year: last.year }),
  };
  return [{ ...place, meaning: { ...own, until } }];
}

/** "the June 12 summit" */
function describes(text: string, { start, end }: Span): boolean {
  return (
    /\b(?:the|a|an|this|that|his|her|its|their) $/i.test(text.slice(Math.max(0, start - 6), start)) &&
    /^ \p{L}/u.test(text.slice(end, end + 2))
  );
}
