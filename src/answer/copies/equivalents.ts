import { SHORT_CALENDAR, SHORT_FORMS } from '../../language/en/short-forms.js';
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
    const [first = row, ...others] = row.split(' ');
    return [first, ...others].map((word): [string, string] => [word, first]);
  }),
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

/** Words that a copy may have more or fewer of anywhere: "the talks", "said that", "also", "Meanwhile,". */
export const FREE_WORDS = words('the a an that also however meanwhile');

/** Words before which an article counts: "a few" is not "few". */
export const QUANTITY_AFTER_ARTICLE = words('few little');
