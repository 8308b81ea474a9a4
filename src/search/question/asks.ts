/** The kind of answer that is asked for. It decides what a sentence must hold to answer. */
export type Asks =
  | 'who'
  | 'whose'
  | 'whoIs'
  | 'name'
  | 'when'
  | 'where'
  | 'howMany'
  | 'howMuch'
  | 'howOften'
  | 'howLong'
  | 'howOld'
  | 'how'
  | 'why'
  | 'whatIs'
  | 'said'
  | 'what'
  | 'yesNo'
  | 'keywords';

/** The kind of answer by the word after "how". */
export const HOW: Readonly<Record<string, Asks>> = {
  many: 'howMany',
  much: 'howMuch',
  long: 'howLong',
  old: 'howOld',
  far: 'howMuch',
  tall: 'howMuch',
  high: 'howMuch',
  large: 'howMuch',
  big: 'howMuch',
  often: 'howOften',
  deep: 'howMuch',
  wide: 'howMuch',
  fast: 'howMuch',
  heavy: 'howMuch',
};
/**
 * Those of these words that an answer does not repeat: "how many" is answered by "ninety boats". But "how high" is
 * answered by "118 metres high".
 */
export const NOT_REPEATED: ReadonlySet<string> = new Set(['many', 'much', 'long', 'old', 'often']);
/** The kind of answer by the question word. */
export const SIMPLE: Readonly<Record<string, Asks>> = {
  who: 'who',
  whos: 'whoIs',
  whom: 'who',
  whose: 'whose',
  when: 'when',
  whens: 'when',
  where: 'where',
  wheres: 'where',
  why: 'why',
  whats: 'whatIs',
  what: 'what',
  which: 'what',
};
/**
 * The kind of answer by the noun after "what" or "which": "what year" asks when, "which city" for a name, "what number"
 * how many.
 */
export const BY_NOUN: Readonly<Record<string, Asks>> = {
  year: 'when',
  date: 'when',
  day: 'when',
  month: 'when',
  time: 'when',
  century: 'when',
  decade: 'when',
  era: 'when',
  city: 'name',
  country: 'name',
  place: 'where',
  location: 'where',
  state: 'name',
  town: 'name',
  continent: 'name',
  number: 'howMany',
  percentage: 'howMuch',
  percent: 'howMuch',
  amount: 'howMuch',
  price: 'howMuch',
  person: 'who',
  president: 'who',
  actor: 'who',
  actress: 'who',
  author: 'who',
  king: 'who',
  reason: 'why',
  age: 'howOld',
};
/** The kind of answer by a noun among keywords, first or last: "summit date", "length of the dinner". */
export const ASKING: Readonly<Record<string, Asks>> = {
  date: 'when',
  location: 'where',
  place: 'where',
  venue: 'where',
  amount: 'howMuch',
  cost: 'howMuch',
  price: 'howMuch',
  height: 'howMuch',
  age: 'howOld',
  duration: 'howLong',
  length: 'howLong',
  cause: 'why',
  reason: 'why',
};
