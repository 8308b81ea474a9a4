import { SAID, SAYING_PARTICIPLES } from '../../language/en/saying.js';
import { patternSource } from '../../language/pattern-source.js';

const NAME = "(?:\\p{Ll}{1,3}['\u2019-])?\\p{Lu}[\\p{L}.\u2019'-]{0,30}";
/** Small words within a name: "Ursula von der Leyen", "the mayor of Oslo". */
const WITHIN = '(?:\\p{Ll}{1,4} ){0,2}';
/** "Rehn", "Mr. Rehn", "Ursula von der Leyen". */
const NAMED = `${NAME}(?: ${WITHIN}${NAME}){0,4}`;
/** "The mayor", "His elder brother", "One of the men". */
const DESCRIBED = patternSource`
  (?:The|A|An|His|Her|Their|My|Our|One|Another)(?: [\p{L}\u2019'-]{1,20}){1,4}?|He|She|They|We|I|Someone|Somebody
  |Nobody|Everyone
`;
const ADVERB = '(?: (?:\\p{Ll}{2,12}ly|back|out|up|in|on|again|aloud|then|once more))?';
/** The end of the tag: nothing more follows, or a new clause begins. */
const END = '(?=[.,:;\u2013\u2014]|$)';
const LISTENER = '(?: (?:reporters|him|her|them|me|us|himself|herself))?';

/** A named speaker with a verb. Whether it is a verb of saying is looked up. */
const NAMED_TAG = new RegExp(`(?:${NAMED}) (\\p{Ll}{3,12})\\b`, 'uy');
/** A named speaker and a verb in the past, with nothing behind it: "Rehn thundered.", "Rehn shot back." */
const BARE_TAG = new RegExp(`(?:${NAMED}) (?:\\p{Ll}{2,10}ed${ADVERB}|\\p{Ll}{3,10} back)${END}`, 'uy');
/** "Rehn's lawyer shouted." */
const OWNED_TAG = new RegExp(
  `(?:${NAMED})['\u2019]s(?: [\\p{L}-]{1,20}){1,3}? (\\p{Ll}{3,12})${LISTENER}${ADVERB}${END}`,
  'uy',
);
/** "Ortega kept asking.", "Ortega was shouting, again." */
const GOING_ON_TAG = new RegExp(
  `(?:${NAMED}) \\p{Ll}{3,8} (\\p{Ll}{2,13}ing)${LISTENER}${ADVERB}${END}`,
  'uy',
);
const DESCRIBED_TAG = new RegExp(`(?:${DESCRIBED}) (\\p{Ll}{3,12})${LISTENER}${ADVERB}${END}`, 'uy');

/** A speaker before the quotation: 'He asked, "Why me?"' */
const INTRODUCED =
  /^[^"\u201c\u201e\u00ab]{0,60}?(\p{L}{3,15})(?: (?:him|her|them|me|us|reporters))?[,:] ["\u201c\u201e\u00ab]/u;

/**
 * Whether a sentence names the speaker before its quotation. The work is bounded.
 *
 * @param from where the sentence begins.
 */
export function isIntroduced(text: string, from: number): boolean {
  const verb = INTRODUCED.exec(text.slice(from, from + 90))?.[1];
  return verb !== undefined && (SAID.has(verb) || SAYING_PARTICIPLES.has(verb));
}

/**
 * Whether a dialogue tag begins after a quotation that asks or exclaims: '"Is it over?" Kim asked.' is one sentence. A
 * pronoun or a description with a capital is a tag only if nothing follows its verb of saying; otherwise it begins a
 * sentence. The work is bounded.
 */
export function isDialogueTag(text: string, at: number): boolean {
  const verb = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[1];
  };
  const described = verb(DESCRIBED_TAG);
  if (described !== undefined) return SAID.has(described);
  if (SAID.has(verb(OWNED_TAG) ?? '') || SAYING_PARTICIPLES.has(verb(GOING_ON_TAG) ?? '')) return true;
  const named = verb(NAMED_TAG);
  if (named !== undefined && SAID.has(named)) return true;
  BARE_TAG.lastIndex = at;
  return BARE_TAG.test(text);
}
