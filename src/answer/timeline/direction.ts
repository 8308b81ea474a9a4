import { DETERMINERS, PREPOSITIONS } from '../../language/en/function-words.js';
import { AHEAD_VERBS, FIXING_VERBS, MOVING_VERBS, TIMETABLE_VERBS } from '../../language/en/verbs.js';
import { type Clauses, readClauses, type Tense, type VerbGroup, type Word } from './clauses.js';

/** Which way a date without a year or week is to be looked for. */
export type Direction = 'past' | 'future';

export interface Outlook {
  readonly direction: Direction;
  /** True where the words leave room: "he said he would travel on Friday". */
  readonly guess: boolean;
  /** The verb stands in the present: what it tells may be a habit. */
  readonly present?: true;
}

/** Reads outlooks in one sentence. */
export type OutlookReader = (start: number, end: number) => Outlook;

const PAST: Outlook = { direction: 'past', guess: false };
const FUTURE: Outlook = { direction: 'future', guess: false };
const PRESENT: Outlook = { direction: 'future', guess: false, present: true };
const MAYBE: Outlook = { direction: 'future', guess: true };
/** News is told in the past; a date without any verb is most often past, but nothing says so. */
const NO_VERB: Outlook = { direction: 'past', guess: true };

/**
 * Reads from the verb that a date belongs to whether it lies before or after the day of writing: HeidelTime's rule for news,
 * which takes the document's date as reference and the verb's tense as direction (Strötgen and Gertz, "Multilingual and
 * cross-domain temporal tagging", 2013). The verb is the nearest one before the date in its clause, or the one after it where
 * the clause begins with the date. The sentence is read once, when the first date asks.
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

interface Place {
  readonly start: number;
  readonly end: number;
}

function outlookAt(text: string, clauses: Clauses, place: Place): Outlook {
  const lead = leadOf(text, place.start);
  if (/^(?:since|as of)$/.test(lead)) return PAST;
  const found = governing(text, clauses, place);
  if (/^(?:ahead of|no later than)$/.test(lead)) return found?.tense === 'past' ? MAYBE : FUTURE;
  if (found === null) return NO_VERB;
  switch (found.tense) {
    case 'past':
    case 'perfect':
      return told(lead, found, isOwner(text, place.end));
    case 'pluperfect':
      return /^(?:until|till)$/.test(lead) && !found.fronted ? MAYBE : PAST;
    case 'planned':
      return MAYBE;
    case 'maybe':
      return { direction: 'future', guess: found.head === 'would' || found.reported };
    case 'present':
      // "Friday's vote is a test", "the attack on Monday is the third": the verb tells nothing of the day.
      return found.described ? { ...MAYBE, present: true } : PRESENT;
    case 'future':
      // "After Sunday's defeat the coach will be replaced", "after Sunday's match they will talk"
      return lead === 'after' ? MAYBE : FUTURE;
  }
}

interface Governing {
  readonly tense: Tense;
  readonly head: string;
  /** The date stands before the verb: "Until February nobody knew". */
  readonly fronted: boolean;
  /** A verb in the past stands before it: "he said it could open on Friday". */
  readonly reported: boolean;
  /** The date stands between a subject and its verb, and may describe the subject. */
  readonly described: boolean;
  /** A verb in the past follows the date: "the match scheduled for Saturday was called off". */
  readonly undone: boolean;
}

/** A verb in the past: "delayed to Monday" and "announced a march for Saturday" are ahead all the same. */
function told(lead: string, { tense, head, fronted, undone }: Governing, owner: boolean): Outlook {
  if (fronted) return PAST;
  if (lead === 'from' && MOVING_VERBS.has(head)) return MAYBE;
  if (/^(?:to|for|until|till)$/.test(lead) && MOVING_VERBS.has(head)) return FUTURE;
  // "blamed him for Monday's attack", "prepared for Monday's match"
  if (lead === 'for' && owner) return AHEAD_VERBS.has(head) ? MAYBE : PAST;
  if (lead === 'for') return FIXING_VERBS.has(head) && !undone ? FUTURE : MAYBE;
  if (/^(?:until|till)$/.test(lead)) return tense === 'perfect' ? FUTURE : MAYBE;
  if (lead === 'by') return AHEAD_VERBS.has(head) ? MAYBE : { direction: 'past', guess: true };
  return PAST;
}

