import { DETERMINERS } from '../../language/en/function-words.js';
import { ATTRIBUTING, BELIEF, SAYING_PARTICIPLES } from '../../language/en/saying.js';
import { HONORIFICS } from '../../language/en/titles.js';
import { readClauses } from '../timeline/clauses.js';
import { type Gap, gaps } from './align.js';
import {
  CALENDAR_WORDS,
  DECISIVE_WORDS,
  FACTIVE_CONJUNCTIONS,
  FREE_WORDS,
  QUANTITY_AFTER_ARTICLE,
} from './equivalents.js';
import type { CopyWord } from './words.js';

/** A sentence prepared for comparison with others. */
export interface Wording {
  readonly text: string;
  readonly words: readonly CopyWord[];
}

/** Fewest words in common when the sentences differ only in spelling and free words. */
const LEAST_COMMON = 4;
/** Fewest words in common when one has a clause that the other lacks: shorter sentences agree by chance. */
const LEAST_COMMON_TRIMMED = 8;
/** Least part of the longer sentence's words that both have, when a clause was trimmed. */
const LEAST_KEPT = 0.5;
/** Fewest content words (no names) of a trimmed clause: a list of names is no clause. */
const LEAST_CLAUSE_CONTENT = 2;
/** Most words of an attribution such as ", Mr Pompeo told reporters". */
const LONGEST_ATTRIBUTION = 6;
/** Longer sentences are compared for equal words only: alignment is quadratic. */
const MOST_WORDS = 400;

/**
 * Whether two sentences are one report in different words: the same words in the same order, but for spelling,
 * equivalents, free words and clauses that one of them lacks. Conservative: whatever is not known to be harmless
 * keeps them apart, so numbers, names, dates, negations, modals, quantities and the order of names always do.
 * Quadratic in the number of words between the common beginning and end.
 */
export function sameReport(left: Wording, right: Wording): boolean {
  if (left.words.length > MOST_WORDS || right.words.length > MOST_WORDS) return false;
  if (left.text.trimEnd().endsWith('?') !== right.text.trimEnd().endsWith('?')) return false;
  const found = gaps(left.words.map(keyOf), right.words.map(keyOf));
  const gone = found.reduce((sum, gap) => sum + gap.left.to - gap.left.from, 0);
  const common = left.words.length - gone;
  const telling = found.filter((gap) => !isFree(left, right, gap));
  if (telling.length === 0) return common >= LEAST_COMMON;
  const longer = Math.max(left.words.length, right.words.length);
  if (common < LEAST_COMMON_TRIMMED || common < longer * LEAST_KEPT) return false;
  return isMovedAttribution(left, right, telling) || areTrimmedClauses(left, right, telling);
}

const keyOf = (word: CopyWord): string => word.key;

function isFree(left: Wording, right: Wording, gap: Gap): boolean {
  const a = tellingWords(left, gap.left);
  const b = tellingWords(right, gap.right);
  if (a.length + b.length === 0) return true;
  const onlyHonorifics = (words: readonly CopyWord[]) =>
    words.every((word) => word.capital && HONORIFICS.has(word.key));
  return (a.length === 0 || b.length === 0) && onlyHonorifics(a) && onlyHonorifics(b);
}

/** The words of a range that a copy may not simply add or drop. */
function tellingWords({ words }: Wording, { from, to }: Gap['left']): CopyWord[] {
  return words.slice(from, to).filter((word, index) => {
    const next = words[from + index + 1];
    if (word.key === 'on') return !isCalendar(next);
    return !FREE_WORDS.has(word.key) || (next !== undefined && QUANTITY_AFTER_ARTICLE.has(next.key));
  });
}

function isCalendar(word: CopyWord | undefined): boolean {
  return word !== undefined && (CALENDAR_WORDS.has(word.key) || /^(?:\d{4}-)?\d\d-\d+$/.test(word.key));
}

