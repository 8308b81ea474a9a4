import {
  CONTRACTED_BE,
  FUTURE_AUXILIARIES,
  MODALS,
  PAST_BE,
  PAST_DO,
  PAST_HAVE,
  PRESENT_BE,
  PRESENT_DO,
  PRESENT_HAVE,
} from '../../language/en/auxiliaries.js';
import { DETERMINERS } from '../../language/en/function-words.js';
import { SAYING_FORMS, SAYS } from '../../language/en/saying.js';
import {
  AHEAD_NOUNS,
  AHEAD_PARTICIPLES,
  AHEAD_VERBS,
  BEFORE_WILL,
  DEED_LEADS,
  STATE_VERBS,
} from '../../language/en/verbs.js';
import { itemAt } from '../at.js';
import {
  type ReadGroup,
  readHad,
  readHas,
  readIs,
  readMaybe,
  readWas,
  skipAdverbs,
  withVerb,
} from './auxiliaries.js';
import type { VerbGroup, Word } from './verb-group.js';
import { isPast, isSmall, lowerAt } from './verb-words.js';

/** "will", "they'll". */
const isWill = (word: string) => FUTURE_AUXILIARIES.has(word) || word.endsWith("'ll");
/** "is", "he's". */
const isBe = (word: string) => PRESENT_BE.has(word) || CONTRACTED_BE.has(word);
/** "has", "they've". */
const isHave = (word: string) => PRESENT_HAVE.has(word) || word.endsWith("'ve");

/** The verb groups of a sentence, in order. Linear. */
export function readGroups(words: readonly Word[]): VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let at = 0; at < words.length; ) {
    const read = readGroup(words, at, groups.at(-1));
    if (read !== null) {
      const { to, tense, head } = read;
      const { start, clause } = itemAt(words, at);
      groups.push({ start, end: itemAt(words, to - 1).end, tense, head, clause });
    }
    at = read?.to ?? at + 1;
  }
  return groups;
}

function readGroup(words: readonly Word[], at: number, before: VerbGroup | undefined): ReadGroup | null {
  const { lower, text, clause } = itemAt(words, at);
  const named = /^\p{Lu}/u.test(text) && at > 0;
  if (named) return null;
  // "his last will"; but "how many will come"
  const owned = BEFORE_WILL.has(lowerAt(words, at - 1));
  if (isWill(lower) && !owned) return { ...withVerb(words, at + 1), tense: 'future' };
  if (MODALS.has(lower) && (lower !== 'may' || text === 'may')) return readMaybe(words, at);
  if (isBe(lower)) return readIs(words, at);
  if (PAST_BE.has(lower)) return readWas(words, at);
  if (isHave(lower)) return readHas(words, at);
  if (PAST_HAVE.has(lower)) return readHad(words, at);
  if (PRESENT_DO.has(lower)) return { ...withVerb(words, at + 1), tense: 'present' };
  if (PAST_DO.has(lower)) return { ...withVerb(words, at + 1), tense: 'past' };
  if (lower === 'to') return readInfinitive(words, at, before?.clause === clause ? before : undefined);
  return readFullVerb(words, at, before);
}

/** A verb without an auxiliary. */
function readFullVerb(words: readonly Word[], at: number, before: VerbGroup | undefined): ReadGroup | null {
  const { lower, clause } = itemAt(words, at);
  const previous = words[at - 1];
  const noun = previous?.clause === clause && DETERMINERS.has(previous.lower);
  if (SAYS.has(lower) && !noun) return { to: at + 1, tense: 'past', head: lower };
  if (STATE_VERBS.has(lower) && !noun) {
    const to = isPast(words, at + 1) ? at + 2 : at + 1;
    return { to, tense: 'present', head: lower };
  }
  if (isPast(words, at)) return { to: at + 1, tense: 'past', head: lower };
  // "accused of killing two women in May", "deny killing them in May"
  if (!/.ing$/.test(lower)) return null;
  const lead = lowerAt(words, at - 1);
  const told = DEED_LEADS.has(lead) || SAYING_FORMS.has(lead);
  return told && before?.head !== 'planning' ? { to: at + 1, tense: 'past', head: lower } : null;
}

/** "plans to open" is to come, "vowed to resign" was to come, "failed to appear" tells what happened. */
function readInfinitive(
  words: readonly Word[],
  at: number,
  governor: VerbGroup | undefined,
): ReadGroup | null {
  const next = skipAdverbs(words, at + 1);
  const word = words[next];
  if (word === undefined || !/^\p{Ll}/u.test(word.text) || isSmall(word.lower)) return null;
  const noun = AHEAD_NOUNS.has(lowerAt(words, at - 1));
  const verb = withVerb(words, at + 1);
  if (lowerAt(words, next) === 'have') return { ...verb, tense: 'past' };
  // "a report to be published on Wednesday"
  if (governor === undefined && word.lower === 'be') return { ...verb, tense: 'future' };
  if (governor === undefined)
    return noun || AHEAD_PARTICIPLES.has(lowerAt(words, at - 1)) ? { ...verb, tense: 'maybe' } : null;
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
