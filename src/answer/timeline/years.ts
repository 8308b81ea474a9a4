import { FUNCTION_WORDS, PREPOSITIONS } from '../../language/en/function-words.js';
import { IRREGULAR_PAST } from '../../language/en/verbs.js';
import type { DateExpression, DateMeaning } from './expression.js';

const YEAR = '(1[0-9]\\d\\d|20\\d\\d)';
/** Words before a figure that make it a year: "in 2017", "since 2006", "early 2016", "back to 1620". */
const BEFORE =
  '\\b(?:(?:in|since|until|till|by|of|from|during|before|after|between|early|late|back to|early in|late in|back in|spring|summer|autumn|fall|winter|(?<!(?:fiscal|financial|school|academic|tax|model) )years?) |mid[- ])';
const UNITS =
  'UTC|GMT|hours?|local|EST|EDT|percent|per cent|people|troops|soldiers|points|meters|metres|miles|feet|pounds|dollars|euros|tons|tonnes|acres|hectares|jobs|cases|deaths|votes|seats|times|to \\d{4} hours';
/** What may follow a figure that is no year: "in 1500 cases", "by 2000 points", "of 1945 GMT", "2016-17". */
const NOT_AFTER = `(?![\\d%:/]|s\\b|[.,]\\d|[-\\u2013]\\d{2}\\b| (?:${UNITS})\\b)`;
const SINGLE = new RegExp(
  `(${BEFORE})${YEAR}(?:(-| to | and |\\u2013| until | through )${YEAR})?${NOT_AFTER}`,
  'gi',
);
const DECADE = /\b(?:the |and |or |to )(?:early |late |mid-? ?)?((?:1[0-9]|20)\d0)s\b/gi;
/** "in 2012, 2013 and 2014": the years after the first. */
const LIST = new RegExp(`^((?:, ${YEAR})+),? (?:and|or) ${YEAR}${NOT_AFTER}`);
const PAIR = /^(?:-| to | and |\u2013)\d{4}\b/;
/**
 * A figure of whole hundreds, or one after "of", counts the plural that follows: "from 1800 to 2000 pesos", "a total of
 * 1950 fans".
 */
const COUNTED = /^ \p{Ll}{2,}s\b(?<!\b(?:was|is|has|this|as|its|us|his))/u;

/** Years and decades that stand without a month: chrono-node does not look for them. */
export function yearExpressions(text: string): DateExpression[] {
  const years = [...text.matchAll(SINGLE)].flatMap((match): DateExpression[] => {
    const [whole, before, first, join, last] = match;
    const end = match.index + whole.length;
    const figure = Number(last ?? first);
    const counts = figure % 100 === 0 || /^of $/i.test(before!);
    if (counts && COUNTED.test(text.slice(end, end + 24))) return [];
    // "between 1900 and 2000 dollars": the second figure was none, so the first is none.
    if (last === undefined && PAIR.test(text.slice(end, end + 12))) return [];
    const start = match.index + before!.length;
    const year = Number(first);
    if (last === undefined) return [{ start, end, meaning: { type: 'year', year } }, ...listed(text, end)];
    // "in 2006 and 2017" are two years, "between 2006 and 2017" is a span.
    const list = join === ' and ' && !/between/i.test(before!) && Number(last) !== year + 1;
    if (list) {
      const second: DateMeaning = { type: 'year', year: Number(last) };
      return [
        { start, end: start + 4, meaning: { type: 'year', year } },
        { start: end - 4, end, meaning: second },
      ];
    }
    if (Number(last) <= year) return [];
    return [{ start, end, meaning: { type: 'year', year, until: Number(last) } }];
  });
  const decades = [...text.matchAll(DECADE)].flatMap((match): DateExpression[] => {
    const year = Number(match[1]);
    const end = match.index + match[0].length;
    if (describes(text, { start: match.index, end })) return [];
    return [{ start: match.index, end, meaning: { type: 'year', year, until: year + 9 } }];
  });
  return [...years, ...decades, ...shortRanges(text)];
}

/** "The 1990s band": a decade that no preposition leads and a noun follows. */
function describes(text: string, { start, end }: Pick<DateExpression, 'start' | 'end'>): boolean {
  const before = /(?<!\p{L})(\p{L}+) $/u.exec(text.slice(Math.max(0, start - 20), start))?.[1] ?? '';
  const next = /^ (\p{Ll}+)/u.exec(text.slice(end, end + 20))?.[1];
  if (next === undefined || PREPOSITIONS.has(before.toLowerCase())) return false;
  return !FUNCTION_WORDS.has(next) && !IRREGULAR_PAST.has(next) && !/ed$/.test(next);
}

const SHORT_RANGE = new RegExp(
  `(${BEFORE})((1[0-9]|20)(\\d\\d))[-\\u2013/](\\d\\d)(?![\\d\\p{L}:/-])`,
  'giu',
);

/** "the war of 1939-45"; "in 2016-17" may be a season or a year of school. */
function shortRanges(text: string): DateExpression[] {
  return [...text.matchAll(SHORT_RANGE)].flatMap((match): DateExpression[] => {
    const [whole, before, full, century, from, to] = match;
    if (Number(to) <= Number(from)) return [];
    const [year, until] = [Number(full), Number(`${century}${to}`)];
    const start = match.index + before!.length;
    const unsure = until === year + 1 && { unsure: true as const };
    return [{ start, end: match.index + whole.length, meaning: { type: 'year', year, until, ...unsure } }];
  });
}

function listed(text: string, from: number): DateExpression[] {
  const list = LIST.exec(text.slice(from, from + LONGEST_LIST))?.[0] ?? '';
  return [...list.matchAll(/\d{4}/g)].map(({ 0: year, index }) => {
    const start = from + index;
    return { start, end: start + year.length, meaning: { type: 'year', year: Number(year) } };
  });
}

/** The most code units of a list of years: about ten years. */
const LONGEST_LIST = 70;
