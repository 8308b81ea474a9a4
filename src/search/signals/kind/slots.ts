import { DEMONYM_WORDS } from '../../../language/en/demonyms.js';
import { TokenFlag } from '../../index/state.js';
import type { Asks } from '../../question/asks.js';
import { fold } from '../../text/fold.js';
import { WordClass } from '../../text/word-classes.js';
import type { SignalInput } from '../signal.js';

/** Whether a token, by its number in the index, can be an answer or begin one. */
type Slot = (input: SignalInput, at: number) => boolean;

const inside = ({ evidence }: SignalInput, at: number) => at >= evidence.from && at < evidence.to;
/** `WordClass` bits of a token of the sentence; 0 outside it. */
export const classBits = (input: SignalInput, at: number): number =>
  inside(input, at) ? input.index.classes(input.index.tokens.term(at)) : 0;
/** `TokenFlag` bits of a token of the sentence; 0 outside it. */
export const flagBits = (input: SignalInput, at: number): number =>
  inside(input, at) ? input.index.tokens.flags(at) : 0;
export const is = (value: number, mask: number) => (value & mask) !== 0;
const DATE = WordClass.month | WordClass.weekday;

const isName: Slot = (input, at) => {
  const capital = is(flagBits(input, at), TokenFlag.capital) && !is(flagBits(input, at), TokenFlag.stop);
  if (!capital || is(classBits(input, at), DATE)) return false;
  return at > input.evidence.from || input.index.isName(input.index.tokens.term(at));
};
/** A name of somebody who may act. In "in Karlsvik" it is a place. */
const isDoer: Slot = (input, at) => isName(input, at) && !is(classBits(input, at - 1), WordClass.within);
const isFigure: Slot = (input, at) =>
  is(flagBits(input, at), TokenFlag.number) && !is(classBits(input, at), WordClass.year);
const isDate: Slot = (input, at) =>
  is(classBits(input, at), WordClass.year | WordClass.weekday | WordClass.time) ||
  (is(classBits(input, at), WordClass.month) && is(flagBits(input, at), TokenFlag.capital));
/** The most words between a preposition and its place: "at the old school". */
const PLACE_WITHIN = 3;
/** A name that may be of a place. "American" in "on American beef" is none, but begins one in "the American Museum". */
const isPlaceName: Slot = (input, at) => {
  if (!isName(input, at)) return false;
  const { start, end } = input.index.tokens.span(at);
  return !DEMONYM_WORDS.has(fold(input.text.slice(start, end))) || isName(input, at + 1);
};
/** A preposition of place, then a name or a noun for a place: "in Norrby", "from the school". */
const isPlace: Slot = (input, at) => {
  const noun = is(classBits(input, at), WordClass.place);
  if (!noun && !isPlaceName(input, at)) return false;
  const within = noun ? PLACE_WITHIN : PLACE_WITHIN - 1;
  for (let before = 1; before <= within; before++) {
    if (is(classBits(input, at - before), WordClass.placePreposition)) return true;
  }
  return false;
};
/** The greatest age of a person. */
const OLDEST = 120;
/** An age: a small figure between commas after a name ("Anna Lind, 54, said"). */
const isAgeAfterName: Slot = (input, at) =>
  is(flagBits(input, at - 1), TokenFlag.comma) &&
  is(flagBits(input, at), TokenFlag.comma) &&
  isName(input, at - 1) &&
  Number(input.index.lexicon.term(input.index.tokens.term(at))) < OLDEST;
/** An age: a figure near a word of age ("aged 34", "34 years old", "born in 1984"). */
const isAge: Slot = (input, at) =>
  is(flagBits(input, at), TokenFlag.number) &&
  (isAgeAfterName(input, at) ||
    [-3, -2, -1, 1, 2].some((step) => is(classBits(input, at + step), WordClass.age)));
const isMeasured = (input: SignalInput, at: number, unit: number) =>
  isFigure(input, at) && is(classBits(input, at + 1) | classBits(input, at + 2), unit);

/**
 * A word that leads to a reason: "because", "to reflect". What is asked about has to stand before it. Asked why the
 * instruments were replaced, "the figures differed because the instruments were replaced" gives no reason. A sentence
 * may begin with "because".
 */
const isReason: Slot = (input, at) => {
  const word = classBits(input, at);
  const purpose =
    is(word, WordClass.purpose) &&
    inside(input, at + 1) &&
    !is(flagBits(input, at + 1), TokenFlag.capital | TokenFlag.number | TokenFlag.stop);
  if (!purpose && !is(word, WordClass.reason)) return false;
  const place = at - input.evidence.from;
  // Matches are in the order of the sentence.
  return place === 0 || (input.evidence.matches[0]?.at ?? place) < place;
};

const SLOTS: Partial<Readonly<Record<Asks, Slot>>> = {
  who: isDoer,
  whose: isName,
  name: isName,
  when: isDate,
  where: isPlace,
  howMany: isFigure,
  howOften: (input, at) => is(classBits(input, at), WordClass.frequency),
  howMuch: (input, at) =>
    is(classBits(input, at), WordClass.money) || isMeasured(input, at, WordClass.measure | WordClass.money),
  howLong: (input, at) => isMeasured(input, at, WordClass.duration | WordClass.measure),
  howOld: isAge,
  why: isReason,
};

/** Whether a kind of answer can be told from its form. */
export const hasSlot = (asks: Asks): boolean => SLOTS[asks] !== undefined;

/** Token numbers of possible answers that the question does not hold itself. */
export function slotsOf(input: SignalInput): number[] {
  const slot = SLOTS[input.query.question.asks];
  if (slot === undefined) return [];
  const places: number[] = [];
  for (let at = input.evidence.from; at < input.evidence.to; at++) {
    if (slot(input, at) && !input.query.lookup.has(input.index.tokens.term(at))) places.push(at);
  }
  return places;
}

/** The most tokens from a figure to the thing counted ("two further round trips"). */
const COUNTED_WITHIN = 4;

/** Whether a figure stands just before the thing that "how many" counts. Where no thing is named, any figure does. */
export function isCounted(input: SignalInput): boolean {
  const { query, index, evidence } = input;
  const { focus, terms } = query.question;
  if (focus === null) return slotsOf(input).length > 0;
  const bit = query.wanted.findIndex((each) => each.term === terms[focus]?.term);
  if (bit === -1) return false;
  return evidence.matches.some(({ at, wanted }) => {
    if (wanted !== bit) return false;
    const place = evidence.from + at;
    for (let before = Math.max(evidence.from, place - COUNTED_WITHIN); before < place; before++) {
      if (is(index.classes(index.tokens.term(before)), WordClass.amount)) return true;
      if (is(index.tokens.flags(before), TokenFlag.number)) return true;
    }
    return false;
  });
}

/** Whether the sentence names somebody whom the question does not name: "Olle Lind, the mayor of Norrby". */
export function namesSomebody(input: SignalInput): boolean {
  const { query, index, evidence } = input;
  for (let at = evidence.from; at < evidence.to; at++) {
    if (isDoer(input, at) && !query.lookup.has(index.tokens.term(at))) return true;
  }
  return false;
}
