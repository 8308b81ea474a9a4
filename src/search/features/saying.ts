import { TokenFlag } from '../index/state.js';
import { WordClass } from '../text/word-classes.js';
import type { FeatureInput } from './feature.js';

/** Tokens from a speaker to the verb: "Mr Pompeo, who hosted the dinner, said" is about as far as news goes. */
const VERB_AFTER = 6;
/** Tokens from the verb to the speaker: "said U.S. Secretary of State Mike Pompeo". */
const VERB_BEFORE = 7;
/** Quotation marks that stand for speech as they do for titles. */
const QUOTATION = /["\u201c\u201d\u00ab\u00bb]/;

/**
 * Whether the sentence reports what the one asked about said or wrote: a verb of saying near the name, or near a pronoun that
 * stands for it, or words in quotation marks beside the name. Anybody's words do where nobody is named.
 */
export function reportsSaying(input: FeatureInput): boolean {
  const { query, index, evidence, text } = input;
  const { speaker } = query.question;
  if (speaker === null) return false;
  const { tokens, flags } = index.state;
  const saying: number[] = [];
  for (let at = evidence.from; at < evidence.to; at++) {
    if ((index.classes[tokens[at]!]! & WordClass.saying) !== 0) saying.push(at);
  }
  const bits = speakerBits(input);
  const carried = bits.some((bit) => ((evidence.carried | evidence.before) & (1 << bit)) !== 0);
  const quotation = QUOTATION.test(text);
  if (speaker.length === 0 || (carried && evidence.pronoun)) return saying.length > 0 || quotation;
  const places = evidence.matches
    .filter(({ wanted }) => bits.includes(wanted))
    .map(({ at }) => at + evidence.from);
  if (quotation && places.length > 0) return true;
  return saying.some((verb) =>
    places.some(
      (place) =>
        (verb > place && verb - place <= VERB_AFTER) ||
        (verb < place && place - verb <= VERB_BEFORE && (flags[verb]! & TokenFlag.comma) === 0),
    ),
  );
}

/** Places of the speaker's words in `Query.wanted`. */
function speakerBits({ query: { question, wanted } }: FeatureInput): number[] {
  const terms = new Set((question.speaker ?? []).map((place) => question.terms[place]!.term));
  return wanted.flatMap(({ term }, bit) => (terms.has(term) ? [bit] : []));
}
