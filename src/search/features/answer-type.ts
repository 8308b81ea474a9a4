import { TokenFlag } from '../index/state.js';
import type { Asks } from '../question/asks.js';
import { WordClass } from '../text/word-classes.js';
import type { Feature, FeatureInput } from './feature.js';

/** Whether the token at a place (absolute in the index) can be, or begin, an answer. */
type Slot = (input: FeatureInput, at: number) => boolean;

const bits = ({ index, evidence }: FeatureInput, at: number): number =>
  at < evidence.from || at >= evidence.to ? 0 : index.classes[index.state.tokens[at]!]!;
const flags = ({ index, evidence }: FeatureInput, at: number): number =>
  at < evidence.from || at >= evidence.to ? 0 : index.state.flags[at]!;
const is = (value: number, mask: number) => (value & mask) !== 0;
const DATE = WordClass.month | WordClass.weekday;

const isName: Slot = (input, at) => {
  const capital = is(flags(input, at), TokenFlag.capital) && !is(flags(input, at), TokenFlag.stop);
  if (!capital || is(bits(input, at), DATE)) return false;
  return at > input.evidence.from || input.index.names[input.index.state.tokens[at]!] === 1;
};
const isFigure: Slot = (input, at) =>
  is(flags(input, at), TokenFlag.number) && !is(bits(input, at), WordClass.year);
const isDate: Slot = (input, at) =>
  is(bits(input, at), WordClass.year | WordClass.weekday | WordClass.time) ||
  (is(bits(input, at), WordClass.month) && is(flags(input, at), TokenFlag.capital));
/** Words between a preposition and the place it leads to: "at the old school". */
const PLACE_WITHIN = 3;
/** "in Norrby", "from the school": a preposition of place, then a name or a noun for a place. */
const isPlace: Slot = (input, at) => {
  const noun = is(bits(input, at), WordClass.place);
  if (!noun && !isName(input, at)) return false;
  const within = noun ? PLACE_WITHIN : PLACE_WITHIN - 1;
  for (let before = 1; before <= within; before++) {
    if (is(bits(input, at - before), WordClass.placePreposition)) return true;
  }
  return false;
};
/** People older than this are not in the news. */
const OLDEST = 120;
/** "Anna Lind, 54, said": a small figure between the commas that follow a name. */
const isAgeAfterName: Slot = (input, at) =>
  is(flags(input, at - 1), TokenFlag.comma) &&
  is(flags(input, at), TokenFlag.comma) &&
  isName(input, at - 1) &&
  Number(input.index.lexicon.term(input.index.state.tokens[at]!)) < OLDEST;
/** "aged 34", "34 years old", "born in 1984": a figure near a word of age. */
const isAge: Slot = (input, at) =>
  is(flags(input, at), TokenFlag.number) &&
  (isAgeAfterName(input, at) || [-3, -2, -1, 1, 2].some((step) => is(bits(input, at + step), WordClass.age)));
const isMeasured = (input: FeatureInput, at: number, unit: number) =>
  isFigure(input, at) && is(bits(input, at + 1) | bits(input, at + 2), unit);

const SLOTS: Partial<Readonly<Record<Asks, Slot>>> = {
  who: isName,
  whose: isName,
  when: isDate,
  where: isPlace,
  howMany: isFigure,
  howMuch: (input, at) =>
    is(bits(input, at), WordClass.money) || isMeasured(input, at, WordClass.measure | WordClass.money),
  howLong: (input, at) => isMeasured(input, at, WordClass.duration | WordClass.measure),
  howOld: isAge,
  why: (input, at) => is(bits(input, at), WordClass.reason),
  how: (input, at) => is(bits(input, at), WordClass.manner),
};

/** Places of possible answers that the question does not already hold. */
function answers(input: FeatureInput): number[] {
  const slot = SLOTS[input.query.question.asks];
  if (slot === undefined) return [];
  const places: number[] = [];
  for (let at = input.evidence.from; at < input.evidence.to; at++) {
    if (slot(input, at) && !input.query.lookup.has(input.index.state.tokens[at]!)) places.push(at);
  }
  return places;
}

/** Distance in tokens from the nearest possible answer to the nearest matched word. */
function distance(input: FeatureInput): number {
  let best = Number.POSITIVE_INFINITY;
  for (const at of answers(input)) {
    for (const match of input.evidence.matches) {
      best = Math.min(best, Math.abs(at - input.evidence.from - match.at));
    }
  }
  return best;
}

const fits = (asks: readonly Asks[], name: string, describe: string): Feature => ({
  name,
  describe,
  value: (input) => (asks.includes(input.query.question.asks) && answers(input).length > 0 ? 1 : 0),
});

/** How far after a figure the thing counted may stand ("two further round trips"). */
const COUNTED_WITHIN = 4;

/** Whether a figure stands just before the thing that "how many" asks for. */
function isCounted({ query, index, evidence }: FeatureInput): boolean {
  const { focus, terms } = query.question;
  const bit = focus === null ? -1 : query.wanted.findIndex((each) => each.term === terms[focus]?.term);
  if (bit === -1) return false;
  return evidence.matches.some(({ at, wanted }) => {
    if (wanted !== bit) return false;
    const place = evidence.from + at;
    for (let before = Math.max(evidence.from, place - COUNTED_WITHIN); before < place; before++) {
      if ((index.state.flags[before]! & TokenFlag.number) !== 0) return true;
    }
    return false;
  });
}

/** Whether a sentence holds what its question asks for; null where any sentence may ("what", "is"). */
export function fitsAnswerType(input: FeatureInput): boolean | null {
  const { asks } = input.query.question;
  if (asks === 'howMany') return isCounted(input);
  return SLOTS[asks] === undefined ? null : answers(input).length > 0;
}

/** Fit between what is asked and what the sentence holds. */
export const answerTypeFeatures: readonly Feature[] = [
  fits(['who', 'whose'], 'fitsWho', 'asks who, and the sentence holds a name'),
  fits(['when'], 'fitsWhen', 'asks when, and the sentence holds a date or time'),
  fits(['where'], 'fitsWhere', 'asks where, and the sentence holds a place'),
  fits(['howMany', 'howMuch'], 'fitsHowMany', 'asks how many or how much, and the sentence holds a figure'),
  fits(
    ['howLong', 'howOld'],
    'fitsHowLong',
    'asks how long or how old, and the sentence holds a span of time',
  ),
  fits(['why'], 'fitsWhy', 'asks why, and the sentence gives a reason'),
  {
    name: 'counted',
    describe: 'asks how many, and a figure stands before the thing counted',
    value: (input) => (input.query.question.asks === 'howMany' && isCounted(input) ? 1 : 0),
  },
  {
    name: 'answerNear',
    describe: 'the possible answer stands near the matched words',
    value: (input) => 1 / (1 + distance(input) / 4),
  },
];
