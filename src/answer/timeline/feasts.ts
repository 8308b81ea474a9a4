import { MONTH_NUMBERS, WEEKDAYS } from '../../language/en/calendar.js';
import { FEASTS } from '../../language/en/feasts.js';
import { FUNCTION_WORDS } from '../../language/en/function-words.js';
import { IRREGULAR_PAST } from '../../language/en/verbs.js';
import { patternSource } from '../../language/pattern-source.js';
import { everyMatch } from '../patterns.js';
import { dateRule } from './date-rule.js';
import { lookUp } from './look-up.js';
import { modifierOf } from './modifiers.js';

const plain = (name: string): string => name.replace(/['\u2019.]/g, '').toLowerCase();
const BY_PLAIN: ReadonlyMap<string, string> = new Map(Object.keys(FEASTS).map((name) => [plain(name), name]));

/** A pattern for the ways in which outlets write a name: "St. Patrick's Day", "All Saints Day". */
const writings = (name: string): string =>
  name
    .replace(/'s\b|s'/g, (owner) => (owner === "'s" ? "['\\u2019]?s" : "s['\\u2019]?"))
    .replace(/\bSt\b/, 'St\\.?')
    .replace('Jr.', 'Jr\\.?');

const NAMES = Object.keys(FEASTS)
  .sort((a, b) => b.length - a.length)
  .map(writings)
  .join('|');
const FEAST = new RegExp(
  patternSource`
    (?<![\p{L}\p{N}'\u2019-])(?:(?<modifier>last|this|next|past) )?(?<feast>${NAMES})(?![\p{L}\p{N}-])
    (?!['\u2019](?!s\b))(?:,? (?:of )?(?<year>(?:1\d|20)\d\d)\b(?!\d))?
  `,
  'gu',
);

/** Last words of feasts. A sentence without one names no feast. */
export const FEAST_SIGN = new RegExp(
  `\\b(?:${[...new Set(Object.keys(FEASTS).map((name) => name.split(' ').at(-1)))].join('|')})\\b`,
);

/**
 * Words before a feast that is a day: "on Boxing Day". A feast that describes a noun has an article before it: "the
 * Boxing Day sales".
 */
const LEAD = new RegExp(
  patternSource`
    (?:^|[^\p{L}])(?:on|since|until|till|before|after|by|from|to|around|through|of|late|early|at|over|during|and|or
      |between|for)(?: the)? $
  `,
  'iu',
);
/** What may follow a feast that lasts longer than a day: "over Christmas.", but not "for Christmas presents". */
const LAST_WORD = /^(?:['\u2019]s\b)?(?:\s*(?:[.,;:!?)"\u201d\u2013\u2014]|$)| (\p{Ll}+)\b)/u;
/** Words that make a habit of it, or one of many. */
const HABIT =
  /\b(?:every|each|most|some|many|any|always|usually|traditionally|annual)(?: \p{L}+)? (?:on |at )?$/iu;

/** How many code units before a feast are looked at. */
const REACH = 30;

/** Feasts that name a day: "on Good Friday", "last Christmas Eve", "Easter Sunday, 1999". Linear. */
export const feastExpressions = dateRule(
  everyMatch(FEAST, 'modifier?', 'feast', 'year?'),
  ({ start, end, groups }, text) => {
    const { modifier, feast, year } = groups;
    const name = lookUp(BY_PLAIN, plain(feast));
    const before = text.slice(Math.max(0, start - REACH), start);
    const dated = modifier !== undefined || year !== undefined;
    if (HABIT.test(before) || !isDay(text, { before, end, name, dated })) return null;
    return {
      type: 'feast',
      name,
      ...(year !== undefined && { year: Number(year) }),
      ...(modifier !== undefined && { modifier: modifierOf(modifier) }),
    };
  },
);

/** A feast in a sentence. */
interface NamedFeast {
  /** The text before it, at most `REACH` code units. */
  readonly before: string;
  readonly end: number;
  readonly name: string;
  /** Whether a year or a word such as "last" stands with it. */
  readonly dated: boolean;
}

/** Whether a feast stands for its day, and does not describe a noun: "the Boxing Day sales". */
function isDay(text: string, { before, end, name, dated }: NamedFeast): boolean {
  const [, next] = LAST_WORD.exec(text.slice(end, end + REACH)) ?? [null, 'name'];
  const ends = next === undefined || FUNCTION_WORDS.has(next) || isPast(next);
  if (/\b(?:a|an|his|her|their|its|my|our|your) $/i.test(before)) return false;
  if (dated) return ends;
  // "on Boxing Day thousands came": after "on" whatever follows begins anew; a longer feast is a day only if nothing
  // follows.
  if (/\bon $/i.test(before)) return FEASTS[name]?.unsure !== true || ends;
  const verb = /(?<!\p{Ll})(\p{Ll}+) $/u.exec(before)?.[1];
  return ends && (LEAD.test(before) || (verb !== undefined && isPast(verb)));
}

const isPast = (word: string): boolean => IRREGULAR_PAST.has(word) || /[a-z]{2}ed$/.test(word);

/** First words of feasts that end in a weekday: the "Good" of "Good Friday". */
export const FEAST_ADJECTIVES: readonly string[] = Object.keys(FEASTS).flatMap((name) => {
  const [adjective = '', day, ...rest] = name.split(' ');
  const weekday = rest.length === 0 && WEEKDAYS.some((each) => each === day);
  return weekday && !MONTH_NUMBERS.has(adjective.toLowerCase()) ? [adjective] : [];
});
