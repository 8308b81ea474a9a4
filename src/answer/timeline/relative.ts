import { WEEKDAY_NUMBERS, WEEKDAYS } from '../../language/en/calendar.js';
import { patternSource } from '../../language/pattern-source.js';
import { everyMatch } from '../patterns.js';
import { type DateRule, dateRule } from './date-rule.js';
import type { CalendarUnit, DateExpression } from './expression.js';
import { lookUp } from './look-up.js';
import { modifierOf, shiftOf } from './modifiers.js';
import { amountRule, relativeRule } from './relative-rule.js';

const UNITS: ReadonlyMap<string, CalendarUnit> = new Map([
  ['day', 'day'],
  ['morning', 'day'],
  ['week', 'week'],
  ['month', 'month'],
  ['year', 'year'],
]);
const UNIT = '(?<unit>day|week|month|year)s?';

const unitOf = (written: string): CalendarUnit => lookUp(UNITS, written);
/** The years of a decade or of a century. */
const yearsOf = (written: string): number => (/^d/i.test(written) ? 10 : 100);

/** Expressions that count from the day of writing or from a date given before. */
const RULES: readonly DateRule[] = [
  // "yesterday"; "the day before yesterday" counts from writing, not from the text
  relativeRule(everyMatch(/\b(?:the day (?<before>before) )?yesterday\b/gi, 'before?'), ({ before }) => {
    return { type: 'from-writing', unit: 'day', amount: before === undefined ? -1 : -2 };
  }),
  // "today", "tonight", "this morning" (not "the people of today")
  relativeRule(
    everyMatch(/(?<!\b(?<!\bas )of )\b(?:today|tonight|this (?:morning|afternoon|evening))\b/gi),
    () => ({
      type: 'from-writing',
      unit: 'day',
      amount: 0,
    }),
  ),
  relativeRule(everyMatch(/\b(?:the day (?<after>after) )?tomorrow\b/gi, 'after?'), ({ after }) => {
    return { type: 'from-writing', unit: 'day', amount: after === undefined ? 1 : 2 };
  }),
  relativeRule(everyMatch(/\blast night\b/gi), () => ({ type: 'from-writing', unit: 'day', amount: -1 })),
  // "A day later, however": from the date before it
  amountRule(
    everyMatch(new RegExp(`(?<=\\S )\\b${UNIT} later\\b(?! than\\b)`, 'gi'), 'unit'),
    ({ unit }, amount) => ({ type: 'from-text', unit: unitOf(unit), amount }),
  ),
  // "two days earlier", "a week before."
  amountRule(
    everyMatch(
      new RegExp(`(?<=\\S )\\b${UNIT} (?:earlier\\b(?! than\\b)|before(?= ?[,.;:"\u201d]|$))`, 'gi'),
      'unit',
    ),
    ({ unit }, amount) => ({ type: 'from-text', unit: unitOf(unit), amount: -amount }),
  ),
  // "three days ago"
  amountRule(
    everyMatch(new RegExp(`(?<=\\S )\\b${UNIT} ago\\b`, 'gi'), 'unit'),
    ({ unit }, amount, roughly) => {
      const rough = unitOf(unit) !== 'day' || amount > 3 || roughly;
      return { type: 'from-writing', unit: unitOf(unit), amount: -amount, ...(rough && { rough }) };
    },
  ),
  // "two decades ago", "a century ago"
  amountRule(
    everyMatch(/(?<=\S )\b(?<unit>decade|centur(?:y|ies))s? ago\b/gi, 'unit'),
    ({ unit }, amount) => ({
      type: 'from-writing',
      unit: 'year',
      amount: -yearsOf(unit) * amount,
      rough: true,
    }),
  ),
  // "a week from Tuesday"
  amountRule(
    everyMatch(new RegExp(`(?<=\\S )\\bweeks? from (?<day>${WEEKDAYS.join('|')})\\b`, 'gi'), 'day'),
    ({ day }, weeks) => ({ type: 'weekday', weekday: lookUp(WEEKDAY_NUMBERS, day), weeks }),
  ),
  // "a week ago Saturday", "a week ago on Tuesday"
  amountRule(
    everyMatch(new RegExp(`(?<=\\S )\\bweeks? ago (?:on )?(?<day>${WEEKDAYS.join('|')})\\b`, 'gi'), 'day'),
    ({ day }, weeks) => ({
      type: 'weekday',
      weekday: lookUp(WEEKDAY_NUMBERS, day),
      weeks: -weeks,
      unsure: true,
    }),
  ),
  // "the Friday before last"
  dateRule(
    everyMatch(new RegExp(`\\b(?<day>${WEEKDAYS.join('|')}) before last\\b`, 'g'), 'day'),
    ({ groups: { day } }) => ({ type: 'weekday', weekday: lookUp(WEEKDAY_NUMBERS, day), weeks: -1 }),
  ),
  // "Tuesday week"
  dateRule(
    everyMatch(new RegExp(`\\b(?<day>${WEEKDAYS.join('|')}) week(?= ?[,.;:"\u201d)]|$)`, 'g'), 'day'),
    ({ groups: { day } }) => ({ type: 'weekday', weekday: lookUp(WEEKDAY_NUMBERS, day), weeks: 1 }),
  ),
  // "the following Monday", "the previous Friday"
  relativeRule(
    everyMatch(
      new RegExp(`\\bthe (?:(?<following>following|next)|previous) (?<day>${WEEKDAYS.join('|')})\\b`, 'gi'),
      'following?',
      'day',
    ),
    ({ following, day }) => {
      const weekday = lookUp(WEEKDAY_NUMBERS, day);
      return { type: 'weekday-from-text', weekday, way: following === undefined ? -1 : 1 };
    },
  ),
  // "the next day", "the following week"
  relativeRule(
    everyMatch(
      /\b(?:the (?:next|following)|the very next) (?<unit>day|morning|week|month|year)\b(?! of\b)/gi,
      'unit',
    ),
    ({ unit }) => ({ type: 'from-text', unit: unitOf(unit), amount: 1 }),
  ),
  // "the day before" (not "the day before the vote")
  relativeRule(
    everyMatch(/\bthe (?<unit>day|week|month|year) before(?= ?[,.;:"\u201d]|$)/gi, 'unit'),
    ({ unit }) => ({ type: 'from-text', unit: unitOf(unit), amount: -1 }),
  ),
  relativeRule(everyMatch(/\bthe previous (?<unit>day|week|month|year)\b/gi, 'unit'), ({ unit }) => {
    return { type: 'from-text', unit: unitOf(unit), amount: -1 };
  }),
  // "last week", "earlier this month", "next year" (not "the last week of the war", "over the past year")
  relativeRule(
    everyMatch(
      new RegExp(
        patternSource`
          (?<!\b(?:the|these|those|in|over|for|during|his|her|its|their|my|our|your) )\b
          (?<modifier>last|this|next) (?<unit>week|month|year)\b(?! of\b)
        `,
        'gi',
      ),
      'modifier',
      'unit',
    ),
    ({ modifier, unit }) => ({
      type: 'from-writing',
      unit: unitOf(unit),
      amount: shiftOf(modifierOf(modifier)),
    }),
  ),
  // "half a century ago", "a quarter of a century ago"
  relativeRule(
    everyMatch(
      /\b(?:(?<half>half)|a quarter[- ](?:of )?)(?: ?a)? ?(?:-)?(?<unit>century|decade) ago\b/gi,
      'half?',
      'unit',
    ),
    ({ half, unit }) => {
      const amount = -Math.round(yearsOf(unit) / (half === undefined ? 4 : 2));
      return { type: 'from-writing', unit: 'year', amount, rough: true };
    },
  ),
  // "at the weekend", "last weekend"
  relativeRule(
    everyMatch(/\b(?:(?:at|over|during) (?:the|this)|(?<modifier>last|this|next)) weekend\b/gi, 'modifier?'),
    ({ modifier }) => ({
      type: 'weekend',
      ...(modifier !== undefined && { modifier: modifierOf(modifier) }),
    }),
  ),
];

/** The expressions of a sentence that count from another day. */
export function relativeExpressions(text: string): DateExpression[] {
  return RULES.flatMap((each) => each(text));
}
