import { type Chrono, casual, type Parser } from 'chrono-node/en';
import { NUMBER_WORDS } from '../../language/en/numbers.js';

const NUMBER = `(?:\\d|\\b(?:${[...NUMBER_WORDS.keys()].join('|')}|half|few|several|the|couple|of))`;
const UNIT =
  '(?:quarters?|seconds?|minutes?|months?|hours?|weeks?|years?|mins?|hrs?|days?|sec|mon|mos?|qtr|yr|[smhdwy])';
const DIRECTION = '(?:ago|before|earlier|later|after|from now|henceforth|forward|out)';
/** What every text has in which chrono-node finds "two days ago" or "an hour later". */
const DISTANCE_SIGN = new RegExp(`${NUMBER}\\s{0,3}${UNIT}\\s{0,5}${DIRECTION}`, 'i');
/** The source of a pattern that ends in such a direction. */
const DISTANCE_PATTERN = /\(\?:(?:ago|later)\|[a-z |]+\)\(\?=/;
const NOTHING = /(?!)/;

/** A parser that looks for distances only where there is a sign of one. */
function quick(parser: Parser): Parser {
  let distance: boolean | undefined;
  return {
    pattern(context) {
      const pattern = parser.pattern(context);
      distance ??= DISTANCE_PATTERN.test(pattern.source);
      return distance && !DISTANCE_SIGN.test(context.text) ? NOTHING : pattern;
    },
    extract: (context, match) => parser.extract(context, match),
  };
}

/**
 * Finds what chrono-node finds in English. Its two patterns for distances are compiled only for a text that has one: V8
 * takes 45 ms for each, nine tenths of the time for all of its patterns, in every thread that reads an article.
 */
export const quickChrono: Chrono = casual.clone();
quickChrono.parsers = quickChrono.parsers.map(quick);
