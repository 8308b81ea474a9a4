import { DAY_PARTS, MONTHS, NEAR_DAYS } from '../../language/en/calendar.js';
import { MOVING_VERBS } from '../../language/en/verbs.js';
import { patternSource } from '../../language/pattern-source.js';

const MONTH = MONTHS.join('|');
/** "May 30-June 2": chrono-node would read "30-June". A dash in place of the hyphen keeps the two days apart. */
const HYPHEN = new RegExp(
  `((?:${MONTH}) \\d{1,2}|\\d{1,2} (?:${MONTH}))-(?=(?:${MONTH})\\b|\\d{1,2} (?:${MONTH})\\b)`,
  'g',
);
/**
 * What chrono-node would misread: as a time of day ("the morning of May 30"), or as a day counted from its own ("until
 * now", "a day after Monday's vote"). Own rules read the latter (relative.ts).
 */
const NOT_SHOWN = new RegExp(
  patternSource`
    \b(?:(?:${[...DAY_PARTS].join('|')}) of(?= \p{Lu}| the| \d)
      |[Ff]rom(?= \d{1,2}(?:st|nd|rd|th)?(?: (?:to|until|through|and) \d{1,2}(?:st|nd|rd|th)?)? \p{Lu}\p{Ll}{2})|now
      |${[...NEAR_DAYS].join('|')}|ago|later|earlier|(?:last|this|next|past) (?:week|month|year|quarter)
      |(?:hour|day|week|month|year)s? (?:before|after|from))\b
  `,
  'gu',
);
/** "August the 15th" */
const THE_NTH = new RegExp(`((?:${MONTH}) )the (?=\\d{1,2}(?:st|nd|rd|th)\\b)`, 'g');
/** "moved from Tuesday to Friday" names two days and no span. */
const MOVED = new RegExp(
  `((?:${[...MOVING_VERBS].join('|')})(?: \\S{1,20}){0,3}? from (?:\\S{1,12} ){1,3}?)to(?= )`,
  'g',
);

/** A sentence as it is shown to chrono-node: without what that would misread, and of the same length. Linear. */
export function shownText(text: string): string {
  return text
    .replace(HYPHEN, '$1\u2013')
    .replace(THE_NTH, '$1    ')
    .replace(NOT_SHOWN, (words) => '_'.repeat(words.length))
    .replace(MOVED, '$1__');
}
