import {
  AMERICAN,
  BRITISH_AE_OE,
  BRITISH_ISE,
  BRITISH_OGUE,
  BRITISH_OUR,
  BRITISH_RE,
} from '../../language/en/spelling.js';

/**
 * The American form of a British spelling; any other word as it is. The result is for comparing and not for showing.
 */
export function foldSpelling(word: string): string {
  const known = AMERICAN.get(word);
  if (known !== undefined) return known;
  if (word.length < 5) return word;
  return word
    .replace(BRITISH_ISE, '$1iz$3')
    .replace(BRITISH_OUR, '$1or')
    .replace(BRITISH_RE, '$1er$2')
    .replace(BRITISH_OGUE, '$1og$2')
    .replace(BRITISH_AE_OE, (all) => all.replace(/[ao](?=e)/, ''));
}
