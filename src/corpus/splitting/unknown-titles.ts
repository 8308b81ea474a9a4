import { FUNCTION_WORDS } from '../../language/en/function-words.js';
import { ONE_WORD_ANSWERS, PLURAL_STARTERS, STARTERS } from '../../language/en/starters.js';
import { NO_TITLE_AFTER } from '../../language/en/titles.js';
import { IRREGULAR_PAST } from '../../language/en/verbs.js';
import type { Following } from './following.js';
import type { Preceding } from './preceding.js';

/** "Engr", "Alh": a short word with one capital. */
const SHORT = /^\p{Lu}\p{Ll}{1,5}$/u;
/** A name that a sentence goes on after: "Musa Bello said", "Musa, 54, said", "Musa's office". */
const NAME_GOES_ON = /\p{Lu}[\p{L}\u2019'-]{1,30}(?: \p{Lu}[\p{L}.\u2019'-]{0,30}){0,3}(?:, | \p{Ll})/uy;
/** A name that ends the paragraph: "He thanked Alh. Bello." */
const NAME_ENDS =
  /\p{Lu}[\p{L}\u2019'-]{1,30}(?: \p{Lu}[\p{L}\u2019'-]{0,30}){0,2}[.!?]["'\u201d\u2019)]*(?=\s*$|\n)/uy;

/** A name of two words that is all of a sentence: "went to Arc. Lola Ade. She". */
const NAME_ALONE = /\p{Lu}[\p{L}\u2019'-]{1,30}(?: \p{Lu}[\p{L}\u2019'-]{1,30}){1,2}[.!?](?= \p{Lu})/uy;
/** A name after which no verb comes: "asked Bro. Michael to pray". */
const NAME_WITHIN = /\p{Lu}[\p{L}\u2019'-]{1,30}(?: \p{Lu}[\p{L}\u2019'-]{0,30}){0,2} (?:to|about|as|for) /uy;

export interface Title {
  readonly before: Preceding;
  readonly after: Following;
  /** The sentence so far, without the full stop; null where it is long. */
  readonly opening: string | null;
}

/**
 * Whether a short word with a full stop is a title that is on no list. If it were not, a sentence would have to
 * consist of that word alone ("Engr. Musa said"), or of the name behind it ("He thanked Alh. Bello.").
 */
export function isUnknownTitle(text: string, { before, after, opening }: Title): boolean {
  const { word } = before;
  if (!SHORT.test(word) || after.opening !== '' || after.kind !== 'upper' || after.word.length < 2)
    return false;
  const next = after.word.toLowerCase();
  if (STARTERS.has(next) || PLURAL_STARTERS.has(next) || FUNCTION_WORDS.has(next)) return false;
  const plain = word.toLowerCase();
  if (ONE_WORD_ANSWERS.has(plain) || FUNCTION_WORDS.has(plain) || STARTERS.has(plain)) return false;
  if (opening?.replace(/^["'\u201c\u2018([]+/, '') === word) return matches(NAME_GOES_ON, text, after.at);
  if (!/^\p{Ll}/u.test(before.previous)) return false;
  if (matches(NAME_ENDS, text, after.at)) return true;
  if (NO_TITLE_AFTER.has(before.previous)) return false;
  const verb = /ed$/.test(before.previous) || IRREGULAR_PAST.has(before.previous);
  return matches(NAME_ALONE, text, after.at) || (verb && matches(NAME_WITHIN, text, after.at));
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
