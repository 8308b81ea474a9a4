import type { Span } from '../../corpus/article.js';
import { NEGATED } from '../../language/en/auxiliaries.js';
import { MONTHS, NEAR_DAYS, WEEKDAYS } from '../../language/en/calendar.js';
import type { Analyzer, Term } from '../../search/text/analyze.js';
import { foldSpelling } from '../../search/text/spelling.js';
import { itemAt } from '../at.js';
import { equivalent } from './equivalents.js';

/** A word of a sentence, in the form in which copies are compared. Spans are relative to the sentence's text. */
export interface CopyWord extends Span {
  /** Equal keys are the same word in another spelling: `programme` and `program`, `12 June` and `June 12`. */
  readonly key: string;
  /** A number or a date. */
  readonly number: boolean;
  /** Written with a capital letter. */
  readonly capital: boolean;
  /** A word that carries grammar rather than content. */
  readonly stop: boolean;
}

export const copyKey = (word: CopyWord): string => word.key;

/** A sentence prepared for comparison with others. */
export interface Wording {
  readonly text: string;
  readonly words: readonly CopyWord[];
}

const CALENDAR_WORDS: ReadonlySet<string> = new Set([
  ...[...MONTHS, ...WEEKDAYS].map((name) => name.toLowerCase()),
  ...NEAR_DAYS,
]);

/** Whether a word is a date or part of one. */
export function isCalendar(word: CopyWord | undefined): boolean {
  if (word === undefined) return false;
  if (word.key === 'may') return word.capital;
  return CALENDAR_WORDS.has(word.key) || /^(?:\d{4}-)?\d\d-\d+$/.test(word.key);
}

/**
 * The signs that belong to a word: `-5`, `.5`, `A+`, `A-`, `C#`, `<5`. Punctuation does not: outlets set it as they
 * like.
 */
function signsOf(text: string, { start, end, number, raw }: Term & { readonly raw: string }): string {
  const before = text.slice(Math.max(0, start - 3), start);
  const after = text.slice(end, end + 3);
  const sign = /(?:(?![|~])[\p{Sm}\u00a7]){1,3}$/u.exec(before)?.[0] ?? '';
  const minus = number && /(?:^|[\s(])[-\u2212\u2013]$/.test(before) ? '-' : '';
  const point = number && /(?:^|[^\p{L}\p{N}.])\.$/u.test(before) ? '.' : '';
  const plus = /^(?:(?![|~])[\p{Sm}#\u00b0]){1,3}/u.exec(after)?.[0] ?? '';
  const grade = raw.length === 1 && /^[-\u2212\u2013](?![\p{L}\p{N}])/u.test(after) ? '-' : '';
  return `${sign}${minus}${point}|${plus}${grade}`;
}

/** The words of a sentence for comparison with its copies. Linear in the length of the text. */
export function copyWords(text: string, analyzer: Analyzer): CopyWord[] {
  const words: CopyWord[] = [];
  for (const term of analyzer.analyze(text)) {
    const { start, end, capital, stop } = term;
    const signs = signsOf(text, { ...term, raw: text.slice(start, end) });
    const signed = (key: string) => (signs === '|' ? key : signs.replace('|', key));
    if (term.number || /^\d/.test(term.term)) {
      words.push({ start, end, key: signed(term.term), number: true, capital, stop });
      continue;
    }
    for (const key of keysOf(term))
      words.push({ start, end, key: signed(key), number: signs !== '|', capital, stop });
  }
  return joinDates(joinPerCent(words));
}

function keysOf(term: Term): string[] {
  // `u.s`: an abbreviation and its long form share their term.
  if (term.term.includes('.')) return [term.term];
  const verb = NEGATED.get(term.word);
  if (verb !== undefined) return [verb, 'not'];
  return [equivalent(foldSpelling(term.word))];
}

function joinPerCent(words: readonly CopyWord[]): CopyWord[] {
  const joined: CopyWord[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    if (word.key === 'cent' && before?.key === 'per') {
      joined[joined.length - 1] = { ...before, end: word.end, key: equivalent('percent'), stop: false };
    } else joined.push(word);
  }
  return joined;
}

const MONTH_KEYS: ReadonlyMap<string, string> = new Map(
  MONTHS.map((month, index) => [month.toLowerCase(), String(index + 1).padStart(2, '0')]),
);
const DAY = /^(?:[1-9]|[12]\d|3[01])$/;
const YEAR = /^(?:1[5-9]|20)\d\d$/;

/** `12 June`, `June 12`, `the 12th of June 2018` as one word each, so that their order does not matter. */
function joinDates(words: readonly CopyWord[]): CopyWord[] {
  const joined: CopyWord[] = [];
  let next = 0;
  for (const [at, word] of words.entries()) {
    if (at < next) continue;
    const date = dateAt(words, at);
    joined.push(date?.word ?? word);
    next = at + (date?.length ?? 1);
  }
  return joined;
}

/** The date that begins at a word, as one word, and how many words it takes. */
function dateAt(words: readonly CopyWord[], at: number): { word: CopyWord; length: number } | undefined {
  const monthAt = (index: number) => (words[index]?.capital ? MONTH_KEYS.get(words[index].key) : undefined);
  const keyAt = (index: number) => words[index]?.key ?? '';
  const dayFirst = DAY.test(keyAt(at));
  const monthIndex = !dayFirst ? at : keyAt(at + 1) === 'of' ? at + 2 : at + 1;
  const dayIndex = dayFirst ? at : at + 1;
  const [month, day] = [monthAt(monthIndex), keyAt(dayIndex)];
  if (month === undefined || !DAY.test(day)) return undefined;
  const lastPart = Math.max(monthIndex, dayIndex);
  const year = keyAt(lastPart + 1);
  const dated = YEAR.test(year);
  const last = dated ? lastPart + 1 : lastPart;
  const word = {
    start: itemAt(words, at).start,
    end: itemAt(words, last).end,
    key: dated ? `${year}-${month}-${day}` : `${month}-${day}`,
    number: true,
    capital: false,
    stop: false,
  };
  return { word, length: last - at + 1 };
}
