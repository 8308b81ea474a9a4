import type { DateExpression, DateMeaning } from './expression.js';

const YEAR = '(1[5-9]\\d\\d|20\\d\\d)';
/** What makes a figure a year: "in 2017", "since 2006", "early 2016". "1830 UTC" and "2,000 troops" have none of it. */
const BEFORE =
  '\\b(?:in|since|until|till|by|of|from|during|before|after|between|early|late|mid|early in|late in|back in|spring|summer|autumn|fall|winter) ';
/** What makes it no year after all: "in 1500 cases", "by 2000 points", "of 1945 GMT". */
const NOT_AFTER =
  '(?![\\d%:]|[.,]\\d| (?:UTC|GMT|hours|local|EST|EDT|percent|per cent|people|troops|soldiers|points|meters|metres|miles|feet|pounds|dollars|euros|tons|tonnes|jobs|cases|deaths|votes|seats|times)\\b)';
const SINGLE = new RegExp(`(${BEFORE})${YEAR}(?:(?:-| to | and |\\u2013)${YEAR})?${NOT_AFTER}`, 'gi');
const DECADE = /\bthe (?:early |late |mid-?)?((?:1[5-9]|20)\d0)s\b/gi;

/** Years and decades that stand without a month: chrono-node does not look for them. */
export function yearExpressions(text: string): DateExpression[] {
  const years = [...text.matchAll(SINGLE)].map((match): DateExpression => {
    const [whole, before, first, last] = match;
    const until = last === undefined ? {} : { until: Number(last) };
    const meaning: DateMeaning = { type: 'year', year: Number(first), ...until };
    return { start: match.index + before!.length, end: match.index + whole.length, meaning };
  });
  const decades = [...text.matchAll(DECADE)].map((match): DateExpression => {
    const year = Number(match[1]);
    const end = match.index + match[0].length;
    return { start: match.index, end, meaning: { type: 'year', year, until: year + 9 } };
  });
  return [...years, ...decades];
}
