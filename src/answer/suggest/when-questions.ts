import { patternSource } from '../../language/pattern-source.js';
import { firstMatch } from '../patterns.js';

/** "The summit was initially scheduled": a subject of few words, "was", perhaps an adverb, a participle. */
const eventIn = firstMatch(
  new RegExp(
    patternSource`
      ^(?<subject>The (?:[\p{L}\p{N}'\u2019-]+ ){1,3}|(?:\p{Lu}[\p{L}'\u2019-]+ ){2,3})(?<verb>is|are|was|were) (?:
        \p{Ll}+ly )?(?<participle>\p{Ll}+ed|held|signed|shot|born|built|found|sworn|sent|set|taken|made|begun|lost|won
        |sold|hit|freed|cut|put)\b
    `,
    'u',
  ),
  'subject',
  'verb',
  'participle',
);
/** Participles that tell what somebody thought, not what happened on a day. */
const NO_EVENT = new RegExp(
  patternSource`
    ^(?:expected|asked|said|believed|considered|called|named|needed|involved|located|based|interested|supposed
      |allowed|used|concerned)$
  `,
);

/**
 * The question that a sentence with a date answers about what happened: "When was the summit scheduled?", or null.
 *
 * @param isDated whether the sentence gives a date. Asked only where the sentence tells an event.
 */
export function whenQuestion(text: string, isDated: () => boolean): string | null {
  const event = eventIn(text);
  if (event === null) return null;
  const { subject, verb, participle } = event.groups;
  if (NO_EVENT.test(participle) || !isDated()) return null;
  const named = subject.trim().replace(/^The /, 'the ');
  return `When ${verb} ${named} ${participle}?`;
}
