import { NUMBER_WORDS, ORDINAL_NUMBERS, SHORT_UNITS, SIGNS } from '../../language/en/numbers.js';

/** Number words and ordinals as digits. "second" is left out, because it is as often a unit of time as an ordinal. */
const DIGITS: ReadonlyMap<string, string> = new Map(
  [...NUMBER_WORDS, ...ORDINAL_NUMBERS, ['dozen', 12] as const]
    .filter(([word]) => word !== 'second' && word !== 'a' && word !== 'an')
    .map(([word, value]) => [word, String(value)] as const),
);

const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const ORDINAL_ENDING = /(?:st|nd|rd|th)$/;

/** A figure as a term: `1,200` → `1200`, `12th` → `12`. */
export function numberTerm(figure: string): string {
  const bare = figure.toLowerCase().normalize('NFKC').replace(ORDINAL_ENDING, '');
  return GROUPED.test(bare) ? bare.replaceAll(',', '') : bare;
}

/** A sign as a term (`%` → `percent`); undefined for signs that stand for no word. */
export function signTerm(sign: string): string | undefined {
  return SIGNS.get(sign);
}

/** The digits of a number word (`ninety` → `90`, `twelfth` → `12`), or the word of a magnitude (`bn` → `billion`). */
export function numberWord(word: string): string | undefined {
  return DIGITS.get(word) ?? SHORT_UNITS.get(word);
}
