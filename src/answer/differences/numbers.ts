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
    const magnitude = MAGNITUDES.get(terms[index + 1]?.term ?? '');
    const last = magnitude === undefined ? index : index + 1;
    const unit = unitOf(text, terms, index, last);
    if (unit === null) return [];
    const value = String(number * (magnitude ?? 1));
    const [start, end] = [Math.min(term.start, unit.start), Math.max(terms[last]!.end, unit.end)];
    return [{ topic: unit.term, value, start, end }];
  });
}

function unitOf(text: string, terms: readonly Term[], first: number, last: number): Term | null {
  const sign = terms[first - 1];
  if (sign && CURRENCIES.has(sign.term) && sign.end === terms[first]!.start) return sign;
  for (let index = last + 1; index <= last + UNIT_REACH; index++) {
    const term = terms[index];
    // A sign between them ends the phrase: "at 10, people".
    if (!term || /[,;:.()"\u201c\u201d]/.test(text.slice(terms[index - 1]!.end, term.start))) return null;
    if (/^\d/.test(term.term)) return null;
    if (!term.capital && !term.stop) return term;
  }
  return null;
}
