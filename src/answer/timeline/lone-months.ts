import type { Span } from '../../corpus/article.js';
import { MONTH_NUMBERS, MONTHS } from '../../language/en/calendar.js';
import { patternSource } from '../../language/pattern-source.js';
import { everyMatch } from '../patterns.js';
import type { DateExpression } from './expression.js';
import { isFalseDate } from './false-dates.js';
import { modifierOf } from './modifiers.js';
import { isLoneMonth } from './month-names.js';

/** A sentence, and the months that its article has as names of people, in small letters. */
export interface NamedText {
  readonly text: string;
  readonly names: ReadonlySet<string>;
}

/** Words before "May" that make it a month: "in May". chrono-node passes over "may", which is a verb more often. */
const LEADS =
  'in since until till last next this during before after from to for and by of through throughout around'.split(
    ' ',
  );
const EITHER_CASE = LEADS.map((lead) => `[${lead.charAt(0).toUpperCase()}${lead.charAt(0)}]${lead.slice(1)}`);
const LONE_MAY = new RegExp(
  patternSource`
    (?<=\b(?:${EITHER_CASE.join('|')}) |\b(?:[Mm]id|[Ee]arly|[Ll]ate)[- ])May\b
    (?! ?\d{1,2}(?:st|nd|rd|th)?\b(?!,\d{3}))(?! ?\d{4}\b)
  `,
  'g',
);
/** "In March 300 people left": chrono-node finds no month before a figure of three digits. */
const countedMonths = everyMatch(new RegExp(`\\b(?:${MONTHS.join('|')})(?= \\d{3}(?!\\d))`, 'g'));
/** Words before a month after which a figure does not belong to it: "In June 20 people left". */
const MONTH_ONLY = /\b(?:in|during|last|next|this|early|late|mid)[ -]$/i;
/** What makes a figure after a month count something. */
const COUNTS =
  /^(?:[,.]\d|-year-old|%| (?:percent|per cent|people|men|women|children|million|billion|thousand|hundred|workers)\b)/;

/** Months without a day that chrono-node does not find: "in May", "In March 300 people left". */
export function loneMonths(sentence: NamedText): DateExpression[] {
  const { text, names } = sentence;
  const mays = [...text.matchAll(LONE_MAY)].flatMap(({ index }) => {
    const place = { start: index, end: index + 3 };
    const lone = isLoneMonth(text, place, names) && !isFalseDate(text, place.start, place.end);
    return lone ? [withModifier(text, { ...place, meaning: { type: 'month', month: 5 } })] : [];
  });
  const counted = countedMonths(text).flatMap(({ start, end }) =>
    MONTH_ONLY.test(text.slice(Math.max(0, start - 8), start)) ? loneMonth(sentence, { start, end }) : [],
  );
  return [...mays, ...counted];
}

/** "In June 20,000 people left": the figure is no day. */
export function counts(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 8), start);
  // "On March 14 women marched": only a day stands after "on".
  if (/\bon $/i.test(before)) return COUNTS.exec(text.slice(end, end + 12))?.[0].startsWith(' ') === false;
  return MONTH_ONLY.test(before) || COUNTS.test(text.slice(end, end + 12));
}

/** A month that stands alone before a figure. */
export function loneMonth({ text, names }: NamedText, place: Span): DateExpression[] {
  const month = MONTH_NUMBERS.get(text.slice(place.start, place.end).toLowerCase());
  if (month === undefined || !isLoneMonth(text, place, names)) return [];
  return [withModifier(text, { ...place, meaning: { type: 'month', month } })];
}

const MODIFIER = '\\b(?:last|this|next|past) ';
const MODIFIER_INSIDE = new RegExp(`^${MODIFIER}`, 'i');
const MODIFIER_BEFORE = new RegExp(`${MODIFIER}$`, 'i');

/** Reads "last", "this" or "next" in or before the expression and takes it in. */
export function withModifier(text: string, expression: DateExpression): DateExpression {
  const { start, end, meaning } = expression;
  if (meaning.type !== 'weekday' && meaning.type !== 'month') return expression;
  const inside = MODIFIER_INSIDE.exec(text.slice(start, end))?.[0];
  const before = MODIFIER_BEFORE.exec(text.slice(Math.max(0, start - 6), start))?.[0] ?? '';
  const found = inside ?? before;
  if (found === '') return expression;
  const from = inside === undefined ? start - before.length : start;
  return { start: from, end, meaning: { ...meaning, modifier: modifierOf(found.trimEnd()) } };
}
