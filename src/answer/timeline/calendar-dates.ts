import type { ParsedComponents, ParsedResult } from 'chrono-node';
import { casual } from 'chrono-node/en';
import type { Span } from '../../corpus/article.js';
import { WEEKDAYS } from '../../language/en/calendar.js';
import type { DateExpression, DateMeaning } from './expression.js';
import { isFalseDate, isLoneMonth } from './false-dates.js';
import { counts, loneMonth, loneMonths, withModifier } from './lone-months.js';
import { withSecondDay } from './second-days.js';
import { shownText } from './shown-text.js';

/**
 * The day from which chrono-node counts relative dates. Only what a text says itself is taken from its results, so any
 * constant does, and no clock is needed.
 */
const ANY_DAY = new Date(2000, 0, 1, 12);

const NUMERIC = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}$/;
const LEADING = /^(?:on|at|in)\s+|^(?:the )?(?:end|beginning|start|middle|close) of (?:the )?/i;
const TRAILING = /(?<![\s,.;:])[\s,.;:]+$/;
/**
 * What a date has: a capital, or a day in figures with its year. "sat" and "may" are verbs, "9/11" is a name or a
 * fraction.
 */
const WRITTEN = /\p{Lu}|^\d+[-/.]\d+[-/.]\d{4}|^\d{4}-\d/u;

/**
 * Days, months and weekdays, found by chrono-node, without what only looks like them.

@param names months that the text has as names of people, in small letters
 * @param names months that the text has as names of people, in small letters
 */
export function calendarExpressions(text: string, names: ReadonlySet<string>): DateExpression[] {
  const found = casual
    .parse(shownText(text), ANY_DAY)
    .flatMap((result) => expressionsOf(text, result, names));
  return [...found, ...loneMonths(text, names)];
}

/** What is read of a result of chrono-node. */
type Found = Pick<ParsedResult, 'index' | 'text' | 'start'> & { readonly end?: ParsedComponents | null };

function expressionsOf(text: string, result: Found, names: ReadonlySet<string>): DateExpression[] {
  const lead = LEADING.exec(result.text)?.[0] ?? '';
  const start = result.index + lead.length;
  const end = result.index + result.text.replace(TRAILING, '').length;
  const written = text.slice(start, end);
  if (!WRITTEN.test(written)) return [];
  const known = result.start;
  const day = known.isCertain('month') && known.isCertain('day') && !/ of (?:the )?$/i.test(lead);
  if (result.end && known.isCertain('weekday') && !day && result.end.isCertain('month'))
    return apart(text, { start, end }, names);
  const figure = /^(\p{L}+)\.? \d{1,2}$/u.exec(written);
  if (day && figure && counts(text, { start, end })) return loneMonth(text, start, figure[1]!, names);
  if (isFalseDate(text, start, end)) return [];
  if (day) return dayExpressions(text, { start, end }, result);
  if (known.isCertain('month')) return monthExpression(text, { start, end }, result, names);
  if (known.isCertain('weekday') && !known.isCertain('day')) {
    return weekdayExpression(text, { start, end }, result);
  }
  return [];
}

/** "suspended on Monday until October 14": two dates of two kinds are no span. */
function apart(text: string, { start, end }: Span, names: ReadonlySet<string>): DateExpression[] {
  const shown = text
    .slice(start, end)
    .replace(/(?: to | until | till | through |[-\u2013])/g, (join) =>
      (join.length === 1 ? ';' : ' ;').padEnd(join.length),
    );
  return casual.parse(shown, ANY_DAY).flatMap((result) => {
    const moved = { index: start + result.index, text: result.text, start: result.start, end: null };
    return expressionsOf(text, moved, names);
  });
}

function get(components: ParsedComponents | null | undefined, part: 'day' | 'month' | 'year' | 'weekday') {
  return components?.isCertain(part) ? (components.get(part) ?? undefined) : undefined;
}

/** A year with all its figures; "On 5 May 10 people came" has none. */
const WHOLE_YEAR = /\d{4}|['\u2019]\d{2}\b|\d[-/.]\d{1,2}[-/.]\d{2}\b/;

function dayExpressions(text: string, at: Span, { start, end }: Found): DateExpression[] {
  const short = get(start, 'year') !== undefined && !WHOLE_YEAR.test(text.slice(at.start, at.end));
  const place = short
    ? { ...at, end: at.start + text.slice(at.start, at.end).replace(/,? \d{1,2}$/, '').length }
    : at;
  const [month, day, year, weekday] = [
    get(start, 'month')!,
    get(start, 'day')!,
    short ? undefined : get(start, 'year'),
    get(start, 'weekday'),
  ];
  const figures = NUMERIC.exec(text.slice(place.start, place.end));
  if (figures && Number(figures[1]) <= 12 && Number(figures[2]) <= 12) {
    const meaning = { type: 'day', day: Number(figures[1]), month: Number(figures[2]), year: year! } as const;
    return [{ ...place, meaning: { ...meaning, ...(meaning.day !== meaning.month && { ambiguous: true }) } }];
  }
  const own = {
    type: 'day',
    month,
    day,
    ...(year !== undefined && { year }),
    ...(weekday !== undefined && { weekday }),
    ...(describes(text, place) && { describes: true as const }),
  } as const;
  const lastDay = get(end, 'day');
  if (lastDay === undefined) return withSecondDay(text, place, own);
  const lastYear = get(end, 'year');
  const until = {
    month: get(end, 'month') ?? month,
    day: lastDay,
    ...(lastYear !== undefined && { year: lastYear }),
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

function monthExpression(
  text: string,
  place: Span,
  { start, end }: Found,
  names: ReadonlySet<string>,
): DateExpression[] {
  const [year, lastYear, last] = [get(start, 'year'), get(end, 'year'), get(end, 'month')];
  // "12 March 300 workers": no year of any news.
  const known = (value: number | undefined) =>
    value !== undefined && value >= FIRST_YEAR ? value : undefined;
  const month = get(start, 'month')!;
  const word = /^\p{L}+/u.exec(text.slice(place.start, place.end))?.[0] ?? '';
  if (year !== undefined && known(year) === undefined) return loneMonth(text, place.start, word, names);
  if (year === undefined && lastYear === undefined && !isLoneMonth(text, place, names)) return [];
  const own = { type: 'month', month, ...(year !== undefined && { year }) } as const;
  if (last === undefined) return [withModifier(text, { ...place, meaning: own })];
  const until = { month: last, ...(lastYear !== undefined && { year: lastYear }) };
  return [{ ...place, meaning: { ...own, until } }];
}

/** The earliest year that a month is read with. */
const FIRST_YEAR = 1000;

function weekdayExpression(text: string, place: Span, result: Found): DateExpression[] {
  const written = text.slice(place.start, place.end);
  const weekday = get(result.start, 'weekday')!;
  // "Sun", "Sat": a newspaper and a verb; only the full name is a weekday.
  if (!written.includes(WEEKDAYS[weekday]!)) return [];
  const until = get(result.end, 'weekday');
  const meaning: DateMeaning = { type: 'weekday', weekday, ...(until !== undefined && { until }) };
  return [withModifier(text, { ...place, meaning })];
}
