import { rowsOf, words } from '../words.js';

/**
 * Words that outlets swap without changing the report; the first of a row stands for all. All folded. "nearly 20 years"
 * (BBC News), "almost 20 years" (DW); "about 90 minutes", "around 90 minutes"; "Pompeo said", "Pompeo says".
 */
export const SWAPPED_WORDS =
  rowsOf(`nearly almost; about around approximately roughly; said says stated; whilst while;
  amongst among; towards toward; per-cent percent`);

/** Words that a copy may have more or fewer of anywhere: "the talks", "said that", "also", "Meanwhile,". */
export const FREE_WORDS = words('the a an that also however meanwhile');

/** Words before which an article counts: "a few" is not "few". */
export const QUANTITY_AFTER_ARTICLE = words('few little');
