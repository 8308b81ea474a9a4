import { eld } from 'eld/extrasmall';
import { letterLength } from '../../language/dense-scripts.js';
import type { FoundFact } from './fact-names.js';

/** Less text than this does not show its language for sure, UTF-16 code units as if all were letters. */
const LEAST_TEXT = 200;
/** No more text than this is looked at, UTF-16 code units. */
const MOST_TEXT = 5_000;

/** Languages that the detector confuses. Between two of one group, what the page says is believed. */
const ALIKE: readonly ReadonlySet<string>[] = [
  new Set(['no', 'nb', 'nn', 'da']),
  new Set(['hr', 'sr', 'bs', 'sh', 'cnr']),
  new Set(['ms', 'id']),
  new Set(['gl', 'pt']),
  new Set(['tl', 'fil']),
];

/** Languages that the detector knows. */
const KNOWN = new Set(Object.values(eld.info().Languages));

/**
 * The language of an article: what the page says, unless its text shows another. Templates say "en" whatever is
 * written in them, and the language decides how sentences are split.
 */
export function articleLanguage(stated: FoundFact | undefined, text: string): FoundFact | undefined {
  if (letterLength(text) < LEAST_TEXT) return stated;
  const result = eld.detect(text.slice(0, MOST_TEXT));
  if (!result.isReliable()) return stated;
  const found = { value: result.language, source: 'its text' };
  if (stated === undefined) return found;
  const alike = ALIKE.some((group) => group.has(stated.value) && group.has(result.language));
  // The detector would take a language that it does not know for one that it does.
  return alike || stated.value === result.language || !KNOWN.has(stated.value) ? stated : found;
}
