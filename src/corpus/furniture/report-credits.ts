import { patternSource } from '../../language/pattern-source.js';
import { AGENCY_LIST, NAME, NAMES } from './fragments.js';
import type { FurnitureGroup } from './rule.js';

/** Words of a list of who reported, wrote and edited. None holds a space. */
const CREDIT_WORD = patternSource`
  (?:\p{Lu}[\p{L}\p{M}.'-]*|and|in|from|at|for|by|the|&|additional|further|reporting|writing|editing|graphics?
    |production|translation|research|de|da|van|von|bin|al|el)
`;

export const REPORT_CREDITS: FurnitureGroup = {
  kind: 'credits',
  reason: 'Who reported, wrote and edited a text, and the mark at its end: a credit, not reporting.',
  rules: [
    {
      name: 'agency-tail',
      scope: 'tail',
      pattern: new RegExp(
        String.raw`(?<=[.!?"'…] ?)(?:[([]${AGENCY_LIST}[)\]]|(?:—|–|--) ?${AGENCY_LIST}|\(END\)|Enditem)\.?$`,
        'u',
      ),
      example: 'The summit was still on, he said. (Yonhap)',
      leaves: 'The summit was still on, he said.',
      keeps: ['The two agencies (AFP, Reuters) reported it.', 'He spoke of freedom (UNI).'],
    },
    {
      name: 'end-mark',
      scope: 'paragraph',
      pattern:
        /^(?:[([-]{0,2} ?(?:END|ENDS|END OF ARTICLE|End of article|End|Ends|Enditem|MORE)[)\]]? ?-{0,2}|-?30-|###)$/u,
      example: '(END)',
      keeps: ['The end', 'Ends of the talks'],
    },
    {
      name: 'reporting-credit',
      scope: 'sentence',
      pattern: new RegExp(
        patternSource`
          ^[([]{0,2}(?:(?:Additional |Further |Extra )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Tt]ranslation
              |[Pp]roduction|[Gg]raphics?|[Rr]esearch|[Cc]ompiled|[Ww]ritten|[Ee]dited|[Rr]eported|[Tt]ranslated
              |[Pp]roduced)(?: and (?:writing|editing|reporting))? by:? (?:${CREDIT_WORD}[,;:]?(?: |$|(?=[)\]]))){2,50}
          )[)\]]{0,2}\.?$
        `,
        'u',
      ),
      example: '(Reporting by Steve Holland and Josh Smith; Editing by Yara Bayoumy)',
      keeps: [
        'Research by Théophile Thoré-Bürger culminated in a catalogue.',
        'Reporting by state media was muted.',
        'Edited by nobody, the text was published.',
      ],
    },
    {
      name: 'contribution-credit',
      scope: 'sentence',
      pattern: new RegExp(
        patternSource`
          ^(?:[\p{L} ]{0,40}(?:writers?|journalists?|reporters?|correspondents?|producers?|staff|team)?:? ?)?
          ${NAMES}(?:,? (?:in|from|at) [\p{L}, ]{2,60})?,? (?:also )?contributed (?:
            (?:reporting|research|writing)(?: and (?:reporting|research|writing))?
            |to this (?:report|article|story|piece|dispatch))(?: (?:from|in) [\p{L}, ]{2,60})?\.?$
        `,
        'u',
      ),
      example: 'Associated Press writer Matthew Lee in Washington contributed to this report.',
      keeps: ['South Korea contributed to this success.', 'He contributed to this report, the judge found.'],
    },
    {
      name: 'contribution-credit',
      scope: 'sentence',
      pattern: new RegExp(
        patternSource`
          ^\p{Lu}[\p{L} ]{0,40}(?:writers?|journalists?|reporters?|correspondents?|producers?) ${NAMES}
          (?:,? (?:in|from|at) [\p{L}, ]{2,60})?,? (?:also )?contributed\.$
        `,
        'u',
      ),
      example: 'AP writers Matthew Lee in Washington and Josh Smith contributed.',
      keeps: ['Doctors and Jane Roe contributed.', 'Three writers contributed.'],
    },
    {
      name: 'contribution-credit',
      scope: 'sentence',
      pattern: new RegExp(
        patternSource`
          ^(?:Some )?(?:[Ii]nformation|[Mm]aterial) (?:for|in) this (?:report|article|story) (?:came|comes
            |was (?:taken|provided)|is) (?:from|by) [^!?]{2,80}\.?$
        `,
        'u',
      ),
      example: 'Some information for this report came from Reuters.',
      keeps: ['Information for this mission came from a spy.'],
    },
    {
      name: 'place-credit',
      scope: 'sentence',
      pattern: new RegExp(
        patternSource`
          ^${NAMES} reported from (?:the )?(?:${NAME}|\p{Lu}[\p{L}.'-]+)(?:,? and (?:${NAMES}|\p{Lu}[\p{L}.'-]+)
            (?: from (?:the )?(?:${NAME}|\p{Lu}[\p{L}.'-]+))?)?(?:, \p{Lu}[\p{L} ]{1,20})?\.?$
        `,
        'u',
      ),
      example: 'Choe Sang-Hun reported from Seoul, and Mark Landler from Washington.',
      keeps: ['State media reported from Pyongyang that he had left.', 'Fires were reported from Seoul.'],
    },
  ],
};
