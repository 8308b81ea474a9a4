import { CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS } from '../../language/en/function-words.js';
import { SAYING_FORMS, SAYS } from '../../language/en/saying.js';
import {
  AHEAD_NOUNS,
  AHEAD_PARTICIPLES,
  AHEAD_VERBS,
  IRREGULAR_PAST,
  NOT_PAST,
  STATE_VERBS,
} from '../../language/en/verbs.js';
import type { VerbGroup, Word } from './verb-group.js';

const WILL = /^(?:will|shall|won't)$|'ll$/;
const MAYBE = /^(?:would|could|might|may|should|must|can|cannot|wouldn't|couldn't|shouldn't|can't)$/;
const IS = /^(?:is|are|am|isn't|aren't)$|^(?:i'm|(?:he|she|it|that|there|who)'s|(?:we|you|they)'re)$/;
const WAS = /^(?:was|were|wasn't|weren't)$/;
const HAS = /^(?:has|have|hasn't|haven't)$|'ve$/;
const HAD = /^(?:had|hadn't)$/;
const DOES = /^(?:do|does|don't|doesn't)$/;
const DID = /^(?:did|didn't)$/;
const ADVERB = /^(?:not|also|now|still|just|already|never|only|once|again|then|soon|yet|all|both)$|ly$/;

/** The index of the word that ends a verb group, and what the group says. */
type Read = { readonly to: number } & Pick<VerbGroup, 'tense' | 'head'>;

/** The verb groups of a sentence, in order. Linear. */
export function readGroups(words: readonly Word[]): VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let at = 0; at < words.length; ) {
    const read = readGroup(words, at, groups.at(-1));
    if (read !== null) {
      const { clause, start } = words[at]!;
      groups.push({ start, end: words[read.to - 1]!.end, tense: read.tense, head: read.head, clause });
    }
    at = Math.max(at + 1, read?.to ?? 0);
  }
  return groups;
}

function readGroup(words: readonly Word[], at: number, before: VerbGroup | undefined): Read | null {
  const { lower, text, clause } = words[at]!;
  const previous = words[at - 1];
  const named = /^\p{Lu}/u.test(text) && at > 0;
  if (named) return null;
  const noun = previous !== undefined && DETERMINERS.has(previous.lower) && previous.clause === clause;
  // "his last will"; but "how many will come"
  const owned = /^(?:the|a|his|her|their|its|my|your|our|this|no)$/.test(previous?.lower ?? '');
  if (WILL.test(lower) && !owned) return { ...withVerb(words, at + 1), tense: 'future' };
  if (MAYBE.test(lower) && (lower !== 'may' || text === 'may')) return readMaybe(words, at);
  if (IS.test(lower)) return readIs(words, at);
  if (WAS.test(lower)) return readWas(words, at);
  if (HAS.test(lower)) return readHas(words, at);
  if (HAD.test(lower)) return readHad(words, at);
  if (DOES.test(lower)) return { ...withVerb(words, at + 1), tense: 'present' };
  if (DID.test(lower)) return { ...withVerb(words, at + 1), tense: 'past' };
  if (lower === 'to') return readInfinitive(words, at, before?.clause === clause ? before : undefined);
  if (SAYS.has(lower) && !noun) return { to: at + 1, tense: 'past', head: lower };
  if (STATE_VERBS.has(lower) && !noun) {
    const to = isPast(words, at + 1) ? at + 2 : at + 1;
    return { to, tense: 'present', head: lower };
  }
  if (isPast(words, at)) return { to: at + 1, tense: 'past', head: lower };
  // "accused of killing two women in May", "deny killing them in May"
  if (
    /.ing$/.test(lower) &&
    (/^(?:of|for|from|with|after)$/.test(previous?.lower ?? '') || SAYING_FORMS.has(previous?.lower ?? '')) &&
    before?.head !== 'planning'
  )
    return { to: at + 1, tense: 'past', head: lower };
  return null;
}

/** The place after adverbs. */
function skipAdverbs(words: readonly Word[], from: number): number {
  let at = from;
  while (at < words.length && at < from + 3 && ADVERB.test(words[at]!.lower)) at += 1;
  return at;
}

/** A verb after an auxiliary, with "be" or "have" before it. */
function withVerb(words: readonly Word[], from: number): { to: number; head: string } {
  let at = skipAdverbs(words, from);
  while (/^(?:be|been|have|being)$/.test(words[at]?.lower ?? '')) at = skipAdverbs(words, at + 1);
  return { to: Math.min(words.length, at + 1), head: words[at]?.lower ?? '' };
}

/** "should have left" is past; "would leave" and "would have turned 50" may be either. */
function readMaybe(words: readonly Word[], at: number): Read {
  const would = words[at]!.lower === 'would';
  const past = words[skipAdverbs(words, at + 1)]?.lower === 'have' && !would;
  const { to, head } = withVerb(words, at + 1);
  return { to, head: would ? 'would' : head, tense: past ? 'past' : 'maybe' };
}

function readIs(words: readonly Word[], at: number): Read {
  const next = skipAdverbs(words, at + 1);
  const word = words[next]?.lower ?? '';
  if (word === 'to') return { ...withVerb(words, next + 1), tense: 'future' };
  if (word === 'being') return { ...withVerb(words, next), tense: 'present' };
  if (AHEAD_PARTICIPLES.has(word)) return { to: next + 1, tense: 'future', head: word };
  // "is believed to have left"
  if (words[next + 1]?.lower === 'to' && words[next + 2]?.lower === 'have')
    return { ...withVerb(words, next + 2), tense: 'past' };
  if (isPast(words, next) || /.ing$/.test(word)) return { to: next + 1, tense: 'present', head: word };
  return { to: at + 1, tense: 'present', head: 'be' };
}

function readWas(words: readonly Word[], at: number): Read {
  const next = skipAdverbs(words, at + 1);
  const word = words[next]?.lower ?? '';
  const after = words[next + 1]?.lower ?? '';
  // "was to open" left it open, "was to have opened" is over.
  if (word === 'to') return { ...withVerb(words, next + 1), tense: after === 'have' ? 'past' : 'planned' };
  const plan =
    AHEAD_PARTICIPLES.has(word) && (!/^(?:set|going|about)$/.test(word) || /^(?:to|for)$/.test(after));
  if (plan) return { to: next + 1, tense: 'planned', head: word };
  if (word === 'being') return { ...withVerb(words, next), tense: 'past' };
  return { to: Math.min(words.length, next + 1), tense: 'past', head: word };
}

function readHas(words: readonly Word[], at: number): Read {
  const next = skipAdverbs(words, at + 1);
  const word = words[next]?.lower ?? '';
  if (word === 'to') return { ...withVerb(words, next + 1), tense: 'future' };
  if (word !== 'been' && !isPast(words, next) && !/^(?:become|come|run|overcome)$/.test(word))
    return { to: at + 1, tense: 'present', head: 'have' };
  const verb = word === 'been' ? withVerb(words, next) : { to: next + 1, head: word };
  return { ...verb, tense: AHEAD_PARTICIPLES.has(verb.head) && word === 'been' ? 'future' : 'perfect' };
}

function readHad(words: readonly Word[], at: number): Read {
  const next = skipAdverbs(words, at + 1);
  const word = words[next]?.lower ?? '';
  if (word === 'to') return { ...withVerb(words, next + 1), tense: 'past' };
  const verb = word === 'been' ? withVerb(words, next) : { to: next + 1, head: word };
  return {
    ...verb,
    to: Math.min(words.length, verb.to),
    tense: AHEAD_PARTICIPLES.has(verb.head) ? 'planned' : 'pluperfect',
  };
}

/** "plans to open" is to come, "vowed to resign" was to come, "failed to appear" tells what happened. */
function readInfinitive(words: readonly Word[], at: number, governor: VerbGroup | undefined): Read | null {
  const next = skipAdverbs(words, at + 1);
  const word = words[next];
  if (word === undefined || !/^\p{Ll}/u.test(word.text) || isSmall(word.lower)) return null;
  const noun = AHEAD_NOUNS.has(words[at - 1]?.lower ?? '');
  const verb = withVerb(words, at + 1);
  if (words[next]?.lower === 'have') return { ...verb, tense: 'past' };
  // "a report to be published on Wednesday"
  if (governor === undefined && word.lower === 'be') return { ...verb, tense: 'future' };
  if (governor === undefined)
    return noun || AHEAD_PARTICIPLES.has(words[at - 1]?.lower ?? '') ? { ...verb, tense: 'maybe' } : null;
  const ahead = noun || AHEAD_VERBS.has(governor.head);
  switch (governor.tense) {
    case 'past':
    case 'pluperfect':
      return ahead ? { ...verb, tense: 'planned' } : null;
    case 'perfect':
      return ahead ? { ...verb, tense: 'future' } : null;
    case 'present':
      return { ...verb, tense: 'future' };
    default:
      return { ...verb, tense: governor.tense };
  }
}

const isSmall = (word: string) =>
  DETERMINERS.has(word) ||
  PRONOUNS.has(word) ||
  PREPOSITIONS.has(word) ||
  CONJUNCTIONS.has(word) ||
  /^\d/.test(word);

/** Whether a word is a past form or participle, and not an adjective before a noun ("the wounded man"). */
function isPast(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || !/^\p{Ll}/u.test(word.text)) return false;
  const { lower, clause } = word;
  const regular = /[a-z]{2}ed$/.test(lower) && !NOT_PAST.has(lower);
  if (!regular && !IRREGULAR_PAST.has(lower)) return false;
  const [before, after] = [words[at - 1], words[at + 1]];
  if (before === undefined || before.clause !== clause || !DETERMINERS.has(before.lower)) return true;
  // "the wounded man"; but "the two met on"
  return after === undefined || after.clause !== clause || isSmall(after.lower) || /^\p{Lu}/u.test(after.text)
    ? !/^(?:the|a|an)$/.test(before.lower)
    : false;
}
