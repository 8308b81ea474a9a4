import { MOVING_VERBS } from '../../language/en/verbs.js';
import type { DateExpression, DateMeaning, MeaningOf } from './expression.js';
import { modifierOfShift } from './modifiers.js';

const JOIN = /^(?:,? (and|or) | to | through | until | till | ?[-\u2013\u2014] ?)(?:the )?$/;
const OF = /^,? (?:of |on |in |late |early )?$/;

/**
 * Joins neighbours that are one date: "from March to May 2016", "between March and May", "Monday and Tuesday", "Tuesday
 * of last week", "July last year". What is only listed ("Monday and Friday") stays two dates.
 */
export function joinDates(text: string, expressions: readonly DateExpression[]): DateExpression[] {
  const joined: DateExpression[] = [];
  for (const expression of expressions) {
    const before = joined.at(-1);
    const one = before === undefined ? null : join(text, before, expression);
    if (one === null) joined.push(expression);
    else joined[joined.length - 1] = one;
  }
  return shareYears(text, joined);
}

const LISTED = /^(?:,|,? (?:and|or)) (?:in |on )?$/;

/** Gives dates that are listed before a year that year: "May 5 and June 6, 2012", "in March, June and July 2015". */
function shareYears(text: string, expressions: readonly DateExpression[]): DateExpression[] {
  let next: DateExpression | undefined;
  const shared = expressions.toReversed().map((expression) => {
    next = next === undefined ? expression : withYearOf(text, expression, next);
    return next;
  });
  return shared.reverse();
}

/** A date with the year of the next one, where it is listed before it and has none. */
function withYearOf(text: string, expression: DateExpression, next: DateExpression): DateExpression {
  const [{ meaning }, other] = [expression, next.meaning];
  if (meaning.type !== 'month' && meaning.type !== 'day') return expression;
  if (other.type !== 'month' && other.type !== 'day') return expression;
  const dated = other.year === undefined ? other.until : other;
  const free = meaning.year === undefined && !meaning.yearModifier && !meaning.until;
  const between = text.slice(expression.end, Math.min(next.start, expression.end + LONGEST_JOIN));
  const listed = free && meaning.type === other.type && LISTED.test(between);
  return listed && dated ? { ...expression, meaning: { ...meaning, ...yearOf(dated) } } : expression;
}

function join(text: string, left: DateExpression, right: DateExpression): DateExpression | null {
  const between = text.slice(left.end, right.start);
  if (between.length > LONGEST_JOIN) return null;
  const meaning = (OF.test(between) && moved(left.meaning, right.meaning)) || spanOf(text, left, right);
  return meaning ? { start: left.start, end: right.end, meaning } : null;
}

const LONGEST_JOIN = 14;

/** "Tuesday of last week", "last week on Tuesday", "July last year". */
function moved(left: DateMeaning, right: DateMeaning): DateMeaning | null {
  const [day, unit] = right.type === 'weekday' ? [right, left] : [left, right];
  if (unit.type !== 'from-writing') return null;
  const modifier = modifierOfShift(unit.amount);
  if (modifier === null) return null;
  if (day.type === 'weekday' && unit.unit === 'week' && day.modifier === undefined)
    return { ...day, week: modifier, ...(unit.rough && { unsure: true }) };
  const yearless =
    (day.type === 'month' || day.type === 'day' || day.type === 'feast') && day.year === undefined;
  return yearless && unit.unit === 'year' ? { ...day, yearModifier: modifier } : null;
}

/** "from March to May 2016", "Monday and Tuesday"; null where the two dates are no span. */
function spanOf(text: string, left: DateExpression, right: DateExpression): DateMeaning | null {
  const join = JOIN.exec(text.slice(left.end, right.start));
  if (join === null) return null;
  const before = text.slice(Math.max(0, left.start - 40), left.start);
  const list = join[1] !== undefined && !/\bbetween (?:the )?$/i.test(before);
  if (!list && isMove(before)) return null;
  const [a, b] = [left.meaning, right.meaning];
  if (a.type === 'weekday' && b.type === 'weekday') return weekdays(a, b, list);
  if (a.type === 'month' && b.type === 'month') return months(a, b, list);
  if (a.type === 'day' && b.type === 'day' && !list && !a.until && !b.until) {
    return { ...a, until: { month: b.month, day: b.day, ...yearOf(b) } };
  }
  return null;
}

/** "moved from Monday to Friday" names two days and no span. */
const isMove = (before: string): boolean =>
  / from $/.test(before) &&
  before
    .split(' ')
    .slice(-4)
    .some((word) => MOVING_VERBS.has(word));

type YearGiven = Pick<MeaningOf<'month'>, 'year' | 'short'>;

const yearOf = ({ year, short }: YearGiven): YearGiven =>
  year === undefined ? {} : { year, ...(short && { short }) };

/** Listed weekdays are a span where they follow each other. */
function weekdays(
  first: MeaningOf<'weekday'>,
  last: MeaningOf<'weekday'>,
  list: boolean,
): DateMeaning | null {
  if (first.until !== undefined || last.modifier !== undefined) return null;
  if (list && last.weekday !== (first.weekday + 1) % 7) return null;
  return { ...first, until: last.weekday, ...(last.week && { week: last.week }) };
}

/** Listed months are a span where they follow each other. */
function months(first: MeaningOf<'month'>, last: MeaningOf<'month'>, list: boolean): DateMeaning | null {
  if (first.until || last.until || last.modifier) return null;
  const sameYear = first.year === undefined || first.year === last.year;
  if (list && (last.month !== (first.month % 12) + 1 || !sameYear)) return null;
  const until = { month: last.month, ...yearOf(last) };
  return { ...first, until, ...(last.yearModifier && { yearModifier: last.yearModifier }) };
}
