import type { Span } from '../../corpus/article.js';
import { DATE_LEADS } from '../../language/en/calendar.js';
import { DETERMINERS, PREPOSITIONS } from '../../language/en/function-words.js';
import { TIMETABLE_VERBS } from '../../language/en/verbs.js';
import { itemAt } from '../at.js';
import { firstIndex } from '../sorted.js';
import type { Clauses } from './clauses.js';
import type { Tense, VerbGroup, Word } from './verb-group.js';
import { lowerAt } from './verb-words.js';

/** The verb that a date belongs to. */
export interface Governing {
  readonly tense: Tense;
  readonly head: string;
  /** Where the verb ends. */
  readonly end: number;
  /** Whether the date stands before the verb: "Until February nobody knew". */
  readonly fronted: boolean;
  /** Whether a verb in the past stands before it: "he said it could open on Friday". */
  readonly reported: boolean;
  /** How many words stand between the verb and the date after it. */
  readonly gap: number;
  /** Whether only its place shows that it is a verb: "A man walks past the ruins on Tuesday". */
  readonly supposed: boolean;
  /** Whether the date stands between a subject and its verb, and so may describe the subject. */
  readonly described: boolean;
  /** Whether its clause has a verb in the present or the future before it. */
  readonly within: boolean;
  /** Whether a verb in the past follows the date: "the match scheduled for Saturday was called off". */
  readonly undone: boolean;
}

type Verb = Pick<VerbGroup, 'tense' | 'head' | 'start' | 'end'>;

/** The verb that a date belongs to: the nearest before it in its clause, or else the next; null where there is none. */
export function governing(text: string, clauses: Clauses, { start, end }: Span): Governing | null {
  const { groups, words } = clauses;
  const clause = clauseAt(clauses, start);
  const at = endingBy(groups, start);
  const [before, after] = [groups[at], groups[at + 1]];
  const governs = (verb: Verb, fronted: boolean): Governing => ({
    tense: verb.tense,
    head: verb.head,
    end: verb.end,
    fronted,
    reported: clauses.firstPast < verb.start,
    gap: Math.max(0, endingBy(words, start) - endingBy(words, verb.end)),
    supposed: false,
    described: false,
    within: false,
    undone: clauses.lastDone >= end,
  });
  if (before?.clause === clause) {
    const earlier = groups[at - 1];
    const within = earlier?.clause === clause && (earlier.tense === 'present' || earlier.tense === 'future');
    return { ...governs(before, false), within };
  }
  // No verb stands before the date in its clause.
  const word = endingBy(words, start);
  const sameClause = words
    .slice(Math.max(0, word + 1 - REACH), word + 1)
    .filter((each) => each.clause === clause);
  if (after?.clause === clause) {
    const subject = sameClause.some(({ lower }) => !isLead(lower));
    return { ...governs(after, true), described: subject || isOwner(text, end) };
  }
  // The clause has no verb that its form shows.
  const next = words[endingBy(words, end) + 1];
  const present = presentIn(sameClause, clause, next?.clause === clause ? next : undefined);
  if (present !== null) {
    const verb = { tense: 'present', head: present.lower, start, end: present.end } as const;
    return { ...governs(verb, false), supposed: true };
  }
  const chosen = beginsClause(text, clauses, { clause, start }) ? (after ?? before) : (before ?? after);
  return chosen === undefined ? null : governs(chosen, chosen === after);
}

/** How many words before a date are looked at for a subject or a verb. */
const REACH = 30;

/** The number of the last span that ends at a place or before it, -1 if there is none. Logarithmic. */
const endingBy = (spans: readonly Span[], at: number): number => firstIndex(spans, ({ end }) => end > at) - 1;

/** "Friday's". */
export const isOwner = (text: string, end: number) => /^['\u2019]s\b/.test(text.slice(end, end + 3));

/** What may stand before a date that opens its clause: "On", "Late on", "and by". */
const isLead = (word: string) => PREPOSITIONS.has(word) || DATE_LEADS.has(word);

/** The number of the last clause that begins at a place or before it. */
const clauseAt = ({ clauses }: Clauses, at: number): number =>
  Math.max(0, firstIndex(clauses, ({ start }) => start > at) - 1);

/**
 * Whether a date opens the sentence, or what follows a colon or a word such as "that": "On Monday, the port will open".
 * In "said after Saturday's game that" it does not.
 */
function beginsClause(text: string, { clauses }: Clauses, at: { clause: number; start: number }): boolean {
  const clause = clauses[at.clause];
  if (clause === undefined || clause.opener === '') return true;
  const { opener } = clause;
  const between = text.slice(clause.start + opener.length, at.start).trim();
  return !/^(?:,|after|before|as)$/.test(opener) && between.split(/\s+/).length <= 2;
}

/**
 * Whether a word is a verb in the present, which only its position shows: "The exhibition opens on Saturday", "Polls
 * open Sunday", "Sunday marks the end".
 */
function presentIn(before: readonly Word[], clause: number, next: Word | undefined): Word | null {
  for (let place = before.length - 1; place >= 0; place--) {
    const word = itemAt(before, place);
    const { lower, text } = word;
    const previous = lowerAt(before, place - 1);
    if (/^\p{Lu}/u.test(text) && place > 0) continue;
    if (/.ing$/.test(lower)) return null;
    // "the team that wins on Sunday"
    const relative = place === 1 && clause > 0 && /^(?:that|which|who)$/.test(previous);
    // "in the early hours of Tuesday"
    const noun = DETERMINERS.has(previous) || lowerAt(before, place + 1) === 'of';
    if ((noun && !relative) || PREPOSITIONS.has(previous) || /^(?:and|or|\d.*)$/.test(previous)) continue;
    if (place === 0 && clause === 0 && !THIRD_PERSON.test(lower)) continue;
    if (TIMETABLE_VERBS.has(lower)) return word;
    if ((place > 0 || clause > 0) && THIRD_PERSON.test(lower)) {
      // "resumes flights"
      return TIMETABLE_VERBS.has(previous) ? itemAt(before, place - 1) : word;
    }
  }
  return before.length === 0 && next !== undefined && THIRD_PERSON.test(next.lower) ? next : null;
}

const THIRD_PERSON = /[a-z]{2}[^su']s$/;
