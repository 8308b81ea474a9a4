import { MONTHS, NEAR_DAYS, WEEKDAYS } from '../../language/en/calendar.js';
import { SHORT_CALENDAR } from '../../language/en/short-forms.js';
import { words } from '../../language/words.js';

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
] as const;

const EQUIVALENT: ReadonlyMap<string, string> = new Map([
  ...ROWS.flatMap((row) => {
    const all = row.split(' ');
    return all.map((word): [string, string] => [word, all[0]!]);
  }),
  ...SHORT_CALENDAR,
]);

/** "cancelled" and "canceled", "travelling" and "traveling": at least this long, so that "filling" stays apart from "filing". */
const SHORTEST_DOUBLED = 8;
const DOUBLED_L = /ll(ed|ing|er|ers|or|ors)$/;

/** The form by which a folded word is compared between copies. Only equality of the results has a meaning. */
export function equivalent(word: string): string {
  const row = EQUIVALENT.get(word);
  if (row !== undefined) return row;
  return word.length >= SHORTEST_DOUBLED ? word.replace(DOUBLED_L, 'l$1') : word;
}

/** Words that a copy may have more or fewer of anywhere: "the talks", "said that", "also", "Meanwhile,". */
export const FREE_WORDS = words('the a an that also however meanwhile');

/** "a few" is not "few": before these, an article counts. */
export const QUANTITY_AFTER_ARTICLE = words('few little');

/**
 * Conjunctions that tell what they join as a fact, and leave the rest as true as it was. "If", "unless" and "once" do not, nor
 * does a preposition ("pending approval").
 */
export const FACTIVE_CONJUNCTIONS = words('because although though whereas');

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
export const CALENDAR_WORDS: ReadonlySet<string> = new Set([
  ...MONTHS.map((month) => month.toLowerCase()).filter((month) => month !== 'may'),
  ...WEEKDAYS.map((day) => day.toLowerCase()),
  ...NEAR_DAYS,
]);
