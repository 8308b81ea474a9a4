import { WEEKDAYS } from '../../language/en/calendar.js';
import { patternSource } from '../../language/pattern-source.js';
import type { Groups, PatternMatch } from '../patterns.js';
import { amountAtEnd } from './amounts.js';
import { type DateRule, dateRule } from './date-rule.js';
import type { DateMeaning } from './expression.js';

/** Words before an amount that make it a round figure. */
const ROUGHLY = new RegExp(
  patternSource`
    \b(?:about|around|some|nearly|almost|over|more than|less than|roughly|approximately|at least|up to|under
      |just over|just under|as many as) $
  `,
  'i',
);
/** How many code units before an amount are looked at. */
const REACH = 80;

type MatchesIn<Name extends string> = (text: string) => readonly PatternMatch<Name>[];

/** A rule for words that count from another day: "yesterday", "the next day". */
export function relativeRule<Name extends string>(
  matchesIn: MatchesIn<Name>,
  meaningOf: (groups: Groups<Name>) => DateMeaning,
): DateRule {
  return dateRule(matchesIn, (match, text) => (isName(text, match) ? null : meaningOf(match.groups)));
}

/**
 * A rule for a unit behind an amount: "three days ago". Without an amount it is no date.
 *
 * @param meaningOf is told the amount, and whether words make it a round figure: "about ten years ago".
 */
export function amountRule<Name extends string>(
  matchesIn: MatchesIn<Name>,
  meaningOf: (groups: Groups<Name>, amount: number, rough: boolean) => DateMeaning,
): DateRule {
  return (text) =>
    matchesIn(text).flatMap((match) => {
      const from = Math.max(0, match.start - REACH);
      const before = text.slice(from, match.start);
      const found = amountAtEnd(before);
      if (found === null || isName(text, match)) return [];
      const { amount, start } = found;
      const meaning = meaningOf(match.groups, amount, ROUGHLY.test(before.slice(0, start)));
      return [{ start: from + start, end: match.end, meaning }];
    });
}

const LAST_DAY = new RegExp(` (?:${WEEKDAYS.join('|')})$`);

/** "USA Today", "The Day After Tomorrow", "Last Week Tonight": capitals where no sentence begins make a name. */
function isName(text: string, { start, written }: PatternMatch<never>): boolean {
  if (/[ ]\p{Lu}/u.test(written.replace(LAST_DAY, ''))) return true;
  if (!/^\p{Lu}/u.test(written)) return false;
  return !/(?:^|[.!?:;\u2013\u2014\u2026]["'\u2019\u201d)]*\s*|["'\u2018\u201c([-]\s*)$/.test(
    text.slice(Math.max(0, start - 6), start),
  );
}
