import { SWAPPED_WORDS } from '../../language/en/equivalents.js';
import { SHORT_CALENDAR, SHORT_FORMS } from '../../language/en/short-forms.js';

const EQUIVALENT: ReadonlyMap<string, string> = new Map([
  ...SWAPPED_WORDS.flatMap((row) => row.map((word): [string, string] => [word, row[0] ?? word])),
  ...SHORT_FORMS,
  ...SHORT_CALENDAR,
]);

/**
 * The fewest letters of a word whose doubled l is one of spelling: "cancelled" and "canceled". "filling" is shorter,
 * and stays apart from "filing".
 */
const SHORTEST_DOUBLED = 8;
const DOUBLED_L = /ll(ed|ing|er|ers|or|ors)$/;

/** The form in which copies compare a folded word. It is for comparing and not for showing. */
export function equivalent(word: string): string {
  const row = EQUIVALENT.get(word);
  if (row !== undefined) return row;
  return word.length >= SHORTEST_DOUBLED ? word.replace(DOUBLED_L, 'l$1') : word;
}
