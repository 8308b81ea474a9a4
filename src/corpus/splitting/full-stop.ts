import {
  AFTER_CLOCK,
  CALENDAR,
  CAPITAL_TITLES,
  CLOCK,
  ENDS_BEFORE_CAPITAL,
  LETTERED,
  MAY_END_WORDS,
  NUMBERED_WORDS,
  SAINT_OR_STREET,
  TITLES,
  UNITS,
} from '../../language/en/abbreviations.js';
import { FUNCTION_WORDS } from '../../language/en/function-words.js';
import { SAYING_FORMS } from '../../language/en/saying.js';
import { PLURAL_STARTERS, STARTER_NAMES } from '../../language/en/starters.js';
import { PEOPLE, ROLES } from '../../language/en/titles.js';
import { IRREGULAR_PAST } from '../../language/en/verbs.js';
import type { LanguageRules } from '../../language/language-rules.js';
import { ENGLISH_RULES } from '../../language/sentence-rules.js';
import { type Following, isInitial } from './following.js';
import type { Preceding } from './preceding.js';

/** Everything that decides whether one full stop ends its sentence. */
export interface Stop {
  readonly before: Preceding;
  readonly after: Following;
  readonly rules: LanguageRules;
  /** The sentence so far, without the full stop, when it is short; null when it is longer than a list marker
   * or "At about 5 a.m" would be. */
  readonly opening: string | null;
  /** Whether a closing quotation mark stands between the full stop and what follows. */
  readonly quoted: boolean;
}

