import { WEEKDAY_NUMBERS, WEEKDAYS } from '../../language/en/calendar.js';
import { amountAtEnd } from './amounts.js';
import type { CalendarUnit, DateExpression, DateMeaning, Modifier } from './expression.js';

const UNIT = '(day|week|month|year)s?';
const SHIFT: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

interface Rule {
  readonly pattern: RegExp;
  /** `before` is the text before the match. Null where it is no date after all. */
  meaning(groups: readonly (string | undefined)[], before: string): DateMeaning | null;
}

/** Words before an amount that make it a round figure. */
const ROUGHLY =
  /\b(?:about|around|some|nearly|almost|over|more than|less than|roughly|approximately|at least|up to|under|just over|just under|as many as) $/i;
/** How many code units before an amount are looked at. */
const REACH = 80;

const unitOf = (text: string | undefined) => text!.toLowerCase() as CalendarUnit;
const direction = (word: string | undefined) => (/^(?:before|earlier)$/i.test(word!) ? -1 : 1);

/** Expressions that count from the day of writing or from a date given before. Earlier rules win. */
const RULES: readonly Rule[] = [
  {
    // "yesterday"; "the day before yesterday" counts from writing, not from the text
    pattern: /\b(?:the day (before) )?(yesterday)\b/gi,
    meaning: ([before]) => ({ type: 'from-writing', unit: 'day', amount: before ? -2 : -1 }),
  },
  {
    // "today", "tonight", "this morning" (not "the people of today")
    pattern: /(?<!\b(?<!\bas )of )\b(?:today|tonight|this (?:morning|afternoon|evening))\b/gi,
    meaning: () => ({ type: 'from-writing', unit: 'day', amount: 0 }),
  },
  {
    pattern: /\b(?:the day (after) )?tomorrow\b/gi,
    meaning: ([after]) => ({ type: 'from-writing', unit: 'day', amount: after ? 2 : 1 }),
  },
  {
    // "last night"
    pattern: /\blast night\b/gi,
    meaning: () => ({ type: 'from-writing', unit: 'day', amount: -1 }),
  },
  {
    // "A day later, however": from the date before it
    pattern: new RegExp(
      `(?<=\\S )\\b${UNIT} (?:(later|earlier)\\b(?! than\\b)|(before)(?= ?[,.;:"\u201d]|$))`,
      'gi',
    ),
    meaning: ([unit, word, before], text) => {
      const amount = amountAtEnd(text)?.amount;
      if (amount === undefined) return null;
      return { type: 'from-text', unit: unitOf(unit), amount: direction(word ?? before) * amount };
    },
  },
  {
    // "three days ago"
    pattern: new RegExp(`(?<=\\S )\\b${UNIT} ago\\b`, 'gi'),
    meaning: ([unit], text) => {
      const found = amountAtEnd(text);
      if (found === null) return null;
      const rough = unitOf(unit) !== 'day' || found.amount > 3 || ROUGHLY.test(text.slice(0, found.start));
      return { type: 'from-writing', unit: unitOf(unit), amount: -found.amount, ...(rough && { rough }) };
    },
  },
  {
    // "two decades ago", "a century ago"
    pattern: /(?<=\S )\b(decade|centur(?:y|ies))s? ago\b/gi,
    meaning: ([unit], text) => {
      const found = amountAtEnd(text);
      if (found === null) return null;
      const years = /^d/i.test(unit!) ? 10 : 100;
      return { type: 'from-writing', unit: 'year', amount: -years * found.amount, rough: true };
    },
  },
  {
    // "the following Monday", "the previous Friday"
    pattern: new RegExp(`\\bthe (?:(following|next)|previous) (${WEEKDAYS.join('|')})\\b`, 'gi'),
    meaning: ([following, day]) => ({
      type: 'weekday-from-text',
      weekday: WEEKDAY_NUMBERS.get(day!.toLowerCase())!,
      way: following ? 1 : -1,
    }),
  },
  {
    // "the next day", "the following week"
    pattern: /\b(?:the (?:next|following)|the very next) (day|morning|week|month|year)\b(?! of\b)/gi,
    meaning: ([unit]) => ({ type: 'from-text', unit: unit === 'morning' ? 'day' : unitOf(unit), amount: 1 }),
  },
  {
    // "the day before", "the previous week" (not "the day before the vote")
    pattern: /\bthe (?:(day|week|month|year) before(?= ?[,.;:"”]|$)|previous (day|week|month|year))\b/gi,
    meaning: ([before, previous]) => ({ type: 'from-text', unit: unitOf(before ?? previous), amount: -1 }),
  },
  {
    // "last week", "earlier this month", "next year" (not "the last week of the war", "over the past year")
    pattern:
      /(?<!\b(?:the|these|those|in|over|for|during|his|her|its|their|my|our|your) )\b(last|this|next) (week|month|year)\b(?! of\b)/gi,
    meaning: ([word, unit]) => ({
      type: 'from-writing',
      unit: unitOf(unit),
      amount: SHIFT[word!.toLowerCase()]!,
    }),
  },
  {
    // "half a century ago", "a quarter of a century ago"
    pattern: /\b(?:(half)|a quarter[- ](?:of )?)(?: ?a)? ?(?:-)?(century|decade) ago\b/gi,
    meaning: ([half, unit]) => {
      const years = /^d/i.test(unit!) ? 10 : 100;
      return { type: 'from-writing', unit: 'year', amount: -Math.round(years / (half ? 2 : 4)), rough: true };
    },
  },
  {
    // "at the weekend", "last weekend"
    pattern: /\b(?:(?:at|over|during) (?:the|this)|(last|this|next)) weekend\b/gi,
    meaning: ([word]) => ({ type: 'weekend', ...(word && { modifier: word.toLowerCase() as Modifier }) }),
  },
];

/** The expressions of a sentence that count from another day. */
export function relativeExpressions(text: string): DateExpression[] {
  return RULES.flatMap(({ pattern, meaning }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const before = text.slice(Math.max(0, match.index - REACH), match.index);
      const found = isName(text, match) ? null : meaning(match.slice(1), before);
      if (found === null) return [];
      const counted =
        /\b(?:ago|later|earlier|before)$/i.test(match[0]) && !/^(?:the|half|a)\b/i.test(match[0]);
      const start = counted ? match.index - before.length + amountAtEnd(before)!.start : match.index;
      return [{ start, end: match.index + match[0].length, meaning: found }];
    }),
  );
}

const LAST_DAY = new RegExp(` (?:${WEEKDAYS.join('|')})$`);

/** "USA Today", "The Day After Tomorrow", "Last Week Tonight": capitals where no sentence begins make a name. */
function isName(text: string, { 0: written, index }: RegExpExecArray): boolean {
  if (/[ ]\p{Lu}/u.test(written.replace(LAST_DAY, ''))) return true;
  if (!/^\p{Lu}/u.test(written)) return false;
  return !/(?:^|[.!?:;\u2013\u2014\u2026]["'\u2019\u201d)]*\s*|["'\u2018\u201c([-]\s*)$/.test(
    text.slice(Math.max(0, index - 6), index),
  );
}
