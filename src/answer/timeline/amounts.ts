import { MULTIPLIERS, NUMBER_WORDS } from '../../language/en/numbers.js';

/** Words that change the number after them, or leave it open: "two or three", "half a". */
const JOINS =
  /^(?:and|or|to|half|than|by|point|few|couple|several|many|\d.*|hundred|thousand|million|dozen|dozens)$/i;

/**
 * The number at the end of a text: "for twenty-two" is 22, "a hundred" 100. Null where there is none, or where only a
 * part of it is known: "one hundred and twenty", "two or three", "2.5". The last word of such an amount alone would be
 * a wrong number.
 */
export function amountAtEnd(text: string): { readonly amount: number; readonly start: number } | null {
  const words = [...text.slice(-LONGEST).matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    word,
    start: Math.max(0, text.length - LONGEST) + index,
  }));
  const last = words.at(-1);
  if (last === undefined) return null;
  const multiplier = MULTIPLIERS.get(last.word.toLowerCase());
  const [value, used] =
    multiplier === undefined ? valueAtEnd(words.map(({ word }) => word)) : timesBefore(words, multiplier);
  const first = words[words.length - used];
  if (value === null || first === undefined) return null;
  const before = words[words.length - used - 1]?.word ?? '';
  if (JOINS.test(before) || NUMBER_WORDS.has(before.toLowerCase())) {
    if (!/^(?:than|by)$/i.test(before)) return null;
  }
  return { amount: value, start: first.start };
}

/** The most code units of a number in words. */
const LONGEST = 60;

type Value = readonly [value: number | null, words: number];

function valueAtEnd(words: readonly string[]): Value {
  const last = words.at(-1)!.toLowerCase();
  if (/^\d{1,3}$/.test(last)) return [Number(last), 1];
  const [tens, unit] = last.split('-');
  const ten = NUMBER_WORDS.get(tens ?? '');
  if (unit !== undefined) return [sum(ten, NUMBER_WORDS.get(unit)), 1];
  if (ten === undefined) return [null, 1];
  const before = NUMBER_WORDS.get(words.at(-2)?.toLowerCase() ?? '');
  if (before !== undefined && before >= 20 && ten < 10) return [sum(before, ten), 2];
  return [ten, 1];
}

function sum(tens: number | undefined, unit: number | undefined): number | null {
  return tens !== undefined && unit !== undefined && tens >= 20 && unit < 10 ? tens + unit : null;
}

function timesBefore(words: readonly { readonly word: string }[], multiplier: number): Value {
  if (multiplier !== 100) return [null, 1];
  const times = NUMBER_WORDS.get(words.at(-2)?.word.toLowerCase() ?? '');
  return times === undefined ? [null, 1] : [times * multiplier, 2];
}
