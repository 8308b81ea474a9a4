import type { Span } from '../../corpus/article.js';
import {
  AHEAD_NOUNS,
  AHEAD_VERBS,
  FIXING_VERBS,
  MOVING_VERBS,
  STATE_VERBS,
  TIMETABLE_PARTICIPLES,
  TIMETABLE_VERBS,
} from '../../language/en/verbs.js';
import { patternSource } from '../../language/pattern-source.js';
import { type Clauses, readClauses } from './clauses.js';
import { type Governing, governing, isOwner } from './governing.js';

/** Whether a date without a year or week lies before or after the day of writing. */
export type Direction = 'past' | 'future';

/** How a sentence sees a date, from the day of writing. */
export interface Outlook {
  readonly direction: Direction;
  /** Whether the words leave that open: "he said he would travel on Friday". */
  readonly guess: boolean;
  /** Whether the verb is in the present: then it may tell of a habit. */
  readonly present?: true;
}

/** Says for a date in `[start, end)` of a sentence whether it lies before or after the day of writing. */
export type OutlookReader = (start: number, end: number) => Outlook;

const PAST: Outlook = { direction: 'past', guess: false };
const FUTURE: Outlook = { direction: 'future', guess: false };
const PRESENT: Outlook = { direction: 'future', guess: false, present: true };
const MAYBE: Outlook = { direction: 'future', guess: true };
/** No verb is recognised. There may be one in the present that nothing marks ("Ministers resign on Monday"). */
const NO_VERB: Outlook = { direction: 'future', guess: true, present: true };

/**
 * Decides by the verb that a date belongs to whether it lies before or after the day of writing. This is HeidelTime's
 * rule for news: the document's date is the reference, the verb's tense the direction (Strötgen and Gertz,
 * "Multilingual and cross-domain temporal tagging", 2013). The verb is the nearest one before the date in its clause,
 * or the one after it where the date opens the clause. The sentence is read when its first date asks, and once.
 *
 * @param caption captions tell in the present what a picture shows: "Kim leaves his hotel on Wednesday".
 */
export function outlooksIn(text: string, caption = false): OutlookReader {
  let clauses: Clauses | undefined;
  return (start, end) => {
    clauses ??= readClauses(text);
    const outlook = outlookAt(text, clauses, { start, end });
    return caption && outlook.present ? PAST : outlook;
  };
}

function outlookAt(text: string, clauses: Clauses, place: Span): Outlook {
  const lead = leadOf(text, place.start);
  if (/^(?:since|as of)$/.test(lead)) return PAST;
  // "The move comes two days after Sunday's vote"
  if (COMES_AFTER.test(text.slice(Math.max(0, place.start - 60), place.start))) return PAST;
  const found = governing(text, clauses, place);
  if (/^(?:ahead of|no later than)$/.test(lead)) return found?.tense === 'past' ? MAYBE : FUTURE;
  if (found === null) return NO_VERB;
  if (PLANNED.test(text.slice(Math.max(0, place.start - 60), place.start))) return MAYBE;
  if (BARE_PLAN.test(text.slice(Math.max(0, place.start - 40), place.start)))
    return found.undone ? MAYBE : FUTURE;
  switch (found.tense) {
    case 'past':
    case 'perfect':
      return told(lead, found, text.slice(place.end, place.end + 4));
    case 'pluperfect':
      return /^(?:until|till)$/.test(lead) && !found.fronted ? MAYBE : PAST;
    case 'planned':
      return MAYBE;
    case 'maybe':
      return { direction: 'future', guess: found.head === 'would' || found.reported };
    case 'present':
      return now(text, found, place);
    case 'future':
      // "After Sunday's defeat the coach will be replaced", "after Sunday's match they will talk"
      return lead === 'after' || AFTERMATH.test(text.slice(found.end, place.start)) ? MAYBE : FUTURE;
  }
}

const COMES_AFTER = /\bcomes? (?:[\p{L}\d-]+ ){0,4}(?:after|amid|following) (?:the )?$/u;