/** Every gap is a clause that one and the same sentence has more than the other. */
function areTrimmedClauses(left: Wording, right: Wording, telling: readonly Gap[]): boolean {
  const trims = (longer: Wording, own: 'left' | 'right', other: 'left' | 'right') =>
    telling.every((gap) => gap[other].from === gap[other].to && isClause(longer, gap[own]));
  return trims(left, 'left', 'right') || trims(right, 'right', 'left');
}

/**
 * A clause that says something besides, and leaves the rest as it is: who somebody is, what the speaker added, why it was so. A
 * condition, a doubt or a circumstance is none of these, in whatever words it comes.
 */
function isClause(sentence: Wording, { from, to }: Gap['left']): boolean {
  const clause = sentence.words.slice(from, to);
  if (!isBounded(sentence, { from, to })) return false;
  if (clause.some((word) => word.number || isCalendar(word) || DECISIVE_WORDS.has(word.key))) return false;
  if (isAttribution(clause)) return true;
  const content = clause.filter((word) => !word.stop && !word.capital);
  if (content.length < LEAST_CLAUSE_CONTENT || clause.some(({ key }) => BELIEF.has(key))) return false;
  const first = clause[0]!.key;
  if (SAYING_PARTICIPLES.has(first) || FACTIVE_CONJUNCTIONS.has(first)) return true;
  return isDescription(sentence.text.slice(clause[0]!.start, clause.at(-1)!.end), first);
}

/** "the deputy leader of the party", "who hosted the dinner"; but not "the weather permitting" or "which would need a vote". */
function isDescription(text: string, first: string): boolean {
  if (!DETERMINERS.has(first) && !/^(?:who|which|whose)$/.test(first)) return false;
  const { words, groups } = readClauses(text);
  if (groups.some(({ tense }) => tense === 'future' || tense === 'maybe' || tense === 'planned'))
    return false;
  // A participle stands before its noun ("the ruling party"); after it, it makes a condition ("the strike ending soon").
  return words.every(({ lower }, at) => {
    const before = words[at - 1]?.lower ?? '';
    return !/.ing$/.test(lower) || DETERMINERS.has(before) || /['\u2019]s$/.test(before);
  });
}

function isAttribution(clause: readonly CopyWord[]): boolean {
  return (
    clause.length >= 2 &&
    clause.length <= LONGEST_ATTRIBUTION &&
    clause.some((word) => ATTRIBUTING.has(word.key)) &&
    !clause.some((word) => word.number || isCalendar(word) || DECISIVE_WORDS.has(word.key))
  );
}

const BOUNDARY = /[,;:()\u2013\u2014]|\s-\s/;

/** Whether a range begins and ends where a clause may: at the sentence's ends, or at punctuation. */
function isBounded({ text, words }: Wording, { from, to }: Gap['left']): boolean {
  const marked = (index: number) => BOUNDARY.test(text.slice(words[index - 1]!.end, words[index]!.start));
  const opens =
    from === 0 || marked(from) || (to === words.length && FACTIVE_CONJUNCTIONS.has(words[from]!.key));
  return opens && (to === words.length || marked(to));
}

/** `Pompeo said "..."` in one, `"...", Pompeo said` in the other: the same few words at the other end. */
function isMovedAttribution(left: Wording, right: Wording, telling: readonly Gap[]): boolean {
  if (telling.length !== 2) return false;
  const [first, last] = telling as [Gap, Gap];
  const at = (gap: Gap, side: 'left' | 'right') =>
    (side === 'left' ? left : right).words.slice(gap[side].from, gap[side].to);
  const moves = (head: 'left' | 'right', tail: 'left' | 'right') => {
    const [opening, closing] = [at(first, head), at(last, tail)];
    const atEnds = first[head].from === 0 && last[tail].to === (tail === 'left' ? left : right).words.length;
    const sorted = (words: readonly CopyWord[]) => words.map(keyOf).sort().join(' ');
    const alone = at(first, tail).length === 0 && at(last, head).length === 0;
    return atEnds && alone && isAttribution(opening) && sorted(opening) === sorted(closing);
  };
  return moves('left', 'right') || moves('right', 'left');
}
