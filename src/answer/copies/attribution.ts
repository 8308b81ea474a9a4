import { isAgency } from '../../corpus/furniture/fragments.js';
import { DEMONYM_WORDS } from '../../language/en/demonyms.js';
import { DETERMINERS, FUNCTION_WORDS, PREPOSITIONS } from '../../language/en/function-words.js';
import { ATTRIBUTING } from '../../language/en/saying.js';
import { BEFORE_ROLES } from '../../language/en/titles.js';
import { IRREGULAR_PAST } from '../../language/en/verbs.js';
import { gaps } from './align.js';
import { type Beyond, beyond, isTitle, isTitleWord } from './titles.js';
import { type CopyWord, copyKey, isCalendar, type Wording } from './words.js';

/** A sentence parted into what it says and whose words it says that they are. */
export interface Attributed {
  readonly content: readonly CopyWord[];
  /** Who says it, and when, if that is told; null where nobody is named. */
  readonly source: readonly CopyWord[] | null;
}

/** Most words of "the deputy head of the coast guard of Norrby, Olle Lind, told reporters in a statement". */
const LONGEST = 12;
/** Most words of one in the middle of a sentence: ", the mayor added,". */
const LONGEST_WITHIN = 6;
const BOUNDARY = /[,;:"\u201c\u201d\u00ab\u00bb()\u2013\u2014]/;

/**
 * Takes the attribution out of a sentence: ", police said", "Police told reporters that", "According to police,". Only verbs that say
 * no more than that it was said count: what somebody claims, denies or is believed to know is told otherwise. Linear.
 */
export function stated(wording: Wording): Attributed {
  return opening(wording) ?? closing(wording) ?? within(wording) ?? { content: wording.words, source: null };
}

const bounded = ({ text, words }: Wording, at: number): boolean =>
  at <= 0 || at >= words.length || BOUNDARY.test(text.slice(words[at - 1]!.end, words[at]!.start));

/** "Police said (that)", "Pompeo told reporters on Monday (that)", "According to police,". */
function opening(wording: Wording): Attributed | null {
  const { words } = wording;
  if (isAccordingTo(words, 0)) {
    const end = words.findIndex((_, at) => at > 2 && bounded(wording, at));
    return end < 0 || end > LONGEST ? null : { content: words.slice(end), source: words.slice(2, end) };
  }
  const verb = words.findIndex(({ key }) => ATTRIBUTING.has(key));
  if (verb < 1 || verb > LONGEST || !isSpeaker(words.slice(0, verb))) return null;
  // "Olle Lind, the mayor, said": what stands beside a speaker has a comma on either side.
  const marks = words.slice(1, verb + 1).filter((_, at) => bounded(wording, at + 1)).length;
  if (marks !== 0 && (marks !== 2 || !bounded(wording, verb))) return null;
  const { to, day } = after(wording, verb);
  if (to > words.length) return null;
  const end = words[to]?.key === 'that' ? to + 1 : to;
  return { content: words.slice(end), source: [...withoutFirstCapital(words.slice(0, verb)), ...day] };
}

/** The capital of a sentence's first word says nothing, unless another follows: "Local police", but "Mike Pompeo". */
const withoutFirstCapital = ([first, ...rest]: readonly CopyWord[]): readonly CopyWord[] =>
  first === undefined ? [] : [{ ...first, capital: first.capital && rest[0]?.capital === true }, ...rest];

/** ", police said", "said Lund", ", according to police". */
function closing(wording: Wording): Attributed | null {
  const { words } = wording;
  for (let from = Math.max(1, words.length - LONGEST); from < words.length - 1; from++) {
    const source = bounded(wording, from) ? attributionAt(wording, from, words.length) : null;
    if (source !== null) return { content: words.slice(0, from), source };
  }
  return null;
}

/** '"We will," Pompeo said, "go on."' */
function within(wording: Wording): Attributed | null {
  const { words } = wording;
  for (let from = 1; from < words.length - 1; from++) {
    if (!bounded(wording, from)) continue;
    for (let to = from + 2; to <= Math.min(words.length - 1, from + LONGEST_WITHIN); to++) {
      const source = bounded(wording, to) ? attributionAt(wording, from, to) : null;
      if (source !== null) return { content: [...words.slice(0, from), ...words.slice(to)], source };
    }
  }
  return null;
}

/** The source of an attribution that fills `[from, to)`; null where that is none. */
function attributionAt(wording: Wording, from: number, to: number): readonly CopyWord[] | null {
  const { words } = wording;
  const part = words.slice(from, to);
  if (isAccordingTo(part, 0)) return isSpeaker(part.slice(2)) ? part.slice(2) : null;
  if (ATTRIBUTING.has(part[0]!.key)) return isSpeaker(part.slice(1)) ? part.slice(1) : null;
  const verb = part.findIndex(({ key }) => ATTRIBUTING.has(key));
  if (verb < 1 || !isSpeaker(part.slice(0, verb))) return null;
  const rest = after(wording, from + verb, to);
  return rest.to === to ? [...part.slice(0, verb), ...rest.day] : null;
}

const isAccordingTo = (words: readonly CopyWord[], at: number): boolean =>
  words[at]?.key === 'according' && words[at + 1]?.key === 'to' && words.length > at + 2;

/** A noun phrase or a pronoun; a clause ("which the army"), a negation or another verb is none. */
function isSpeaker(words: readonly CopyWord[]): boolean {
  if (words.length === 0 || /^(?:who|which|that|what|not|no)$/.test(words[0]!.key)) return false;
  return words.every(
    ({ key, number }) =>
      !number &&
      !IRREGULAR_PAST.has(key) &&
      (!FUNCTION_WORDS.has(key) ||
        DETERMINERS.has(key) ||
        PREPOSITIONS.has(key) ||
        /^(?:and|he|she|they|it|we|i|you)$/.test(key)),
  );
}

/** "AFP", "Reuters": an abbreviation in capitals, or a news agency. */
function isOutlet({ text }: Wording, words: readonly CopyWord[]): boolean {
  const name = text.slice(words[0]!.start, words.at(-1)!.end);
  return /^\p{Lu}{2,}$/u.test(name) || isAgency(name);
}

/** Who was told, in what, and when: "reporters", "the BBC", "in a statement", "on Monday". The day is content. */
function after(
  wording: Wording,
  verb: number,
  limit = wording.words.length,
): { readonly to: number; readonly day: readonly CopyWord[] } {
  const { words } = wording;
  const day: CopyWord[] = [];
  let to = verb + 1;
  if (/^tell|^told/.test(words[verb]!.key) && to < limit) {
    const from = DETERMINERS.has(words[to]!.key) ? to + 1 : to;
    to = from + 1;
    while (to < limit && words[to]!.capital && !isCalendar(words[to]) && !bounded(wording, to)) to++;
    const told = words.slice(from, to);
    // "told Berg": somebody in the story, as a name shows that is no outlet's. "told the BBC", "told AFP", "told reporters" are none.
    if (from === verb + 1 && told[0]?.capital && !isOutlet(wording, told)) day.push(...told);
    // "told Berg to leave", "told him not to"
    if (/^(?:to|not)$/.test(words[to]?.key ?? '')) return { to: limit + 1, day };
  }
  if (words[to]?.key === 'in' && /^an?$/.test(words[to + 1]?.key ?? '') && to + 2 < limit) {
    const end = to + 3;
    if (end >= limit || bounded(wording, end) || words[end]!.key === 'that') to = end;
  }
  if (words[to]?.key === 'on' && isCalendar(words[to + 1]) && to + 1 < limit) to++;
  while (to < limit && isCalendar(words[to])) day.push(words[to++]!);
  return { to: Math.min(to, limit), day };
}

/**
 * Whether two sources are one: the same words, but for articles, and for a title and given names before the rest of a name ("US Secretary
 * of State Mike Pompeo", "Pompeo").
 */
export function sameSource(left: readonly CopyWord[], right: readonly CopyWord[]): boolean {
  const [a, b] = [withoutArticles(left), withoutArticles(right)];
  return gaps(a.map(copyKey), b.map(copyKey)).every((gap) => {
    const extra = beyond(a, b, gap);
    return extra !== null && (isTitle(extra) || (extra.before === undefined && isGivenName(extra)));
  });
}

const withoutArticles = (words: readonly CopyWord[]) => words.filter(({ key }) => !/^(?:the|an?)$/.test(key));

/** "Mike" before "Pompeo" where the source begins, with the title before it or without. */
function isGivenName({ words, next }: Beyond): boolean {
  const names = words.findLastIndex((word) => !word.capital || isTitleWord(word)) + 1;
  const [title, given] = [words.slice(0, names), words.slice(names)];
  if (given.length === 0 || next === undefined || !next.capital || isCalendar(next)) return false;
  if (given.some((word) => isCalendar(word) || DEMONYM_WORDS.has(word.key) || BEFORE_ROLES.has(word.key)))
    return false;
  return title.length === 0
    ? !isTitleWord(next)
    : isTitle({ before: undefined, words: title, next: given[0] });
}

/** A source that is a news agency: who carried a report is no part of what it says. */
export const isCarrier = (text: string, source: readonly CopyWord[]): boolean =>
  source.length > 0 && isAgency(text.slice(source[0]!.start, source.at(-1)!.end));
