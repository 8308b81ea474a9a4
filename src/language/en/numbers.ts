import { words } from '../words.js';

/** Figures below twenty, by their place. */
const UNITS = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ' +
  'sixteen seventeen eighteen nineteen'
).split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** The value of a number word ("seven", "forty"), and of the article that stands for one. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, 10 * (index + 2)] as const),
  ['a', 1],
  ['an', 1],
]);

/** Words that multiply what stands before them. */
export const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
  ['trillion', 1_000_000_000_000],
]);

/** Ordinals from zeroth to twentieth, by their place. */
const ORDINAL_WORDS = (
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth ' +
  'fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
).split(' ');

/** The value of an ordinal: "twelfth". */
export const ORDINAL_NUMBERS: ReadonlyMap<string, number> = new Map(
  ORDINAL_WORDS.map((word, value) => [word, value] as const),
);

/** The most often that a month has one weekday. */
const MOST_OF_A_WEEKDAY = 5;
const ENDINGS: Readonly<Record<number, string>> = { 1: 'st', 2: 'nd', 3: 'rd' };

/** Ordinals before a weekday: "the first Sunday of April". "last" counts from the end. */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...ORDINAL_WORDS.slice(1, MOST_OF_A_WEEKDAY + 1).flatMap((word, at): [string, number][] => [
    [word, at + 1],
    [`${at + 1}${ENDINGS[at + 1] ?? 'th'}`, at + 1],
  ]),
  ['last', -1],
]);

/** Short magnitudes and units after a figure ("$3bn", "90 min") and the words that they stand for. */
export const SHORT_UNITS: ReadonlyMap<string, string> = new Map([
  ['bn', 'billion'],
  ['mn', 'million'],
  ['mln', 'million'],
  ['tn', 'trillion'],
  ['km', 'kilometer'],
  ['kg', 'kilogram'],
  ['mph', 'mile'],
  ['hrs', 'hour'],
  ['min', 'minute'],
  ['mins', 'minute'],
  ['pct', 'percent'],
]);

/** Signs beside a figure and the words that they stand for. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  ['%', 'percent'],
  ['$', 'dollar'],
  ['\u00a3', 'pound'],
  ['\u20ac', 'euro'],
  ['\u00a5', 'yen'],
]);

/** Words that change the number after them, or leave it open: "two or three", "half a". */
export const NUMBER_JOINS = words(
  'and or to half than by point few couple several many hundred thousand million dozen dozens',
);
