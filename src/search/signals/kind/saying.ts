import { TokenFlag } from '../../index/state.js';
import type { Query } from '../../question/query.js';
import type { Term } from '../../text/analyze.js';
import { WordClass } from '../../text/word-classes.js';
import type { SignalInput } from '../signal.js';
import { isProgressive } from './passive.js';
import { classBits, is } from './slots.js';

/** The most tokens from a speaker to the verb: "Mr Pompeo, who hosted the dinner, said". */
const VERB_AFTER = 6;
/** The most tokens from the verb to the speaker: "said U.S. Secretary of State Mike Pompeo". */
const VERB_BEFORE = 7;
const QUOTATION = /["\u201c\u201d\u00ab\u00bb]/;

/**
 * The verbs of saying with a subject ("he said"), as token numbers of the index. Not those of "was told" and "written
 * by", after which no words of the subject follow.
 */
function sayings(input: SignalInput): number[] {
  const places: number[] = [];
  for (let at = input.evidence.from; at < input.evidence.to; at++) {
    const passive =
      (is(classBits(input, at - 1), WordClass.copula) && !isProgressive(input, at)) ||
      is(classBits(input, at + 1), WordClass.agent);
    if (is(classBits(input, at), WordClass.saying) && !passive) places.push(at);
  }
  return places;
}

/** A bit that no wanted term has (see `MAX_WANTED`). */
const UNWANTED = 31;

/** A sentence, and the speaker that is asked about. */
interface InSentence extends SignalInput {
  /** Whether a token is one of the words that name the speaker. */
  readonly speaks: (at: number) => boolean;
  /**
   * Where the speaker is named first, as a token number of the index. It lies before the sentence where only an earlier
   * one names them and a pronoun stands for them.
   */
  readonly named: number;
}

/** The most tokens of a name to either side. The bound keeps a page in capitals linear. */
const NAME_REACH = 8;

const isCapital = ({ index }: SignalInput, at: number) => is(index.tokens.flags(at), TokenFlag.capital);

/** Where the capitalised words around a token begin and end ("Kim Jong Un"). */
function nameAt(input: InSentence, at: number): { readonly from: number; readonly to: number } {
  let [from, to] = [at, at];
  const [first, last] = [
    Math.max(input.evidence.from, at - NAME_REACH),
    Math.min(input.evidence.to - 1, at + NAME_REACH),
  ];
  while (from > first && isCapital(input, from - 1)) from--;
  while (to < last && isCapital(input, to + 1)) to++;
  return { from, to };
}

const LEADS_AWAY = WordClass.genitive | WordClass.purpose | WordClass.placePreposition;

/**
 * Whether a name is no subject: a preposition leads to it ("to President Trump"), or it stands between commas (", Olle
 * Lind,").
 */
function isAside(input: InSentence, { from, to }: { readonly from: number; readonly to: number }): boolean {
  const comma = (at: number) =>
    at >= input.evidence.from && is(input.index.tokens.flags(at), TokenFlag.comma);
  return is(classBits(input, from - 1), LEADS_AWAY) || (comma(from - 1) && comma(to));
}

/** Whether the speaker is the subject before the verb: the nearest name or pronoun ("Pompeo, asked again, said"). */
function isSubjectBefore(input: InSentence, verb: number): boolean {
  const first = Math.max(input.evidence.from, verb - VERB_AFTER);
  for (let at = verb - 1; at >= first; at--) {
    if (input.speaks(at)) return true;
    if (is(classBits(input, at), WordClass.subject)) return input.named < at;
    if (!isCapital(input, at) || input.index.tokens.isStop(at)) continue;
    const name = nameAt(input, at);
    for (let place = name.from; place <= name.to; place++) if (input.speaks(place)) return true;
    if (!isAside(input, name)) return false;
    at = name.from;
  }
  return false;
}

/** Whether the speaker follows the verb, with a noun phrase between at most: "said the mayor of Norrby, Olle Lind". */
function isSubjectAfter(input: InSentence, verb: number): boolean {
  const last = Math.min(input.evidence.to - 1, verb + VERB_BEFORE);
  for (let at = verb + 1; at <= last; at++) {
    if (input.speaks(at)) return true;
    const small = input.index.tokens.isStop(at);
    if (small && !is(classBits(input, at), WordClass.article | WordClass.genitive)) return false;
  }
  return false;
}

/** Mask of the wanted terms that are among some words. */
function maskOf({ wanted }: Query, words: readonly Term[]): number {
  const terms = new Set(words.map(({ term }) => term));
  return wanted.reduce((mask, { term }, bit) => (terms.has(term) ? mask | (1 << bit) : mask), 0);
}

/** Whether the sentence, or one beside it, holds a word of the topic, where the question names one. */
function touchesTopic({ query, evidence }: SignalInput, speaker: readonly Term[]): boolean {
  const all = 2 ** query.wanted.length - 1;
  const topic = all & ~maskOf(query, [...speaker, ...(query.question.said ? [query.question.said] : [])]);
  const { own, before, after } = evidence;
  return topic === 0 || is(topic, own | before | after);
}

/**
 * The speaker in one sentence.
 *
 * @param bits mask of the wanted terms that name the speaker.
 * @param carried mask of the terms of earlier sentences that a pronoun may stand for.
 */
function speakingOf(input: SignalInput, bits: number, carried: number): InSentence {
  const { query, index, evidence } = input;
  const speaks = (at: number) => is(bits, 1 << (query.lookup.get(index.tokens.term(at)) ?? UNWANTED));
  let named = evidence.from - (is(bits, carried) ? 1 : 0);
  while (named >= evidence.from && named < evidence.to && !speaks(named)) named++;
  return { ...input, speaks, named };
}

/**
 * Whether the sentence reports what the speaker said or wrote. The speaker is the subject of a verb of saying, by name
 * or by a pronoun, or is named beside words in quotation marks. Where the question names nobody, anybody's words count.
 */
export function reportsSaying(input: SignalInput): boolean {
  const { query, evidence, text } = input;
  const { speaker } = query.question;
  if (speaker === null || !touchesTopic(input, speaker)) return false;
  const verbs = sayings(input);
  const quotation = QUOTATION.test(text);
  if (speaker.length === 0) return verbs.length > 0 || quotation;
  const bits = maskOf(query, speaker);
  const carried = evidence.carried | (evidence.pronoun ? evidence.before : 0);
  // A speech of several sentences names its speaker before or after.
  const around = evidence.own | carried | evidence.before | evidence.after;
  if (verbs.length === 0) return quotation && is(bits, around);
  const speaking = speakingOf(input, bits, carried);
  return verbs.some((verb) => isSubjectBefore(speaking, verb) || isSubjectAfter(speaking, verb));
}
