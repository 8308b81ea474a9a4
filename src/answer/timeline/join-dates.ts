import { MOVING_VERBS } from '../../language/en/verbs.js';
import type { DateExpression, DateMeaning } from './expression.js';
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
  const shared = [...expressions];
  for (let at = shared.length - 2; at >= 0; at--) {
    const [{ end, meaning }, next] = [shared[at]!, shared[at + 1]!];
    const other = next.meaning;
    if ((meaning.type !== 'month' && meaning.type !== 'day') || meaning.type !== other.type) continue;
    const year =
      other.year ?? (other.type === 'month' || other.type === 'day' ? other.until?.year : undefined);
    const free = meaning.year === undefined && !meaning.yearModifier && !meaning.until;
    const between = text.slice(end, Math.min(next.start, end + LONGEST_JOIN));
    if (!free || year === undefined || !LISTED.test(between)) continue;
    shared[at] = { ...shared[at]!, meaning: { ...meaning, year } };
  }
  return shared;
}

function join(text: string, left: DateExpression, right: DateExpression): DateExpression | null {
  const between = text.slice(left.end, right.start);
  if (between.length > LONGEST_JOIN) return null;
  const meaning =
    (OF.test(between) && moved(left.meaning, right.meaning)) || spanOf(text, between, left, right);
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

function spanOf(
  text: string,
  between: string,
  left: DateExpression,
  right: DateExpression,
): DateMeaning | null {
  const join = JOIN.exec(between);
  if (join === null) return null;
  const before = text.slice(Math.max(0, left.start - 40), left.start);
  const list = join[1] !== undefined && !/\bbetween (?:the )?$/i.test(before);
  // "moved from Monday to Friday" names two days and no span.
  if (
    !list &&
    / from $/.test(before) &&
    before
      .split(' ')
      .slice(-4)
      .some((word) => MOVING_VERBS.has(word))
  )
    return null;
  const [a, b] = [left.meaning, right.meaning];
  if (a.type === 'weekday' && b.type === 'weekday' && a.until === undefined && b.modifier === undefined) {
    return !list || b.weekday === (a.weekday + 1) % 7
      ? { ...a, until: b.weekday, ...(b.week && { week: b.week }) }
      : null;
  }
  if (a.type === 'month' && b.type === 'month' && !a.until && !b.until && !b.modifier) {
    const follows = b.month === (a.month % 12) + 1 && (a.year === undefined || a.year === b.year);
    if (list && !follows) return null;
    const until = { month: b.month, ...(b.year !== undefined && { year: b.year }) };
    return { ...a, until, ...(b.yearModifier && { yearModifier: b.yearModifier }) };
  }
  if (a.type === 'day' && b.type === 'day' && !list && !a.until && !b.until) {
    return { ...a, until: { month: b.month, day: b.day, ...(b.year !== undefined && { year: b.year }) } };
  }
  return null;
}