/** Words after which something in the past follows: "are in hospital after a crash on Sunday". */
const AFTERMATH = /\b(?:after|following|because of|despite)\b/;

/**
 * A date after a verb in the present: "opens on Saturday" is to come, "are in hospital after a crash on Saturday" is
 * past.
 */
function now(text: string, { described, end, gap, head, supposed }: Governing, { start }: Span): Outlook {
  // "Friday's vote is a test", "the attack on Monday is the third": the verb tells nothing of the day.
  if (described) return { ...MAYBE, present: true };
  if (AFTERMATH.test(text.slice(end, start))) return PAST;
  const plan = TIMETABLE_VERBS.has(head) || TIMETABLE_PARTICIPLES.has(head);
  // "are investigating an attack on Sunday", "is blamed for an attack on Sunday", "is the suspect in an attack on
  // Sunday"
  // "Fire destroys historic mill on Saturday": a headline, which tells in the present what happened.
  if (supposed && !plan && !STOPPED.test(text)) return { ...MAYBE, present: true };
  const far = supposed ? LONGER_GAP : head === 'be' || head === 'have' ? LONG_GAP : SHORT_GAP;
  return !plan && !STATE_VERBS.has(head) && gap >= far ? { ...MAYBE, present: true } : PRESENT;
}

const STOPPED = /[.!?\u2026:;,]["'\u201d\u2019)]{0,3}$/;

/** With this many words between a verb in the present and a date, the date may belong to something else. */
const SHORT_GAP = 2;
const LONG_GAP = 4;
/** The same where the verb is one by its place only: "The suspect appears in court on Thursday". */
const LONGER_GAP = 5;

/** A date after a verb in the past. "delayed to Monday" and "announced a march for Saturday" lie ahead all the same. */
function told(lead: string, { tense, head, fronted, undone, within }: Governing, after: string): Outlook {
  if (fronted) return PAST;
  // "wants the law passed by July"
  if (/^(?:by|until|till)$/.test(lead) && within) return FUTURE;
  // "moved from Tuesday to Friday", but "suspended from Tuesday"
  if (lead === 'from' && after.startsWith(' to ') && MOVING_VERBS.has(head)) return MAYBE;
  if (/^(?:to|for|until|till)$/.test(lead) && MOVING_VERBS.has(head)) return FUTURE;
  // "came two days before Friday's summit": whether it has been held is not said
  if (lead === 'before' && isOwner(after, 0)) return MAYBE;
  // "blamed him for Monday's attack", "prepared for Monday's match"
  if (lead === 'for' && isOwner(after, 0)) return AHEAD_VERBS.has(head) ? MAYBE : PAST;
  if (lead === 'for') return FIXING_VERBS.has(head) && !undone ? FUTURE : MAYBE;
  if (/^(?:until|till)$/.test(lead)) return tense === 'perfect' ? FUTURE : MAYBE;
  if (lead === 'by') return AHEAD_VERBS.has(head) ? MAYBE : { direction: 'past', guess: true };
  return PAST;
}

/** "plans for a summit on 12 June", "a deadline of April 1" */
const PLANNED = new RegExp(
  `\\b(?:(?:${[...AHEAD_NOUNS].join('|')}) (?:for|of)|ahead of) (?:[\\p{L}\\p{N}'-]+ ){0,5}$`,
  'u',
);
/** "elections due in June", "a match scheduled for Saturday" */
const BARE_PLAN = new RegExp(
  patternSource`
    (?<!\b(?:is|are|was|were|be|been|has|have|had|he|she|they|it) (?:[a-z]+ly )?)\b
    (?:due|scheduled|slated|expected|planned|set) (?:in|on|for|by) $
  `,
);

const LEAD = new RegExp(
  patternSource`
    \b(since|until|till|to|for|by|from|before|after|as of|ahead of|no later than) (?:
      (?:late|early|mid|about|around|at least|the end of|the start of|the beginning of) )*$
  `,
  'i',
);

function leadOf(text: string, start: number): string {
  return LEAD.exec(text.slice(Math.max(0, start - 40), start))?.[1]?.toLowerCase() ?? '';
}
