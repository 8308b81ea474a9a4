import {
  AFTER_CLOCK,
  CALENDAR,
  MAY_END_WORDS,
  NUMBERED_WORDS,
  SAINT_OR_STREET,
} from '../../language/en/abbreviations.js';
import { STARTER_NAMES } from '../../language/en/starters.js';
import { isTitleBeforeName, type Stop, starts } from './stop.js';

/** Whether the full stop of an abbreviation also ends the sentence: a function for each sort of abbreviation. */

const ROMAN = /^[IVXLC]{1,6}$/;
const CLOCK_PHRASE =
  /^["“'‘(]*(?:at|by|before|after|until|from|since|around|about|shortly|just|on)\b[^.!?,;]{0,24}\d[^!?,;]{0,9}$/i;

/** "on Main St. The", "at 12 Oak Dr. The"; but "St. Louis", "Surgeon General Dr. Will Lee". */
export function streetEnds(stop: Stop, plain: string): boolean {
  const { before, after } = stop;
  if (!SAINT_OR_STREET.has(plain) || !/^\p{Lu}|^\d+(?:st|nd|rd|th)$/u.test(before.previous)) return false;
  return starts(stop) && (plain !== 'dr' || !STARTER_NAMES.has(after.word.toLowerCase()));
}

/** "At 5 a.m. Mr. Smith went" has no verb yet and goes on; "He left at 6 P.M. Mr. Smith then" ends. */
export function clockEnds(stop: Stop): boolean {
  const { after, opening } = stop;
  if (after.kind === 'digit') return false;
  // "11:30 a.m. — Police have closed the road"
  if (after.kind === 'other' && after.word === '') return false;
  if (AFTER_CLOCK.has(after.acronym)) return false;
  if (AFTER_CLOCK.has(after.word.toLowerCase()) && !/^(?:May|Sat|Sun)$/.test(after.word)) return false;
  return (
    opening === null ||
    !CLOCK_PHRASE.test(opening) ||
    (starts(stop) && !isTitleBeforeName(after.word, after.word.toLowerCase()))
  );
}

/** "Jan. 5" and "Mon. Jan. 5" go on; "in Sept. Kim left" ends. */
export function calendarEnds({ after }: Stop): boolean {
  return after.kind !== 'digit' && !CALENDAR.has(after.word.toLowerCase());
}

/** "No. 5" and "Art. IX" go on; "He said no. We left" ends. */
export function numberedEnds(stop: Stop, plain: string): boolean {
  const { after, quoted } = stop;
  // "No. E23", "No. A-12"
  if (/^\p{Lu}{1,3}\d/u.test(after.word) || (/^\p{Lu}{1,2}$/u.test(after.word) && /[-/]/.test(after.after)))
    return false;
  if (after.kind === 'digit' || ROMAN.test(after.word))
    return after.word === 'I' && NUMBERED_WORDS.has(plain);
  if (NUMBERED_WORDS.has(plain) || quoted) return true;
  return starts(stop);
}

/** "Apple Inc. Chief" goes on, "Apple Inc. The" ends; so does a word of its own, "he was ill. Doctors". */
export function mayEnds(stop: Stop, plain: string): boolean {
  if (stop.quoted) return true;
  if (MAY_END_WORDS.has(plain) && !/^\p{Lu}/u.test(stop.before.word) && plain !== 'co') {
    return !['al', 'ed', 'est'].includes(plain) ? stop.after.kind !== 'digit' : starts(stop);
  }
  return starts(stop);
}
