import type { DateExpression, DateMeaning, Unit } from './expression.js';

const AMOUNTS: ReadonlyMap<string, number> = new Map(
  [
    'a',
    'an',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ].map((word, index) => [word, Math.max(1, index - 1)] as const),
);
// "a few years later", "several days ago" are left out on purpose: nobody can say which day.
const AMOUNT = `(${[...AMOUNTS.keys()].join('|')}|\\d{1,3})`;
const UNIT = '(day|week|month|year)s?';
const SHIFT: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  previous: -1,
  this: 0,
  next: 1,
  coming: 1,
};

interface Rule {
  readonly pattern: RegExp;
  meaning(groups: readonly (string | undefined)[]): DateMeaning;
}

const amountOf = (text: string | undefined) => AMOUNTS.get(text!.toLowerCase()) ?? Number(text);
const unitOf = (text: string | undefined) => text!.toLowerCase() as Unit;
const direction = (word: string | undefined) => (/^(?:before|earlier)$/i.test(word!) ? -1 : 1);

/** Expressions that count from the day of writing or from a date given before. Earlier rules win. */
const RULES: readonly Rule[] = [
  {
    // "yesterday"; "the day before yesterday" counts from writing, not from the text
    pattern: /\b(?:the day (before) )?(yesterday)\b/gi,
    meaning: ([before]) => ({ type: 'from-writing', unit: 'day', amount: before ? -2 : -1 }),
  },
  {
    // "today", "tonight", "this morning"
    pattern: /\b(?:today|tonight|this (?:morning|afternoon|evening))\b/gi,
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
    // "three days ago"
    pattern: new RegExp(`\\b${AMOUNT} ${UNIT} ago\\b`, 'gi'),
    meaning: ([amount, unit]) => ({ type: 'from-writing', unit: unitOf(unit), amount: -amountOf(amount) }),
  },
  {
    // "A day later, however": from the date before it
    pattern: new RegExp(
      `\\b${AMOUNT} ${UNIT} (?:(later|earlier)\\b(?! than\\b)|(before)(?= ?[,.;:"\u201d]|$))`,
      'gi',
    ),
    meaning: ([amount, unit, word, before]) => ({
      type: 'from-text',
      unit: unitOf(unit),
      amount: direction(word ?? before) * amountOf(amount),
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
      /(?<!\b(?:the|these|those|in|over|for|during) )\b(last|this|next) (week|month|year)\b(?! of\b)/gi,
    meaning: ([word, unit]) => ({
      type: 'from-writing',
      unit: unitOf(unit),
      amount: SHIFT[word!.toLowerCase()]!,
    }),
  },
  {
    // "at the weekend", "last weekend"
    pattern: /\b(?:(?:at|over|during) (?:the|this)|(last|this|next)) weekend\b/gi,
    meaning: ([word]) => ({
      type: 'weekend',
      ...(word && { modifier: word.toLowerCase() as 'last' | 'this' | 'next' }),
    }),
  },
];

/** The expressions of a sentence that count from another day. */
export function relativeExpressions(text: string): DateExpression[] {
  return RULES.flatMap(({ pattern, meaning }) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      meaning: meaning(match.slice(1)),
    })),
  );
}
