import { CALENDAR, CLOCK, ENDS_BEFORE_CAPITAL, TITLES, UNITS } from '../../language/en/abbreviations.js';
import { ENGLISH_RULES } from '../../language/sentence-rules.js';
import { calendarEnds, clockEnds, mayEnds, numberedEnds, streetEnds } from './abbreviation-ends.js';
import { initialEnds } from './initial-ends.js';
import type { Preceding } from './preceding.js';
import { isTitleBeforeName, type Stop, starts } from './stop.js';

const DOTTED = /^(?:\p{L}[\p{Ll}\p{M}]{0,2}\.)+\p{L}[\p{Ll}\p{M}]{0,4}$/u;
const LIST_MARKER =
  /^(?:[•⁃◦‣▪●*–—-]\s{0,2})?["'“‘([]*(?:\d{1,3}(?:\.\d{1,2}){0,3}|[a-zA-Z]|[ivxIVX]{2,5})$/u;
const NO_VOWEL_NAME = /^[B-DF-HJ-NP-TV-XZ][bcdfghjklmnpqrstvwxz]{1,4}$/;
/** An address with its path or protocol. Its last part is no abbreviation. */
const ADDRESS = /:\/\/|^www\.|\.\p{L}{2,}\//u;

/** Whether the full stop ends the sentence, given that what follows could begin one. Constant time. */
export function fullStopEnds(stop: Stop): boolean {
  const { before, after, rules, opening } = stop;
  const word = before.word;
  if (word === '' || ADDRESS.test(before.token)) return true;
  if (opening !== null && LIST_MARKER.test(opening)) return false;
  const plain = word.toLowerCase().normalize('NFC');
  if (isNoteOnTitle(before)) return false;
  if (/^\p{N}+$/u.test(word)) return numberEnds(stop, word);
  if (CLOCK.has(plain)) return clockEnds(stop);
  if (rules === ENGLISH_RULES && isTitleBeforeName(word, plain)) {
    return streetEnds(stop, plain);
  }
  if (ENDS_BEFORE_CAPITAL.has(plain)) return after.kind !== 'digit' || stop.quoted;
  if (rules.never.has(plain) && (rules !== ENGLISH_RULES || word.length > 1 || word === plain)) return false;
  if (UNITS.has(plain) && after.kind === 'digit' && /^\d/.test(before.previous)) return false;
  if (rules.numbered.has(plain)) return numberedEnds(stop, plain);
  if (after.kind === 'digit' && rules.compounds?.some((end) => plain.endsWith(end))) return false;
  if (CALENDAR.has(plain) && rules === ENGLISH_RULES && /^\p{Lu}/u.test(word)) return calendarEnds(stop);
  if (rules.mayEnd.has(plain)) return mayEnds(stop, plain);
  if (/^\p{Lu}$/u.test(word)) return initialEnds(stop);
  if (DOTTED.test(word)) return stop.quoted || starts(stop);
  if (NO_VOWEL_NAME.test(word)) return starts(stop);
  return true;
}

const LISTS = [
  CALENDAR,
  CLOCK,
  ENDS_BEFORE_CAPITAL,
  TITLES,
  ENGLISH_RULES.never,
  ENGLISH_RULES.numbered,
  ENGLISH_RULES.mayEnd,
];

/** Whether the abbreviation is on a list, which then says what follows. */
export function isListed(word: string): boolean {
  const plain = word.toLowerCase();
  return LISTS.some((list) => list.has(plain));
}

/** "Maj. Gen. (Ret.) Amos Yadlin": a bracket of one word between a title and its name. */
function isNoteOnTitle({ token, previous }: Preceding): boolean {
  return (
    /^\(\p{L}{2,6}$/u.test(token) && previous.endsWith('.') && TITLES.has(previous.slice(0, -1).toLowerCase())
  );
}

/** The end of a score, a time or a decimal: "2:1", "2,5". */
const PART_OF_NUMBER = /\d[:,]\d+$/;

/** A number ends its sentence, unless the language writes ordinals with a full stop ("am 3. Oktober"). */
function numberEnds(stop: Stop, word: string): boolean {
  if (PART_OF_NUMBER.test(stop.before.token)) return true;
  return !stop.rules.ordinals || word.length > 2 || starts(stop);
}
