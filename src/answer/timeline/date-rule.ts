import type { PatternMatch } from '../patterns.js';
import type { DateExpression, DateMeaning } from './expression.js';

/** Finds the dates of one form in a sentence. */
export type DateRule = (text: string) => DateExpression[];

/**
 * A rule that reads each match of a pattern as one date.
 *
 * @param matchesIn see `everyMatch`.
 * @param meaningOf what a match says; null where it is no date after all.
 */
export function dateRule<Name extends string>(
  matchesIn: (text: string) => readonly PatternMatch<Name>[],
  meaningOf: (match: PatternMatch<Name>, text: string) => DateMeaning | null,
): DateRule {
  return (text) =>
    matchesIn(text).flatMap((match) => {
      const meaning = meaningOf(match, text);
      return meaning === null ? [] : [{ start: match.start, end: match.end, meaning }];
    });
}
