import { ATTRIBUTING } from '../../language/en/saying.js';
import { afterVerb } from './after-verb.js';
import { bounded, keyAt } from './bounded.js';
import { isSpeaker } from './sources.js';
import type { CopyWord, Wording } from './words.js';

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

/**
 * Takes the attribution out of a sentence: ", police said", "Police told reporters that", "According to police,". Only
 * verbs that mean no more than "said" count. What somebody claims, denies or is believed to know stays in the sentence.
 * Linear.
 */
export function stated(wording: Wording): Attributed {
  return opening(wording) ?? closing(wording) ?? within(wording) ?? { content: wording.words, source: null };
}

/**
 * An attribution at the beginning: "Police said (that)", "Pompeo told reporters on Monday (that)", "According to
 * police,".
 */
function opening(wording: Wording): Attributed | null {
  const { words } = wording;
  if (isAccordingTo(words)) {
    const end = words.findIndex((_, at) => at > 2 && bounded(wording, at));
    return end < 0 || end > LONGEST ? null : { content: words.slice(end), source: words.slice(2, end) };
  }
  const verb = words.findIndex(({ key }) => ATTRIBUTING.has(key));
  if (verb < 1 || verb > LONGEST || !isSpeaker(words.slice(0, verb))) return null;
  // "Olle Lind, the mayor, said": what stands beside a speaker has a comma on either side.
  const marks = words.slice(1, verb + 1).filter((_, at) => bounded(wording, at + 1)).length;
  if (marks !== 0 && (marks !== 2 || !bounded(wording, verb))) return null;
  const { to, day } = afterVerb(wording, verb);
  if (to > words.length) return null;
  const end = keyAt(words, to) === 'that' ? to + 1 : to;
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
  if (isAccordingTo(part)) return isSpeaker(part.slice(2)) ? part.slice(2) : null;
  const verb = part.findIndex(({ key }) => ATTRIBUTING.has(key));
  if (verb === 0) return isSpeaker(part.slice(1)) ? part.slice(1) : null;
  if (verb < 0 || !isSpeaker(part.slice(0, verb))) return null;
  const rest = afterVerb(wording, from + verb, to);
  return rest.to === to ? [...part.slice(0, verb), ...rest.day] : null;
}

const isAccordingTo = (words: readonly CopyWord[]): boolean =>
  keyAt(words, 0) === 'according' && keyAt(words, 1) === 'to' && words.length > 2;
