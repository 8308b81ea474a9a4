import { MONTH_NUMBERS, MONTHS, WEEKDAY_NUMBERS, WEEKDAYS } from '../../language/en/calendar.js';
import { ORDINALS } from '../../language/en/numbers.js';
import type { DateExpression } from './expression.js';

const ORDINAL_WEEKDAY = new RegExp(
  `(?<!\\b(?:after|before|following|every|each) (?:the )?)\\b(${[...ORDINALS.keys()].join('|')}) (${WEEKDAYS.join('|')}) (?:of|in) (${MONTHS.join('|')})\\b(?:,? (?:of )?([12]\\d{3})\\b)?`,
  'g',
);
/** "the first Tuesday after the first Monday in November": both are left alone. */
const COUNTED_FROM = /\b(?:after|before|following) (?:the )?$/;

/** "the first Sunday of April", "the last Friday in March 2016". */
export function ordinalWeekdays(text: string): DateExpression[] {
  return [...text.matchAll(ORDINAL_WEEKDAY)].flatMap((match): DateExpression[] => {
    const [whole, ordinal, weekday, month, year] = match;
    if (COUNTED_FROM.test(text.slice(Math.max(0, match.index - 16), match.index))) return [];
    const meaning = {
      type: 'nth-weekday',
      nth: ORDINALS.get(ordinal!.toLowerCase())!,
      weekday: WEEKDAY_NUMBERS.get(weekday!.toLowerCase())!,
      month: MONTH_NUMBERS.get(month!.toLowerCase())!,
      ...(year !== undefined && { year: Number(year) }),
    } as const;
    return [{ start: match.index, end: match.index + whole.length, meaning }];
  });
}