const LEAD =
  /\b(since|until|till|to|for|by|from|before|after|as of|ahead of|no later than) (?:(?:late|early|mid|about|around|at least|the end of|the start of|the beginning of) )*$/i;

function leadOf(text: string, start: number): string {
  return LEAD.exec(text.slice(Math.max(0, start - 40), start))?.[1]?.toLowerCase() ?? '';
}

function governing(text: string, clauses: Clauses, { start, end }: Place): Governing | null {
  const { groups, words } = clauses;
  const clause = clauseAt(clauses, start);
  const at = endingBy(groups, start);
  const [before, after] = [groups[at], groups[at + 1]];
  const as = (group: Pick<VerbGroup, 'tense' | 'head' | 'start'>, fronted: boolean): Governing => {
    const reported = clauses.firstPast < group.start;
    return {
      tense: group.tense,
      head: group.head,
      fronted,
      reported,
      described: false,
      undone: clauses.lastDone >= end,
    };
  };
  if (before?.clause === clause) return as(before, false);
  const word = endingBy(words, start);
  const sameClause = words
    .slice(Math.max(0, word + 1 - REACH), word + 1)
    .filter((each) => each.clause === clause);
  if (after?.clause === clause) {
    const subject = sameClause.some(({ lower }) => !isLead(lower));
    return { ...as(after, true), described: subject || isOwner(text, end) };
  }
  const next = words[endingBy(words, end) + 1];
  const present = presentIn(sameClause, clause, next?.clause === clause ? next.lower : '');
  if (present !== null) return as({ tense: 'present', head: present, start }, false);
  const chosen = beginsClause(text, clauses, { clause, start }) ? (after ?? before) : (before ?? after);
  return chosen === undefined ? null : as(chosen, chosen === after);
}

/** Words before a date that are looked at for a subject or a verb. */
const REACH = 30;

/** The number of the last span that ends at a place or before it, -1 if there is none. Logarithmic. */
function endingBy(spans: readonly Place[], at: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** "Friday's". */
const isOwner = (text: string, end: number) => /^['\u2019]s\b/.test(text.slice(end, end + 3));

/** What may stand before a date that opens its clause: "On", "Late on", "and by". */
const isLead = (word: string) =>
  PREPOSITIONS.has(word) || /^(?:and|but|late|early|later|only|just|then|so)$/.test(word);

function clauseAt({ clauses }: Clauses, at: number): number {
  let [low, high] = [0, clauses.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (clauses[middle]!.start <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** "On Monday, the port will open": the date opens the sentence, or what follows a colon or a word such as "that". */
function beginsClause(text: string, { clauses }: Clauses, at: { clause: number; start: number }): boolean {
  const { opener, start } = clauses[at.clause]!;
  if (opener === '' && at.clause === 0) return true;
  const between = text.slice(start + opener.length, at.start).trim();
  return opener !== ',' && between.split(/\s+/).length <= 2;
}

/**
 * A verb in the present that nothing but its place shows: "The exhibition opens on Saturday", "Polls open Sunday", "Sunday
 * marks the end".
 */
function presentIn(before: readonly Word[], clause: number, next: string): string | null {
  for (let place = before.length - 1; place >= 0; place--) {
    const { lower, text } = before[place]!;
    const previous = before[place - 1]?.lower ?? '';
    if (/^\p{Lu}/u.test(text) && place > 0) continue;
    if (/.ing$/.test(lower)) return null;
    if (DETERMINERS.has(previous) || PREPOSITIONS.has(previous) || /^(?:and|or|\d.*)$/.test(previous))
      continue;
    if (TIMETABLE_VERBS.has(lower) && (place > 0 || THIRD_PERSON.test(lower))) return lower;
    if ((place > 0 || clause > 0) && THIRD_PERSON.test(lower)) return lower;
  }
  return before.length === 0 && THIRD_PERSON.test(next) ? next : null;
}

const THIRD_PERSON = /[a-z]{2}[^su']s$/;
