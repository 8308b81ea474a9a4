import type { Span } from '../../corpus/article.js';
import { PREPOSITIONS } from '../../language/en/function-words.js';
import { patternSource } from '../../language/pattern-source.js';
import { everyMatch } from '../patterns.js';
import { dateRule } from './date-rule.js';
import type { DateExpression } from './expression.js';
import { nounFollows } from './noun-follows.js';

const YEAR = '1[0-9]\\d\\d|20\\d\\d';
/** Words before a figure that make it a year: "in 2017", "since 2006", "early 2016", "back to 1620". */
const BEFORE = patternSource`
  \b(?:(?:in|since|until|till|by|of|from|during|before|after|between|early|late|back to|early in|late in|back in
      |spring|summer|autumn|fall|winter|(?<!(?:fiscal|financial|school|academic|tax|model) )years?) |mid[- ])
`;
const UNITS = patternSource`
  UTC|GMT|hours?|local|EST|EDT|percent|per cent|people|troops|soldiers|points|meters|metres|miles|feet|pounds
  |dollars|euros|tons|tonnes|acres|hectares|jobs|cases|deaths|votes|seats|times|to \d{4} hours
`;
/** What may follow a figure that is no year: "in 1500 cases", "by 2000 points", "of 1945 GMT", "2016-17". */
const NOT_AFTER = `(?![\\d%:/]|s\\b|[.,]\\d|[-\\u2013]\\d{2}\\b| (?:${UNITS})\\b)`;
const SINGLE = new RegExp(
  patternSource`
    (?<before>${BEFORE})(?<first>${YEAR})(?:(?<join>-| to | and |\u2013| until | through )(?<last>${YEAR}))?
    ${NOT_AFTER}
  `,
  'gi',
);
const DECADE = /\b(?:the |and |or |to )(?:early |late |mid-? ?)?(?<year>(?:1[0-9]|20)\d0)s\b/gi;
/** "in 2012, 2013 and 2014": the years after the first. */
const LIST = new RegExp(`^(?:, (?:${YEAR}))+,? (?:and|or) (?:${YEAR})${NOT_AFTER}`);
const PAIR = /^(?:-| to | and |\u2013)\d{4}\b/;
/**
 * A figure of whole hundreds, or one after "of", counts the plural that follows: "from 1800 to 2000 pesos", "a total of
 * 1950 fans".
 */
const COUNTED = /^ \p{Ll}{2,}s\b(?<!\b(?:was|is|has|this|as|its|us|his))/u;

/** Years and decades that stand without a month: chrono-node does not look for them. */
export function yearExpressions(text: string): DateExpression[] {
  return [...singleYears(text), ...decades(text), ...shortRanges(text)];
}

const yearsIn = everyMatch(SINGLE, 'before', 'first', 'join?', 'last?');

function singleYears(text: string): DateExpression[] {
  return yearsIn(text).flatMap(({ start: from, end, groups }): DateExpression[] => {
    const { before, first, join, last } = groups;
    const counts = Number(last ?? first) % 100 === 0 || /^of $/i.test(before);
    if (counts && COUNTED.test(text.slice(end, end + 24))) return [];
    // "between 1900 and 2000 dollars": the second figure was none, so the first is none.
    if (last === undefined && PAIR.test(text.slice(end, end + 12))) return [];
    const start = from + before.length;
    const year = Number(first);
    if (last === undefined) return [{ start, end, meaning: { type: 'year', year } }, ...listed(text, end)];
    // "in 2006 and 2017" are two years, "between 2006 and 2017" is a span.
    const list = join === ' and ' && !/between/i.test(before) && Number(last) !== year + 1;
    if (list) {
      return [
        { start, end: start + 4, meaning: { type: 'year', year } },
        { start: end - 4, end, meaning: { type: 'year', year: Number(last) } },
      ];
    }
    if (Number(last) <= year) return [];
    return [{ start, end, meaning: { type: 'year', year, until: Number(last) } }];
  });
}

const decades = dateRule(everyMatch(DECADE, 'year'), ({ start, end, groups }, text) => {
  const year = Number(groups.year);
  if (describes(text, { start, end })) return null;
  // "the 1600s" are a century; those that began not long ago may be a decade.
  if (year % 100 > 0) return { type: 'year', year, until: year + 9 };
  const recent = year >= FIRST_RECENT;
  return { type: 'year', year, until: year + (year < 2000 ? 99 : 9), ...(recent && { unsure: true }) };
});

/** From this year on "the 1900s" may be ten years as well as a hundred. */
const FIRST_RECENT = 1900;

/** "The 1990s band": a decade that no preposition leads and a noun follows. */
function describes(text: string, { start, end }: Span): boolean {
  const before = /(?<!\p{L})(\p{L}+) $/u.exec(text.slice(Math.max(0, start - 20), start))?.[1] ?? '';
  return !PREPOSITIONS.has(before.toLowerCase()) && nounFollows(text.slice(end, end + 20));
}

const SHORT_RANGE = new RegExp(
  `(?<before>${BEFORE})(?<century>1[0-9]|20)(?<from>\\d\\d)[-\\u2013/](?<to>\\d\\d)(?![\\d\\p{L}:/-])`,
  'giu',
);

const shortRangesIn = everyMatch(SHORT_RANGE, 'before', 'century', 'from', 'to');

/** "the war of 1939-45"; "in 2016-17" may be a season or a year of school. */
function shortRanges(text: string): DateExpression[] {
  return shortRangesIn(text).flatMap(({ start, end, groups }): DateExpression[] => {
    const { before, century, from, to } = groups;
    if (Number(to) <= Number(from)) return [];
    const [year, until] = [Number(`${century}${from}`), Number(`${century}${to}`)];
    const unsure = until === year + 1 && { unsure: true as const };
    return [{ start: start + before.length, end, meaning: { type: 'year', year, until, ...unsure } }];
  });
}

/** The years after the first of a list. */
function listed(text: string, from: number): DateExpression[] {
  const list = LIST.exec(text.slice(from, from + LONGEST_LIST))?.[0] ?? '';
  return [...list.matchAll(/\d{4}/g)].map(({ 0: year, index }) => {
    const start = from + index;
    return { start, end: start + year.length, meaning: { type: 'year', year: Number(year) } };
  });
}

/** The most code units of a list of years: about ten years. */
const LONGEST_LIST = 70;
