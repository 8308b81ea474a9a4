import { FUNCTION_WORDS } from '../../language/en/function-words.js';
import { IRREGULAR_PAST } from '../../language/en/verbs.js';

/**
 * Whether a text goes on with a noun, as far as lists of other words tell: " castle" in "the 18th century castle".
 *
 * @param after what follows a date, with the blank before it.
 */
export function nounFollows(after: string): boolean {
  const next = /^ (\p{Ll}+)/u.exec(after)?.[1];
  return next !== undefined && !FUNCTION_WORDS.has(next) && !IRREGULAR_PAST.has(next) && !/ed$/.test(next);
}
