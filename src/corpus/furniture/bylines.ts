import { patternSource } from '../../language/pattern-source.js';
import { NAME, NAMES, NOT_REPORTED } from './fragments.js';
import type { FurnitureGroup } from './rule.js';

/** Job titles below the names of writers. */
const ROLE = patternSource`
  (?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Aa]nalyst|[Ss]taff [Ww]riter|[Cc]olumnist|[Cc]ontributor|[Pp]roducer
    |[Bb]ureau [Cc]hief|[Jj]ournalist|[Pp]resenter|CORRESPONDENT|REPORTER|EDITOR|STAFF WRITER)
`;

/** The desks that they write for. */
const DESK = patternSource`
  (?:diplomatic|political|foreign|senior|chief|deputy|defen[cs]e|security|world|national|international|economics?
    |business|health|science|affairs|legal|crime|sports?|technology|environment|education|and|the|our|special
    |staff|regional|local)
`;

export const BYLINES: FurnitureGroup = {
  kind: 'bylines',
  reason: 'Who wrote it, and how to reach them: facts of the page, not of the story.',
  rules: [
    {
      name: 'byline',
      scope: 'paragraph',
      pattern: new RegExp(
        patternSource`
          ^(?:By|BY|by|Written by|Story by|Words by|Text by|From|Por|Von|Par)(?: |: ?)(?:our |the )?
          (?:${NAMES}|\p{Lu}{2,}|Reuters|AFP)(?:
            (?:,| \||,? in| for| -| –| —|,? and) ?[\p{L}\p{M}\p{N}&.,:'@ /|-]{2,120}(?<![.:]))?$
        `,
        'u',
      ),
      example: 'By Laura Bicker, BBC News, Seoul',
      keeps: [
        'By Thursday, both men had left.',
        'By New Year, both men had left.',
        'By Kim Yong Chol nothing was said.',
        'By the river',
      ],
    },
    {
      name: 'byline',
      scope: 'paragraph',
      pattern: /^\| ?\p{Lu}[\p{L}\p{M}&.' -]{1,40}(?<![.])$/u,
      example: '| USA TODAY',
      keeps: ['| 12 | 14 |', '| The ferry will sail.'],
    },
    {
      name: 'place-credit',
      scope: 'sentence',
      place: 'end',
      pattern: new RegExp(
        patternSource`
          ^\p{Lu}[\p{L}'-]+(?:(?:,| and|, and) \p{Lu}[\p{L}'-]+){0,3} reported from (?:the )?\p{Lu}[\p{L}.'-]+
          (?: \p{Lu}[\p{L}.'-]+)*(?:, \p{Lu}[\p{L}. ]{1,20})?\.?$
        `,
        'u',
      ),
      example: 'Roe reported from Augusta, Maine.',
      keeps: ['Roe reported from the scene.', 'Roe reported from Augusta that the talks had failed.'],
    },
    {
      name: 'role-line',
      scope: 'paragraph',
      place: 'alone',
      pattern: new RegExp(
        patternSource`
          ^(?=.{0,90}(?:orrespondent|eporter|ditor|nalyst|riter|olumnist|ontributor|roducer|hief|ournalist|resenter
              |CORR|REP|EDIT|STAFF))(?:${NAME},? )?(?:(?:\p{Lu}[\p{L}&'-]*|${DESK}) ){0,4}${ROLE}
          (?:(?:,| in| at| for| \|) ?[\p{L}&,' |@-]{2,60})?$
        `,
        'u',
      ),
      example: 'Diplomatic correspondent, Seoul',
      keeps: ['The reporter was freed.', 'He worked as an editor, in Seoul.'],
    },
    {
      name: 'author-box',
      scope: 'sentence',
      pattern: new RegExp(
        patternSource`
          ^(?:${NAME}|He|She|They) (?:is|are) (?:an?|the) (?:[\p{L}&'-]+,? ){0,8}${ROLE}s? ${NOT_REPORTED}
          (?=[^!?]{0,160}(?:\bcover(?:s|ing)\b|based in|writ(?:es|ing) about|@|\b[Ff]ollow\b
              |[Rr]each (?:him|her|them)|[Ee]-?mail))[^!?]{0,160}\.?$
        `,
        'u',
      ),
      example: 'Lesley Wroughton is a diplomatic correspondent for Reuters, covering the State Department.',
      keeps: [
        'Kim Yong Chol is a former spy chief for the North.',
        'The man is a spy for the North.',
        'He is a correspondent covering Moscow and was expelled on Friday.',
      ],
    },
    {
      name: 'author-box',
      scope: 'sentence',
      place: 'end',
      pattern: new RegExp(
        patternSource`
          ^(?:${NAME}|He|She|They) (?:is|are) (?:an?|the) (?:[\p{L}&'-]+,? ){0,8}${ROLE}s? ${NOT_REPORTED}
          (?:for|at|with|in)\b(?!.{0,160}\b(?:who|whose|when|but|after|until)\b)[^!?]{0,160}\.?$
        `,
        'u',
      ),
      example: 'Lesley Wroughton is a diplomatic correspondent for Reuters.',
      keeps: [
        'Jane Roe was a reporter for the Times when she was killed in 1998.',
        'Jane Roe is a reporter for the Times who was jailed for 12 days.',
      ],
    },
    {
      name: 'handle',
      scope: 'paragraph',
      pattern: new RegExp(
        patternSource`
          ^(?=[^@]{0,52}@)(?:[✔✓☑]\uFE0F? ?)?(?:Twitter:? |@ ?)?(?:[\p{L} .'-]{2,40} )?(?:@\w{2,30})
          (?:,? (?:and )?@\w{2,30}){0,4}(?: on Twitter)?$
        `,
        'u',
      ),
      example: '@laurabicker',
      keeps: ['Write to @laurabicker, he said.'],
    },
    {
      name: 'contact-line',
      scope: 'sentence',
      pattern: new RegExp(
        patternSource`
          ^(?:${NAME}|He|She|They|You) (?:can|may) (?:be reached|(?:contact|reach|follow) (?:him|her|them|us)) (?:
            at|by|via|on)\b[^!?]{0,80}(?:\S@\S{1,60}|@\w{2,30}|\+?\d[\d ()-]{6,20})\.?$
        `,
        'u',
      ),
      example: 'Jane Roe can be reached at jane.roe@example.com.',
      keeps: ['Jane Roe can be reached by ferry.', 'He can be reached at home, his lawyer said.'],
    },
    {
      name: 'contact-line',
      scope: 'sentence',
      pattern: new RegExp(
        patternSource`
          ^(?:(?:To contact the (?:\w+ ){1,6}(?:on|for|responsible)\b[^!?]{0,240})
            |(?:(?:Contact|Email|E-mail|Write to|Reach|Tel|Phone)\b[^!?]{0,120}(?:\S@\S{1,60}|\+?\d[\d ()-]{6,20})
              (?: (?:or|and) [^!?,]{0,60})?\.?)|(?:\S{1,60}@[\w.-]{3,60})
            |(?:(?:(?:For )?[Mm]ore|Follow|Find|Read|See|Watch|Online|On the (?:Net|Web))\b[^.!?]{0,100}
              (?:https?:\/\/|www\.)\S{1,200})|(?:https?:\/\/\S{1,200})|(?:www\.\S{1,100}))$
        `,
        'u',
      ),
      example: 'To contact the reporter on this story: Nick Wadhams in Washington at nwadhams@example.com',
      keeps: ['Contact with the North was lost.', 'Email was sent to 12 people.'],
    },
  ],
};