const ROMAN = /^[IVXLC]{1,6}$/;
const DOTTED = /^(?:\p{L}[\p{Ll}\p{M}]{0,2}\.)+\p{L}[\p{Ll}\p{M}]{0,4}$/u;
const LIST_MARKER =
  /^(?:[•⁃◦‣▪●*–—-]\s{0,2})?["'“‘([]*(?:\d{1,3}(?:\.\d{1,2}){0,3}|[a-zA-Z]|[ivxIVX]{2,5})$/u;
const CLOCK_PHRASE =
  /^["“'‘(]*(?:at|by|before|after|until|from|since|around|about|shortly|just|on)\b[^.!?,;]{0,24}\d[^!?,;]{0,9}$/i;
const NO_VOWEL_NAME = /^[B-DF-HJ-NP-TV-XZ][bcdfghjklmnpqrstvwxz]{1,4}$/;
/** A temperature before its sign: "40.5 C.", "100° F.". A year before an initial has more figures. */
const DEGREES = /^[-−]?\d{1,3}(?:[.,]\d+)?[°º]?$/u;
const CAPITALS = /^[A-Z]{2,}$/;
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
  if (rules === ENGLISH_RULES && isTitle(word, plain)) {
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

function isTitle(word: string, plain: string): boolean {
  if (!TITLES.has(plain)) return false;
  return !CAPITAL_TITLES.has(plain) || (/^\p{Lu}/u.test(word) && (!CAPITALS.test(word) || plain === 'gen'));
}

/** "Maj. Gen. (Ret.) Amos Yadlin": a bracket of one word between a title and its name. */
function isNoteOnTitle({ token, previous }: Preceding): boolean {
  return (
    /^\(\p{L}{2,6}$/u.test(token) && previous.endsWith('.') && TITLES.has(previous.slice(0, -1).toLowerCase())
  );
}

/** "on Main St. The", "at 12 Oak Dr. The"; but "St. Louis", "Surgeon General Dr. Will Lee". */
function streetEnds(stop: Stop, plain: string): boolean {
  const { before, after } = stop;
  if (!SAINT_OR_STREET.has(plain) || !/^\p{Lu}|^\d+(?:st|nd|rd|th)$/u.test(before.previous)) return false;
  return starts(stop) && (plain !== 'dr' || !STARTER_NAMES.has(after.word.toLowerCase()));
}

/** A number ends its sentence, unless the language writes ordinals with a full stop ("am 3. Oktober"). */
function numberEnds(stop: Stop, word: string): boolean {
  return !stop.rules.ordinals || word.length > 2 || starts(stop);
}

/** "At 5 a.m. Mr. Smith went" has no verb yet and goes on; "He left at 6 P.M. Mr. Smith then" ends. */
function clockEnds(stop: Stop): boolean {
  const { after, opening } = stop;
  if (after.kind === 'digit') return false;
  // "11:30 a.m. — Police have closed the road"
  if (after.kind === 'other' && after.word === '') return false;
  if (AFTER_CLOCK.has(after.acronym)) return false;
  if (AFTER_CLOCK.has(after.word.toLowerCase()) && !/^(?:May|Sat|Sun)$/.test(after.word)) return false;
  return (
    opening === null ||
    !CLOCK_PHRASE.test(opening) ||
    (starts(stop) && !isTitle(after.word, after.word.toLowerCase()))
  );
}

/** "Jan. 5" and "Mon. Jan. 5" go on; "in Sept. Kim left" ends. */
function calendarEnds({ after }: Stop): boolean {
  return after.kind !== 'digit' && !CALENDAR.has(after.word.toLowerCase());
}

function numberedEnds(stop: Stop, plain: string): boolean {
  const { after, quoted } = stop;
  // "No. E23", "No. A-12"
  if (/^\p{Lu}{1,3}\d/u.test(after.word) || (/^\p{Lu}{1,2}$/u.test(after.word) && /[-/]/.test(after.after)))
    return false;
  if (after.kind === 'digit' || ROMAN.test(after.word))
    return after.word === 'I' && NUMBERED_WORDS.has(plain);
  if (NUMBERED_WORDS.has(plain) || quoted) return true;
  return starts(stop);
}

function mayEnds(stop: Stop, plain: string): boolean {
  if (stop.quoted) return true;
  if (MAY_END_WORDS.has(plain) && !/^\p{Lu}/u.test(stop.before.word) && plain !== 'co') {
    return !['al', 'ed', 'est'].includes(plain) ? stop.after.kind !== 'digit' : starts(stop);
  }
  return starts(stop);
}

/** "J. K. Rowling" goes on; "you and I. Did", "vitamin C. The" end. */
function initialEnds(stop: Stop): boolean {
  if (stop.quoted && !/^\p{Lu}/u.test(stop.before.previous)) return true;
  if (LETTERED.has(stop.before.previous.toLowerCase())) return !isInitial(stop.after);
  if (/^[CF]$/.test(stop.before.word) && DEGREES.test(stop.before.previous)) return !isInitial(stop.after);
  if (isLabelled(stop.before.previous) && !isInitial(stop.after)) return true;
  return starts(stop) && !STARTER_NAMES.has(stop.after.word.toLowerCase());
}

/**
 * Whether a single letter belongs to the noun before it: "size S", "grade A", "an A". Before a person's initial stands
 * another name, a small word, a verb, or what the person is ("singer R. Kelly").
 */
function isLabelled(previous: string): boolean {
  if (/^an?$/.test(previous)) return true;
  if (!/^\p{Ll}{3,}$/u.test(previous) || FUNCTION_WORDS.has(previous) || SAYING_FORMS.has(previous))
    return false;
  const verb = /(?:ed|ing)$/.test(previous) || IRREGULAR_PAST.has(previous);
  return (
    !verb &&
    !ROLES.has(previous) &&
    !PEOPLE.has(previous) &&
    !/(?:[eo]r|ist|ian|man|woman|ant|ent|ess|ee|end|ic)$/.test(previous)
  );
}

/** Whether the word that follows is one that begins sentences, not names. */
function starts({ before, after, rules }: Stop): boolean {
  if (isInitial(after)) return false;
  if (after.kind === 'uncased') return true;
  // In a text all in capitals the small words tell nothing: "LEFT THE U.S. ON MONDAY".
  if (CAPITALS.test(after.word) && CAPITALS.test(before.previous)) return false;
  if (after.kind !== 'upper') return false;
  const first = after.word.toLowerCase();
  return rules.starters.has(first) || (rules === ENGLISH_RULES && after.runsOn && PLURAL_STARTERS.has(first));
}
