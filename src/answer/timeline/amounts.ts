import { MULTIPLIERS, NUMBER_JOINS, NUMBER_WORDS } from '../../language/en/numbers.js';

/** A number in words or figures. */
export interface Amount {
  readonly amount: number;
  /** Where its first word begins. */
  readonly start: number;
}

/**
 * The number at the end of a text: "for twenty-two" is 22, "a hundred" 100. Null where there is none, or where only a
 * part of it is known: "one hundred and twenty", "two or three", "2.5". The last word of such an amount alone would be
 * a wrong number.
 */
export function amountAtEnd(text: string): Amount | null {
  const from = Math.max(0, text.length - LONGEST);
  const words = Array.from(text.slice(from).matchAll(/\S+/g), ({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: from + index,
  }));
  const [last, previous] = [words.at(-1)?.word ?? '', words.at(-2)?.word ?? ''];
  const multiplier = MULTIPLIERS.get(last);
  const [amount, used] =
    multiplier === undefined ? valueAtEnd(last, previous) : timesBefore(previous, multiplier);
  const first = words[words.length - used];
  if (amount === null || first === undefined) return null;
  const before = words[words.length - used - 1]?.word ?? '';
  const joined = NUMBER_JOINS.has(before) || /^\d/.test(before) || NUMBER_WORDS.has(before);
  return joined && !/^(?:than|by)$/.test(before) ? null : { amount, start: first.start };
}

/** The most code units of a number in words. */
const LONGEST = 60;

/** A number, null where it is not known, and how many words at the end it takes. */
type Value = readonly [value: number | null, words: number];

function valueAtEnd(last: string, previous: string): Value {
  if (/^\d{1,3}$/.test(last)) return [Number(last), 1];
  const [tens = '', unit] = last.split('-');
  const ten = NUMBER_WORDS.get(tens);
  if (unit !== undefined) return [sum(ten, NUMBER_WORDS.get(unit)), 1];
  if (ten === undefined) return [null, 1];
  const before = NUMBER_WORDS.get(previous);
  if (before !== undefined && before >= 20 && ten < 10) return [sum(before, ten), 2];
  return [ten, 1];
}

function sum(tens: number | undefined, unit: number | undefined): number | null {
  return tens !== undefined && unit !== undefined && tens >= 20 && unit < 10 ? tens + unit : null;
}

function timesBefore(previous: string, multiplier: number): Value {
  if (multiplier !== 100) return [null, 1];
  const times = NUMBER_WORDS.get(previous);
  return times === undefined ? [null, 1] : [times * multiplier, 2];
}
