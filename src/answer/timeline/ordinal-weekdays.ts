import { MONTH_NUMBERS, MONTHS, WEEKDAY_NUMBERS, WEEKDAYS } from '../../language/en/calendar.js';
import { ORDINALS } from '../../language/en/numbers.js';
import { patternSource } from '../../language/pattern-source.js';
import { everyMatch } from '../patterns.js';
import { dateRule } from './date-rule.js';
import { lookUp } from './look-up.js';

const ORDINAL_WEEKDAY = new RegExp(
  patternSource`
    (?<!\b(?:after|before|following|every|each) (?:the )?)\b
    (?<ordinal>${[...ORDINALS.keys()].join('|')}) (?<weekday>${WEEKDAYS.join('|')}) (?:of|in) (?<month>
      ${MONTHS.join('|')})\b(?:,? (?:of )?(?<year>[12]\d{3})\b)?
  `,
  'g',
);
/** "the first Tuesday after the first Monday in November": both are left alone. */
const COUNTED_FROM = /\b(?:after|before|following) (?:the )?$/;

/** "the first Sunday of April", "the last Friday in March 2016". */
export const ordinalWeekdays = dateRule(
  everyMatch(ORDINAL_WEEKDAY, 'ordinal', 'weekday', 'month', 'year?'),
  ({ start, groups }, text) => {
    if (COUNTED_FROM.test(text.slice(Math.max(0, start - 16), start))) return null;
    return {
      type: 'nth-weekday',
      nth: lookUp(ORDINALS, groups.ordinal),
      weekday: lookUp(WEEKDAY_NUMBERS, groups.weekday),
      month: lookUp(MONTH_NUMBERS, groups.month),
      ...(groups.year !== undefined && { year: Number(groups.year) }),
    };
  },
);
