/** Words that outlets swap without changing the report; the first of a row stands for all. All folded. */
const ROWS = [
  // "nearly 20 years" (BBC News), "almost 20 years" (DW)
  'nearly almost',
  // "about 90 minutes", "around 90 minutes"
  'about around approximately roughly',
  // "Pompeo said", "Pompeo says"
  'said says stated',
  'whilst while',
  'amongst among',
  'towards toward',
  'per-cent percent',
  // Abbreviated months and weekdays: "Sept 3", "Wed"
  'january jan',
  'february feb',
  'march mar',
  'april apr',
  'august aug',
  'september sept sep',
  'october oct',
  'november nov',
  'december dec',
  'monday mon',
  'tuesday tue tues',
  'wednesday wed',
  'thursday thu thur thurs',
  'friday fri',
  'saturday sat',
  'sunday sun',
] as const;

const EQUIVALENT: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap((row) => {
    const words = row.split(' ');
    return words.map((word): [string, string] => [word, words[0]!]);
  }),
);

/** "cancelled" and "canceled", "travelling" and "traveling": at least this long, so that "filling" stays apart from "filing". */
const SHORTEST_DOUBLED = 8;
const DOUBLED_L = /ll(ed|ing|er|ers|or|ors)$/;

/** The form by which a folded word is compared between copies. Only equality of the results has a meaning. */
export function equivalent(word: string): string {
  const row = EQUIVALENT.get(word);
  if (row !== undefined) return row;
  return word.length >= SHORTEST_DOUBLED ? word.replace(DOUBLED_L, 'l$1') : word;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that a copy may have more or fewer of anywhere: "the talks", "said that", "also", "Meanwhile,". */
export const FREE_WORDS = words('the a an that also however meanwhile');

/** Forms of address that a copy may drop, but never change into another: "Mr Pompeo", "Pompeo". */
export const HONORIFICS = words('mr mrs ms miss');

/** "a few" is not "few": before these, an article counts. */
export const QUANTITY_AFTER_ARTICLE = words('few little');

/** Verbs that attribute: ", Pompeo said". */
export const REPORTING_VERBS = words('said says told added adding stated reported reports wrote tweeted');

/** A trimmed clause may begin with one of these without a comma before it: "…, citing North Korea's hostility". */
export const CLAUSE_OPENERS = words(
  'after amid according as because before despite during following while when where who which whose citing adding saying noting calling',
);

/**
 * Words that a trimmed clause must not hold, because the sentence without it would say something else: negations,
 * conditions, doubts, quantities.
 */
export const DECISIVE_WORDS = words(
  'not no never none nobody nothing neither nor without cannot deny denied denies denying refused refuses refuse rejected rejects failed fails false falsely ' +
    'if unless provided until except only ' +
    'all some most few many much more less fewer least every each both half several dozen dozens hundred hundreds thousand thousands million millions billion billions ' +
    'may might could alleged allegedly reportedly unconfirmed rumored denial',
);

/** Names of months and weekdays: a date is never trimmed away. "may" stands among the decisive words. */
export const CALENDAR_WORDS = words(
  'january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight',
);
