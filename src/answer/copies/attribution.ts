import { isAgency } from '../../corpus/furniture/fragments.js';
import { DEMONYM_WORDS } from '../../language/en/demonyms.js';
import { DETERMINERS, FUNCTION_WORDS, PREPOSITIONS } from '../../language/en/function-words.js';
import { ATTRIBUTING } from '../../language/en/saying.js';
import { BEFORE_ROLES } from '../../language/en/titles.js';
import { IRREGULAR_PAST } from '../../language/en/verbs.js';
import { gaps } from './align.js';
import { type Beyond, beyond, isTitle, isTitleWord } from './titles.js';
import { type CopyWord, copyKey, isCalendar, type Wording } from './words.js';

/** A sentence in two parts: what it says, and its source. */
export interface Attributed {
  readonly content: readonly CopyWord[];
  /** The source, and the time of saying where it is given. Null where nobody is named. */
  readonly source: readonly CopyWord[] | null;
}

/**
 * The most words of an attribution: "the deputy head of the coast guard of Norrby, Olle Lind, told reporters in a
 * statement".
 */
const LONGEST = 12;
/** The most words of an attribution in the middle of a sentence: ", the mayor added,". */
const LONGEST_WITHIN = 6;
const BOUNDARY = /[,;:"\u201c\u201d\u00ab\u00bb()\u2013\u2014]/;

/**
 * Takes the attribution out of a sentence: ", police said", "Police told reporters that", "According to police,". Only
 * verbs that mean no more than "said" count. What somebody claims, denies or is believed to know stays in the sentence.
 * Linear.
 */
export function stated(wording: Wording): Attributed {
  return opening(wording) ?? closing(wording) ?? within(wording) ?? { content: wording.words, source: null };
}

const bounded = ({ text, words }: Wording, at: number): boolean =>
  at <= 0 || at >= words.length || BOUNDARY.test(text.slice(words[at - 1]!.end, words[at]!.start));

/**
 * An attribution at the beginning: "Police said (that)", "Pompeo told reporters on Monday (that)", "According to
 * police,".
 */
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

/** The words with the first one in small letters, unless another capital follows: "Local police", but "Mike Pompeo". */
const withoutFirstCapital = ([first, ...rest]: readonly CopyWord[]): readonly CopyWord[] =>
  first === undefined ? [] : [{ ...first, capital: first.capital && rest[0]?.capital === true }, ...rest];

/** An attribution at the end: ", police said", "said Lund", ", according to police". */
function closing(wording: Wording): Attributed | null {
  const { words } = wording;
  for (let from = Math.max(1, words.length - LONGEST); from < words.length - 1; from++) {
    const source = bounded(wording, from) ? attributionAt(wording, from, words.length) : null;
    if (source !== null) return { content: words.slice(0, from), source };
  }
  return null;
}

/** An attribution in the middle: '"We will," Pompeo said, "go on."' */
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

/** The source of an attribution that takes up `[from, to)`. Null where these words are no attribution. */
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

/**
 * Whether words are a source: a noun phrase or a pronoun, but no clause ("which the army"), negation or further verb.
 */
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

/**
 * What may follow the verb: who was told ("reporters", "the BBC"), in what ("in a statement"), and when ("on Monday").
 * The day is content.
 */
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
    // "told Berg": somebody in the story, as a name shows that is no outlet's. "told the BBC", "told AFP", "told
    // reporters" are none.
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
 * Whether two sources are the same: equal words, apart from articles, and from a title and given names before a surname
 * ("US Secretary of State Mike Pompeo" and "Pompeo").
 */
export function sameSource(left: readonly CopyWord[], right: readonly CopyWord[]): boolean {
  const [a, b] = [withoutArticles(left), withoutArticles(right)];
  return gaps(a.map(copyKey), b.map(copyKey)).every((gap) => {
    const extra = beyond(a, b, gap);
    return extra !== null && (isTitle(extra) || (extra.before === undefined && isGivenName(extra)));
  });
}

const withoutArticles = (words: readonly CopyWord[]) => words.filter(({ key }) => !/^(?:the|an?)$/.test(key));

/**
 * Whether extra words are given names at the beginning of the source, with or without a title before them: "Mike"
 * before "Pompeo".
 */
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

/** Whether a source is a news agency. Who carried a report is no part of what it says. */
export const isCarrier = (text: string, source: readonly CopyWord[]): boolean =>
  source.length > 0 && isAgency(text.slice(source[0]!.start, source.at(-1)!.end));
