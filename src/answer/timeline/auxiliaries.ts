import { VERB_ADVERBS, WITHIN_VERBS } from '../../language/en/auxiliaries.js';
import { AHEAD_PARTICIPLES } from '../../language/en/verbs.js';
import type { VerbGroup, Word } from './verb-group.js';
import { isPast, lowerAt } from './verb-words.js';

const isAdverb = (word: string) => VERB_ADVERBS.has(word) || word.endsWith('ly');

/** What a verb group says, and the index of the word after it. */
export type ReadGroup = { readonly to: number } & Pick<VerbGroup, 'tense' | 'head'>;

/** The index of the first word that is no adverb, at most three words on. */
export function skipAdverbs(words: readonly Word[], from: number): number {
  let at = from;
  while (at < words.length && at < from + 3 && isAdverb(lowerAt(words, at))) at += 1;
  return at;
}

/** The verb after an auxiliary: behind adverbs, "be" and "have". */
export function withVerb(words: readonly Word[], from: number): { to: number; head: string } {
  let at = skipAdverbs(words, from);
  while (WITHIN_VERBS.has(lowerAt(words, at))) at = skipAdverbs(words, at + 1);
  return { to: Math.min(words.length, at + 1), head: lowerAt(words, at) };
}

/**
 * "should have left" is past; "would leave" and "would have turned 50" may be either.
 *
 * @param at the index of the auxiliary, as below.
 */
export function readMaybe(words: readonly Word[], at: number): ReadGroup {
  const would = lowerAt(words, at) === 'would';
  const past = lowerAt(words, skipAdverbs(words, at + 1)) === 'have' && !would;
  const { to, head } = withVerb(words, at + 1);
  return { to, head: would ? 'would' : head, tense: past ? 'past' : 'maybe' };
}

/** "is opening", "is to open", "is due on": a group that begins with "is" or "are". */
export function readIs(words: readonly Word[], at: number): ReadGroup {
  const next = skipAdverbs(words, at + 1);
  const word = lowerAt(words, next);
  if (word === 'to') return { ...withVerb(words, next + 1), tense: 'future' };
  if (word === 'being') return { ...withVerb(words, next), tense: 'present' };
  if (AHEAD_PARTICIPLES.has(word)) return { to: next + 1, tense: 'future', head: word };
  // "is believed to have left"
  if (lowerAt(words, next + 1) === 'to' && lowerAt(words, next + 2) === 'have')
    return { ...withVerb(words, next + 2), tense: 'past' };
  if (isPast(words, next) || /.ing$/.test(word)) return { to: next + 1, tense: 'present', head: word };
  return { to: at + 1, tense: 'present', head: 'be' };
}

/** "was opened", "was to open", "was due on". */
export function readWas(words: readonly Word[], at: number): ReadGroup {
  const next = skipAdverbs(words, at + 1);
  const word = lowerAt(words, next);
  const after = lowerAt(words, next + 1);
  // "was to open" left it open, "was to have opened" is over.
  if (word === 'to') return { ...withVerb(words, next + 1), tense: after === 'have' ? 'past' : 'planned' };
  const plan =
    AHEAD_PARTICIPLES.has(word) && (!/^(?:set|going|about)$/.test(word) || /^(?:to|for)$/.test(after));
  if (plan) return { to: next + 1, tense: 'planned', head: word };
  if (word === 'being') return { ...withVerb(words, next), tense: 'past' };
  return { to: Math.min(words.length, next + 1), tense: 'past', head: word };
}

/** "has opened", "has to open"; without a participle "have" is the verb itself. */
export function readHas(words: readonly Word[], at: number): ReadGroup {
  const next = skipAdverbs(words, at + 1);
  const word = lowerAt(words, next);
  if (word === 'to') return { ...withVerb(words, next + 1), tense: 'future' };
  if (word !== 'been' && !isPast(words, next) && !/^(?:become|come|run|overcome)$/.test(word))
    return { to: at + 1, tense: 'present', head: 'have' };
  const verb = word === 'been' ? withVerb(words, next) : { to: next + 1, head: word };
  return { ...verb, tense: AHEAD_PARTICIPLES.has(verb.head) && word === 'been' ? 'future' : 'perfect' };
}

/** "had opened", "had to open", "had been due on". */
export function readHad(words: readonly Word[], at: number): ReadGroup {
  const next = skipAdverbs(words, at + 1);
  const word = lowerAt(words, next);
  if (word === 'to') return { ...withVerb(words, next + 1), tense: 'past' };
  const verb = word === 'been' ? withVerb(words, next) : { to: next + 1, head: word };
  return {
    ...verb,
    to: Math.min(words.length, verb.to),
    tense: AHEAD_PARTICIPLES.has(verb.head) ? 'planned' : 'pluperfect',
  };
}
