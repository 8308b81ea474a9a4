import { MONTH_NUMBERS, MONTHS } from '../../language/en/calendar.js';
import { ORDINAL_NUMBERS } from '../../language/en/numbers.js';
import { patternSource } from '../../language/pattern-source.js';
import { everyMatch, type Groups } from '../patterns.js';
import { dateRule } from './date-rule.js';
import type { DateExpression, DateMeaning } from './expression.js';
import { lookUp } from './look-up.js';
import { nounFollows } from './noun-follows.js';

const LEAD = 'in|since|until|till|by|of|from|to|during|before|after|throughout|back to|late in|early in';
const EARLY = '(?:early |late |mid-? ?)?';

const LATER_CENTURIES: readonly (readonly [string, number])[] = [
  ['twenty-first', 21],
  ['twenty-second', 22],
];
const CENTURIES: ReadonlyMap<string, number> = new Map([...ORDINAL_NUMBERS, ...LATER_CENTURIES]);
const NTH = `${[...CENTURIES.keys()].slice(1).join('|')}|[12]?\\d(?:st|nd|rd|th)`;
/** "in the 19th century", "the 17th and 18th centuries". */
const CENTURY = new RegExp(
  patternSource`
    (?<=\b(?:${LEAD}) )the ${EARLY}(?<first>${NTH})(?: century)?
    (?:(?:,? and | to |-)(?:the )?${EARLY}(?<last>${NTH}))? centur(?:y|ies)\b(?![-\u2013]\p{L})
  `,
  'giu',
);
/** Before Christ years count backwards. */
const BEFORE_CHRIST = /^,? (?:B\.?C|before)/i;

/** "fiscal 2018", "fiscal year 2017-18", "FY2018". */
const FISCAL_YEAR = new RegExp(
  patternSource`
    \b(?:(?:fiscal|financial|budget) (?:year )?|FY ?)['\u2019]?(?<year>20\d\d)(?:[-\u2013/](?<last>\d\d|20\d\d))?
    (?!\d)
  `,
  'gi',
);
/** "the 2017-18 financial year". */
const YEAR_FISCAL =
  /(?<![\d-])(?<year>20\d\d)[-\u2013/](?<last>\d\d|20\d\d) (?:fiscal|financial|budget|tax) year\b/gi;

/** "in '68", "the summer of '76", "May '68". */
const SHORT = new RegExp(
  patternSource`
    (?:(?<=\b(?:${LEAD}|early|late|mid) )|(?<![\p{L}\d])(?:(?<day>\d{1,2}) )?(?<month>${MONTHS.join('|')}) (?:of )?)
    ['\u2019](?<figures>\d\d)(?![\d\p{L}'\u2019]| \p{Lu})
  `,
  'gu',
);
/** "the '80s" */
const SHORT_DECADE = new RegExp(
  patternSource`
    \bthe ${EARLY}['\u2019](?<figures>\d0)s\b(?! \p{Ll}+s?\b(?<!\b(?:and|or|but|when|after|before|until|as|with|he
          |she|it|they|the|was|were|had)))
  `,
  'giu',
);

/** Some figure that one of these has. */
export const LONG_SIGN = /\bcentur|['\u2019]\d\d|\b(?:fiscal|financial|budget|tax) |\bFY ?['\u2019]?\d/i;

/** Centuries, fiscal years, and years of two figures. Linear. */
export function longSpans(text: string): DateExpression[] {
  return RULES.flatMap((rule) => rule(text));
}

const centuries = dateRule(everyMatch(CENTURY, 'first', 'last?'), ({ end, groups }, text) => {
  const after = text.slice(end, end + 20);
  // "in the 18th century castle"
  if (BEFORE_CHRIST.test(after) || nounFollows(after)) return null;
  const from = centuryOf(groups.first);
  const to = centuryOf(groups.last ?? groups.first);
  return from === 0 || to < from ? null : { type: 'year', year: 100 * from - 99, until: 100 * to };
});

const centuryOf = (written: string): number =>
  /^\d/.test(written) ? Number.parseInt(written, 10) : lookUp(CENTURIES, written);

const fiscalYears = dateRule(everyMatch(FISCAL_YEAR, 'year', 'last?'), ({ groups }) => fiscal(groups));
const yearsFiscal = dateRule(everyMatch(YEAR_FISCAL, 'year', 'last'), ({ groups }) => fiscal(groups));

function fiscal({ year, last }: Groups<'year' | 'last?'>): DateMeaning {
  const until = last === undefined ? undefined : Number(`${year.slice(0, 4 - last.length)}${last}`);
  const span = until !== undefined && until > Number(year) && { until };
  return { type: 'year', year: Number(year), ...span, unsure: true };
}

const shortYears = dateRule(
  everyMatch(SHORT, 'day?', 'month?', 'figures'),
  ({ start, groups: { day, month, figures } }, text) => {
    const short = { year: Number(figures), short: true } as const;
    if (month === undefined) {
      // "the class of '68" is a name for people.
      const people = /\bclass of $/i.test(text.slice(Math.max(0, start - 10), start));
      return people ? null : { type: 'year', ...short };
    }
    const named = { month: lookUp(MONTH_NUMBERS, month), ...short };
    return day === undefined ? { type: 'month', ...named } : { type: 'day', day: Number(day), ...named };
  },
);

const shortDecades = dateRule(everyMatch(SHORT_DECADE, 'figures'), ({ groups }) => {
  const year = Number(groups.figures);
  return { type: 'year', year, until: year + 9, short: true };
});

const RULES = [centuries, fiscalYears, yearsFiscal, shortYears, shortDecades];
