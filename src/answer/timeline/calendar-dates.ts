import type { ParsedComponents } from 'chrono-node';
import type { Span } from '../../corpus/article.js';
import { WEEKDAYS } from '../../language/en/calendar.js';
import { firstMatch } from '../patterns.js';
import { dayExpressions } from './day-dates.js';
import type { DateExpression, DateMeaning } from './expression.js';
import { isFalseDate } from './false-dates.js';
import { counts, loneMonth, loneMonths, type NamedText, withModifier } from './lone-months.js';
import { isLoneMonth } from './month-names.js';
import { quickChrono } from './quick-chrono.js';
import { shownText } from './shown-text.js';

/**
 * The day from which chrono-node counts relative dates. Only what a text says itself is taken from its results, so any
 * constant does, and no clock is needed.
 */
const ANY_DAY = new Date(2000, 0, 1, 12);

const LEADING = /^(?:on|at|in)\s+|^(?:the )?(?:end|beginning|start|middle|close) of (?:the )?/i;
const TRAILING = /(?<![\s,.;:])[\s,.;:]+$/;
/**
 * What a date has: a capital, or a day in figures with its year. "sat" and "may" are verbs, "9/11" is a name or a
 * fraction.
 */
const WRITTEN = /\p{Lu}|^\d+[-/.]\d+[-/.]\d{4}|^\d{4}-\d/u;
/** "June 20" */
const monthAndFigure = firstMatch(/^(?<month>\p{L}+)\.? \d{1,2}$/u, 'month');

/** The parts of a date that its words name. Weekday 0 is Sunday. */
type NamedParts = Readonly<Partial<Record<'day' | 'month' | 'year' | 'weekday', number>>>;

/** What chrono-node found, with the words before the date and the marks after it. */
interface ChronoMatch extends Span {
  /** The words as chrono-node was shown them. */
  readonly shown: string;
  readonly first: NamedParts;
  /** The other end of a span; null where there is none. */
  readonly last: NamedParts | null;
}

/**
 * Days, months and weekdays, found by chrono-node, without what only looks like them.
 *
 * @param names months that the text has as names of people, in small letters.
 */
export function calendarExpressions(text: string, names: ReadonlySet<string>): DateExpression[] {
  const sentence = { text, names };
  const found = chronoMatches(shownText(text)).flatMap((match) => expressionsOf(sentence, match));
  return [...found, ...loneMonths(sentence)];
}

function chronoMatches(shown: string): ChronoMatch[] {
  return quickChrono.parse(shown, ANY_DAY).map(({ index, text, start, end }) => ({
    start: index,
    end: index + text.length,
    shown: text,
    first: namedParts(start),
    last: end ? namedParts(end) : null,
  }));
}

/** Only what the words say: chrono-node also guesses. */
function namedParts(components: ParsedComponents): NamedParts {
  const named = (part: keyof NamedParts) =>
    components.isCertain(part) ? (components.get(part) ?? undefined) : undefined;
  return { day: named('day'), month: named('month'), year: named('year'), weekday: named('weekday') };
}

function expressionsOf(sentence: NamedText, match: ChronoMatch): DateExpression[] {
  const { text } = sentence;
  const { first, last } = match;
  const lead = LEADING.exec(match.shown)?.[0] ?? '';
  const end = match.start + match.shown.replace(TRAILING, '').length;
  const place = { start: match.start + lead.length, end };
  const written = text.slice(place.start, place.end);
  if (!WRITTEN.test(written)) return [];
  const { month, day, weekday } = first;
  const isDay = month !== undefined && day !== undefined && !/ of (?:the )?$/i.test(lead);
  if (weekday !== undefined && !isDay && last?.month !== undefined) return apart(sentence, place);
  const figure = monthAndFigure(written);
  if (isDay && figure !== null && counts(text, place)) {
    return loneMonth(sentence, { ...place, end: place.start + figure.groups.month.length });
  }
  if (isFalseDate(text, place.start, place.end)) return [];
  if (isDay) return dayExpressions(text, place, { first: { ...first, month, day }, last });
  if (month !== undefined) return monthExpression(sentence, place, { first: { ...first, month }, last });
  return weekday !== undefined && day === undefined
    ? weekdayExpression(text, place, { first: { weekday }, last })
    : [];
}

/** "suspended on Monday until October 14": two dates of two kinds are no span. */
function apart(sentence: NamedText, { start, end }: Span): DateExpression[] {
  const shown = sentence.text
    .slice(start, end)
    .replace(/(?: to | until | till | through |[-\u2013])/g, (join) =>
      (join.length === 1 ? ';' : ' ;').padEnd(join.length),
    );
  return chronoMatches(shown).flatMap((match) =>
    expressionsOf(sentence, { ...match, start: start + match.start, end: start + match.end, last: null }),
  );
}

/** A month, and the month at the other end of its span. */
interface MonthMatch {
  readonly first: NamedParts & { readonly month: number };
  readonly last: NamedParts | null;
}

function monthExpression(sentence: NamedText, place: Span, { first, last }: MonthMatch): DateExpression[] {
  const { text, names } = sentence;
  const { month, year } = first;
  // "12 March 300 workers": no year of any news.
  if (year !== undefined && year < FIRST_YEAR) {
    const word = /^\p{L}+/u.exec(text.slice(place.start, place.end))?.[0] ?? '';
    return loneMonth(sentence, { ...place, end: place.start + word.length });
  }
  if (year === undefined && last?.year === undefined && !isLoneMonth(text, place, names)) return [];
  const own = { type: 'month', month, ...(year !== undefined && { year }) } as const;
  if (last?.month === undefined) return [withModifier(text, { ...place, meaning: own })];
  const until = { month: last.month, ...(last.year !== undefined && { year: last.year }) };
  return [{ ...place, meaning: { ...own, until } }];
}

/** The earliest year that a month is read with. */
const FIRST_YEAR = 1000;

interface WeekdayMatch {
  readonly first: { readonly weekday: number };
  readonly last: NamedParts | null;
}

function weekdayExpression(text: string, place: Span, { first, last }: WeekdayMatch): DateExpression[] {
  const { weekday } = first;
  const name = WEEKDAYS[weekday];
  // "Sun", "Sat": a newspaper and a verb; only the full name is a weekday.
  if (name === undefined || !text.slice(place.start, place.end).includes(name)) return [];
  const until = last?.weekday;
  const meaning: DateMeaning = { type: 'weekday', weekday, ...(until !== undefined && { until }) };
  return [withModifier(text, { ...place, meaning })];
}
