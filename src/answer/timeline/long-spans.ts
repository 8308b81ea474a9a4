import { MONTH_NUMBERS, MONTHS } from '../../language/en/calendar.js';
import { FUNCTION_WORDS } from '../../language/en/function-words.js';
import { ORDINAL_NUMBERS } from '../../language/en/numbers.js';
import { IRREGULAR_PAST } from '../../language/en/verbs.js';
import type { DateExpression } from './expression.js';

const LEAD = 'in|since|until|till|by|of|from|to|during|before|after|throughout|back to|late in|early in';
const EARLY = '(?:early |late |mid-? ?)?';

const LATER_CENTURIES: readonly (readonly [string, number])[] = [
  ['twenty-first', 21],
  ['twenty-second', 22],
];
const CENTURIES: ReadonlyMap<string, number> = new Map([...ORDINAL_NUMBERS, ...LATER_CENTURIES]);
const NTH = `(${[...CENTURIES.keys()].slice(1).join('|')}|[12]?\\d(?:st|nd|rd|th))`;
/** "in the 19th century", "the 17th and 18th centuries". */
const CENTURY = new RegExp(
  `(?<=\\b(?:${LEAD}) )the ${EARLY}${NTH}(?: century)?(?:(?:,? and | to |-)(?:the )?${EARLY}${NTH})? centur(?:y|ies)\\b(?![-\\u2013]\\p{L})`,
  'giu',
);
/** Before Christ years count backwards. */
const BEFORE_CHRIST = /^,? (?:B\.?C|before)/i;

/** "fiscal 2018", "fiscal year 2017-18", "FY2018", "the 2017-18 financial year". */
const FISCAL =
  /\b(?:(?:fiscal|financial|budget) (?:year )?|FY ?)['\u2019]?(20\d\d)(?:[-\u2013/](\d\d|20\d\d))?(?!\d)|(?<![\d-])(20\d\d)[-\u2013/](\d\d|20\d\d) (?:fiscal|financial|budget|tax) year\b/gi;

/** "in '68", "the summer of '76", "May '68". */
const SHORT = new RegExp(
  `(?:(?<=\\b(?:${LEAD}|early|late|mid) )|(?<![\\p{L}\\d])(?:(\\d{1,2}) )?(${MONTHS.join('|')}) (?:of )?)['\\u2019](\\d\\d)(?![\\d\\p{L}'\\u2019]| \\p{Lu})`,
  'gu',
);
/** "the '80s" */
const SHORT_DECADE = new RegExp(
  `\\bthe ${EARLY}['\\u2019](\\d0)s\\b(?! \\p{Ll}+s?\\b(?<!\\b(?:and|or|but|when|after|before|until|as|with|he|she|it|they|the|was|were|had)))`,
  'giu',
);

/** Some figure that one of these has. */
export const LONG_SIGN = /\bcentur|['\u2019]\d\d|\b(?:fiscal|financial|budget|tax) |\bFY ?['\u2019]?\d/i;

/** Centuries, fiscal years, and years of two figures. Linear. */
export function longSpans(text: string): DateExpression[] {
  return [...centuries(text), ...fiscalYears(text), ...shortYears(text)];
}

function centuries(text: string): DateExpression[] {
  const number = (word: string) => CENTURIES.get(word.toLowerCase()) ?? Number.parseInt(word, 10);
  return [...text.matchAll(CENTURY)].flatMap((match): DateExpression[] => {
    const [whole, first, last] = match;
    const end = match.index + whole.length;
    const after = text.slice(end, end + 20);
    if (BEFORE_CHRIST.test(after) || describes(after)) return [];
    const [from, to] = [number(first!), number(last ?? first!)];
    if (from === 0 || to < from) return [];
    return [{ start: match.index, end, meaning: { type: 'year', year: 100 * from - 99, until: 100 * to } }];
  });
}

/** "in the 18th century castle" */
function describes(after: string): boolean {
  const next = /^ (\p{Ll}+)/u.exec(after)?.[1];
  return next !== undefined && !FUNCTION_WORDS.has(next) && !IRREGULAR_PAST.has(next) && !/ed$/.test(next);
}

function fiscalYears(text: string): DateExpression[] {
  return [...text.matchAll(FISCAL)].map((match): DateExpression => {
    const [whole, year = match[3], last = match[4]] = match;
    const until = last === undefined ? undefined : Number(`${year!.slice(0, 4 - last.length)}${last}`);
    const span = until !== undefined && until > Number(year) && { until };
    const meaning = { type: 'year', year: Number(year), ...span, unsure: true } as const;
    return { start: match.index, end: match.index + whole.length, meaning };
  });
}

function shortYears(text: string): DateExpression[] {
  const years = [...text.matchAll(SHORT)].flatMap((match): DateExpression[] => {
    const [whole, day, month, figures] = match;
    const place = { start: match.index, end: match.index + whole.length };
    const short = { year: Number(figures), short: true } as const;
    if (month === undefined) {
      // "the class of '68" is a name for people.
      if (/\bclass of $/i.test(text.slice(Math.max(0, match.index - 10), match.index))) return [];
      return [{ ...place, meaning: { type: 'year', ...short } }];
    }
    const named = { month: MONTH_NUMBERS.get(month.toLowerCase())!, ...short };
    if (day === undefined) return [{ ...place, meaning: { type: 'month', ...named } }];
    return [{ ...place, meaning: { type: 'day', day: Number(day), ...named } }];
  });
  const decades = [...text.matchAll(SHORT_DECADE)].map((match): DateExpression => {
    const meaning = {
      type: 'year',
      year: Number(match[1]),
      until: Number(match[1]) + 9,
      short: true,
    } as const;
    return { start: match.index, end: match.index + match[0].length, meaning };
  });
  return [...years, ...decades];
}
