import { ATTRIBUTING } from '../../language/en/saying.js';
import type { Analyzer } from '../../search/text/analyze.js';
import { outlooksIn } from '../timeline/direction.js';
import { findDates } from '../timeline/find-dates.js';
import { resolveDate } from '../timeline/resolve.js';
import type { Fact } from './fact.js';

/** Between the first and the last day in the value of a fact, as in ISO 8601. */
const BETWEEN = '/';

/** How many content words on either side of a date say what happened on it. */
const REACH = 4;

/**
 * The days that a sentence gives, each with the words around it as topics: "scheduled for June 12" is about
 * scheduling. Names and verbs of saying are no topics: every sentence about Trump has "Trump said Thursday".
 * Guesses and dates that are not known to the day are left out.
 * @param written the article's date, ISO; null where it is not known.
 */
export function dateFacts(text: string, written: string | null, analyzer: Analyzer): Fact[] {
  const terms = analyzer.analyze(text);
  const content = terms.filter(
    (term) => !term.stop && !term.capital && !/^\d/.test(term.term) && !ATTRIBUTING.has(term.word),
  );
  const isWhenSaid = (start: number) => {
    const [before] = terms.filter((term) => term.end <= start && term.word !== 'on').slice(-1);
    return before !== undefined && ATTRIBUTING.has(before.word);
  };
  const outlookAt = outlooksIn(text);
  return findDates(text).flatMap(({ start, end, meaning }) => {
    if (isWhenSaid(start)) return [];
    const outlook = outlookAt(start, end);
    const resolved = resolveDate(meaning, { written, mentioned: {}, outlook });
    if (!resolved?.date || resolved.precision !== 'day' || resolved.guess) return [];
    const value = [resolved.date, resolved.until].filter(Boolean).join(BETWEEN);
    const before = content.filter((term) => term.end <= start).slice(-REACH);
    const after = content.filter((term) => term.start >= end).slice(0, REACH);
    const topics = new Set([...before, ...after].map((term) => term.term));
    return [...topics].map((topic) => ({ topic, value, start, end }));
  });
}

/** The first and the last day of a fact's value; one where it is a single day. */
export function daysOf(value: string): readonly [first: string, last?: string] {
  const [first = '', last] = value.split(BETWEEN);
  return last === undefined ? [first] : [first, last];
}
