import type { UnknownWord } from '../../search/engine.js';
import { commaList, orList } from '../language/lists.js';
import { ENGLISH, type Say } from '../language/say.js';
import { inlineText } from './escape.js';

/** Most words named: a card has to stay readable. */
const WORDS = 8;
/** Longest word shown, UTF-16 code units. */
const WORD_LENGTH = 40;

/** One line on the words that no article has; none where there are none. */
export function missingWords(words: readonly UnknownWord[], say: Say = ENGLISH): string[] {
  if (words.length === 0) return [];
  const named = words
    .slice(0, WORDS)
    .map(({ word }) => say('quoted', { words: inlineText(word, WORD_LENGTH) }));
  const count = words.length - named.length;
  return count > 0
    ? [say('missingMore', { words: commaList(named, say), count })]
    : [say('missing', { words: orList(named, say) })];
}
