import { words } from '../words.js';

/*
 * Auxiliary verbs by what they say of time, in small letters, with their negatives.
 */

export const FUTURE_AUXILIARIES = words("will shall won't");

/** What may be, or should. */
export const MODALS = words("would could might may should must can cannot wouldn't couldn't shouldn't can't");

export const PRESENT_BE = words("is are am isn't aren't");
export const PAST_BE = words("was were wasn't weren't");
export const PRESENT_HAVE = words("has have hasn't haven't");
export const PAST_HAVE = words("had hadn't");
export const PRESENT_DO = words("do does don't doesn't");
export const PAST_DO = words("did didn't");

export const AUXILIARIES: ReadonlySet<string> = new Set([
  ...PRESENT_BE,
  ...PAST_BE,
  ...words('be been being'),
  ...PRESENT_HAVE,
  ...PAST_HAVE,
  ...words('having'),
  ...PRESENT_DO,
  ...PAST_DO,
  ...FUTURE_AUXILIARIES,
  ...MODALS,
]);

/** A form of "be" with a pronoun: "I'm", "he's". */
export const CONTRACTED_BE = words("i'm he's she's it's that's there's who's we're you're they're");

/** Forms of "be" that a question has: "what was", "who are". */
export const ASKED_BE = words('is are was were');

/** Forms of "do" and "have" that a question has: "what did Kim write". */
export const ASKED_DO_AND_HAVE = words('do does did has have had');

/** What else leads a question: "could". */
const ASKED_MODALS = words('can could will would should');

/** Auxiliaries that a question begins with: "and could they". */
export const ASKING_AUXILIARIES: ReadonlySet<string> = new Set([
  ...ASKED_BE,
  ...ASKED_DO_AND_HAVE,
  ...ASKED_MODALS,
]);

/** All that a question begins with that asks for yes or no, also as it is typed without its apostrophe. */
export const YES_NO_AUXILIARIES: ReadonlySet<string> = new Set([
  ...ASKING_AUXILIARIES,
  ...words('am may might must isnt arent didnt doesnt wasnt'),
]);

/** Auxiliaries whose negative is the word and "nt": "isnt" is "is not". */
const PLAIN_NEGATIVES = words('is are was were do does did have has had would should could must');

/** Negatives without their apostrophe, and the auxiliary that each denies: "wont", "will". */
export const NEGATED: ReadonlyMap<string, string> = new Map([
  ...[...PLAIN_NEGATIVES].map((word) => [`${word}nt`, word] as const),
  ['cant', 'can'],
  ['wont', 'will'],
  ['shant', 'shall'],
  ['cannot', 'can'],
]);

/** Forms that stand between an auxiliary and the verb: "would have been". */
export const WITHIN_VERBS = words('be been have being');

/** Adverbs that stand within a group of verbs: "has already opened". Those in -ly are not listed. */
export const VERB_ADVERBS = words(
  'not also now still just already never only once again then soon yet all both',
);
