import type { Analyzer, Term } from '../../search/text/analyze.js';
import { findDates } from '../timeline/find-dates.js';
import type { Fact } from './fact.js';

/** Words after a number in which its unit is looked for: "1,200 South Korean troops". */
const UNIT_REACH = 3;

const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['hundr', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

/** Signs before a figure that are its unit: "$300". */
const CURRENCIES: ReadonlySet<string> = new Set(['dollar', 'pound', 'euro', 'yen']);

/**
 * The numbers of a sentence with their units as topics: "nearly 20 years" is 20 about years. Dates, times and
 * numbers without a unit are left out: nobody can say whether two of them are about the same thing.
 */
export function numberFacts(text: string, analyzer: Analyzer): Fact[] {
  const dates = findDates(text);
  const terms = analyzer.analyze(text);
  return terms.flatMap((term, index) => {
    const number = Number(term.term);
    const inDate = dates.some(({ start, end }) => start < term.end && term.start < end);
    if (inDate || !/^\d/.test(term.term) || Number.isNaN(number)) return [];
    const next = terms[index + 1];
    const magnitude = MAGNITUDES.get(next?.term ?? '');
    const last = magnitude !== undefined && next !== undefined ? next : term;
    const sign = terms[index - 1];
    const signed = sign !== undefined && CURRENCIES.has(sign.term) && sign.end === term.start;
    const behind = terms.slice(last === term ? index + 1 : index + 2);
    const unit = signed ? sign : unitBehind(text, last, behind);
    if (unit === null) return [];
    const value = String(number * (magnitude ?? 1));
    const [start, end] = [Math.min(term.start, unit.start), Math.max(last.end, unit.end)];
    return [{ topic: unit.term, value, start, end }];
  });
}

/**
 * The unit behind a number; null where a sign, another number or too many words stand before it.
 *
 * @param last the last term of the number.
 * @param behind the terms after it.
 */
function unitBehind(text: string, last: Term, behind: readonly Term[]): Term | null {
  let before = last;
  for (const term of behind.slice(0, UNIT_REACH)) {
    // A sign between them ends the phrase: "at 10, people".
    if (/[,;:.()"\u201c\u201d]/.test(text.slice(before.end, term.start))) return null;
    if (/^\d/.test(term.term)) return null;
    if (!term.capital && !term.stop) return term;
    before = term;
  }
  return null;
}
