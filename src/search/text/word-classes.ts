import {
  AGES,
  AMOUNTS,
  BACK_REFERENCES,
  COPULAS,
  DEFINING,
  DURATIONS,
  FREQUENCIES,
  KINDS,
  PLACE_LEADS,
  REASONS,
  TIMES,
  WITHIN,
} from '../../language/en/answers.js';
import { MONTH_NUMBERS, WEEKDAYS } from '../../language/en/calendar.js';
import { SUBJECT_PRONOUNS } from '../../language/en/function-words.js';
import { CURRENCIES, MEASURES, PLACES } from '../../language/en/nouns.js';
import { REPORTING } from '../../language/en/saying.js';
import { BEFORE_ROLES, ROLES } from '../../language/en/titles.js';
import type { Analyzer } from './analyze.js';

/** Classes of words that kinds of answers are told by, one bit each. */
export const WordClass = {
  month: 1,
  weekday: 2,
  time: 4,
  duration: 8,
  money: 16,
  reason: 32,
  placePreposition: 64,
  copula: 128,
  article: 256,
  role: 512,
  pronoun: 1024,
  year: 2048,
  defining: 8192,
  measure: 16384,
  age: 32768,
  place: 65536,
  saying: 131072,
  within: 262144,
  purpose: 524288,
  agent: 1048576,
  frequency: 2097152,
  amount: 4194304,
  subject: 8388608,
  genitive: 16777216,
} as const;

const lower = (names: readonly string[]): string[] => names.map((name) => name.toLowerCase());

/** The words of every class. Years, and days in figures with a year, are told by their form. */
const WORDS = {
  month: [...MONTH_NUMBERS.keys()],
  weekday: lower(WEEKDAYS),
  time: TIMES,
  duration: DURATIONS,
  money: [...CURRENCIES, 'percent', 'million', 'billion', 'trillion'],
  reason: REASONS,
  placePreposition: PLACE_LEADS,
  copula: COPULAS,
  article: KINDS,
  role: [...ROLES, ...BEFORE_ROLES],
  pronoun: BACK_REFERENCES,
  defining: DEFINING,
  age: AGES,
  place: PLACES,
  saying: REPORTING,
  within: WITHIN,
  purpose: ['to'],
  agent: ['by'],
  subject: SUBJECT_PRONOUNS,
  genitive: ['of'],
  frequency: FREQUENCIES,
  amount: AMOUNTS,
  measure: MEASURES,
} satisfies Readonly<Record<Exclude<keyof typeof WordClass, 'year'>, Iterable<string>>>;
const WORDS_BY_NAME: Readonly<Record<string, Iterable<string>>> = WORDS;

const YEAR = /^(?:1\d{3}|20\d{2})$/;
/** "5/31/2018", "31.05.2018"; "2018/05/31"; "5/31/18", but not "1.2.18", which may be a version. */
const DAYS_IN_FIGURES = [
  /^\d{1,2}[/.]\d{1,2}[/.](?:1\d|20)\d\d$/,
  /^(?:1\d|20)\d\d[/.]\d{1,2}[/.]\d{1,2}$/,
  /^\d{1,2}\/\d{1,2}\/\d\d$/,
];
const isYear = (term: string): boolean =>
  YEAR.test(term) || DAYS_IN_FIGURES.some((pattern) => pattern.test(term));

/** The class bits of every term, by number. Linear in the number of terms. */
export function classifyTerms(terms: readonly string[], analyzer: Analyzer): Uint32Array {
  const bits = new Map<string, number>();
  for (const [name, bit] of Object.entries(WordClass)) {
    for (const word of WORDS_BY_NAME[name] ?? []) {
      const term = analyzer.term(word);
      bits.set(term, (bits.get(term) ?? 0) | bit);
    }
  }
  return Uint32Array.from(terms, (term) => bits.get(term) ?? (isYear(term) ? WordClass.year : 0));
}
