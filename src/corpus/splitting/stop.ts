import { CAPITAL_TITLES, TITLES } from '../../language/en/abbreviations.js';
import { PLURAL_STARTERS } from '../../language/en/starters.js';
import type { LanguageRules } from '../../language/language-rules.js';
import { ENGLISH_RULES } from '../../language/sentence-rules.js';
import { type Following, isInitial } from './following.js';
import type { Preceding } from './preceding.js';

/** Everything that decides whether one full stop ends its sentence. */
export interface Stop {
  readonly before: Preceding;
  readonly after: Following;
  readonly rules: LanguageRules;
  /**
   * The sentence so far, without the full stop. Null where it is too long for a list marker or for "At about 5 a.m".
   */
  readonly opening: string | null;
  /** Whether a closing quotation mark stands between the full stop and what follows. */
  readonly quoted: boolean;
}

const CAPITALS = /^[A-Z]{2,}$/;

/** Whether the word that follows is one that begins sentences, not names. */
export function starts({ before, after, rules }: Stop): boolean {
  if (isInitial(after)) return false;
  if (after.kind === 'uncased') return true;
  // In a text all in capitals the small words tell nothing: "LEFT THE U.S. ON MONDAY".
  if (CAPITALS.test(after.word) && CAPITALS.test(before.previous)) return false;
  if (after.kind !== 'upper') return false;
  const first = after.word.toLowerCase();
  return rules.starters.has(first) || (rules === ENGLISH_RULES && after.runsOn && PLURAL_STARTERS.has(first));
}

/**
 * Whether a word is a title before a name.
 *
 * @param plain the same in lower case.
 */
export function isTitleBeforeName(word: string, plain: string): boolean {
  if (!TITLES.has(plain)) return false;
  return !CAPITAL_TITLES.has(plain) || (/^\p{Lu}/u.test(word) && (!CAPITALS.test(word) || plain === 'gen'));
}
