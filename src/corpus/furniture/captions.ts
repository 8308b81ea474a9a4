import { patternSource } from '../../language/pattern-source.js';
import { AGENCY_LIST, NAME } from './fragments.js';
import type { FurnitureGroup } from './rule.js';

/** Last words of a picture's source: a channel, a paper, an office, a map. */
const SOURCE_WORD = patternSource`
  (?:News|NEWS|Photos?|Press|Times|Post|Tribune|Herald|Gazette|Chronicle|Journal|Star|Sun|Globe|Courier|Images|TV
    |Television|Radio|Media|Pictures|Network|Channel|Facebook|Twitter|Instagram|YouTube|Snapchat|Google|Maps|Earth
    |Department|Office|Police|Sheriff|Jail|District|University|Family|Museum|Library|Archives?|Collection|Government
    |Ministry|Handout|Screenshot|Screengrab|screenshot|screengrab|photo|handout|CNN|NBC|CBS|ABC|FOX|BBC|CBC|ITV|PBS
    |NPR|MSNBC|CNBC|KCNA|WKRN)
`;

/** Words before it, with the small words that names have: `Orange County Sheriff's `, `Courtesy of the `. */
const SOURCE_WORDS = String.raw`(?:(?:\p{Lu}[\p{L}&.'-]*|of|the|via|by|and|file|staff) )*`;

/** A stroke credit at the head of a caption, whose last name is an agency: `Korea Summit Press Pool/AP`. */
const LEADING_CREDIT = patternSource`
  (?:(?:${NAME}|\p{Lu}[\p{L}.'-]+)(?:\/(?:${NAME}|\p{Lu}[\p{L}.'-]+))?\/)?${AGENCY_LIST}
`;

export const CAPTIONS: FurnitureGroup = {
  kind: 'captions',
  reason:
    'What stands around the description of a picture: switches of the page, and where the picture is from.',
  rules: [
    {
      name: 'caption-toggle',
      scope: 'tail',
      pattern: /(?:(?<=^|[\s.])(?:hide|toggle|show) caption ?)+$/u,
      rest: 'caption',
      example: 'The spillway of the dam in March. Jane Roe/AP hide caption',
      leaves: 'The spillway of the dam in March.',
      keeps: ['The site lets readers hide captions.', 'He did not show the caption'],
    },
    {
      name: 'caption-toggle',
      scope: 'lead',
      pattern: new RegExp(
        patternSource`
          ^(?:(?:Enlarge this image|View (?:full ?size|larger) image|(?:hide|toggle) caption) ?)+
          (?:${LEADING_CREDIT})?(?= |$)
        `,
        'u',
      ),
      rest: 'caption',
      example:
        'Enlarge this image toggle caption Summit Press Pool/AP The two leaders shake hands on April 27.',
      leaves: 'The two leaders shake hands on April 27.',
      keeps: ['Enlarge the image, the analysts said.', 'Toggle captions are new.'],
    },
    {
      name: 'gallery-label',
      scope: 'lead',
      pattern:
        /^(?:View photos?|View gallery|View slideshow|Slideshow by photo services|\[Photos?\]|\[Image\])(?= \p{Lu})/u,
      rest: 'caption',
      example: 'View photos The mayor speaks at the town hall in May. (AP)',
      leaves: 'The mayor speaks at the town hall in May.',
      keeps: ['View photos with care, the police said.', 'View gallery owners as partners.'],
    },
    {
      name: 'photo-source-bracket',
      scope: 'tail',
      pattern: new RegExp(
        patternSource`
          [([](?:(?<=[\p{L}\p{N}] [([])${AGENCY_LIST}
            |(?<=[\p{L}\p{N}.!?"'…] ?[([])(?:${SOURCE_WORDS}${SOURCE_WORD}(?:'s)?
              |[Ss]taff (?:photo|file photo)(?: by)? ?${NAME}
              |(?:[Pp]hoto|[Ii]mage|[Pp]icture)s?(?: by| courtesy(?: of)?|:) [^()[\]]{2,60}
              |${NAME}(?:,| \|| -| \/| for) (?:[Ss]taff(?: [Pp]hotographer)?|[Ff]reelance|[Cc]ontributor
                |[Ss]pecial to [\p{L} ]{2,30}|The ${NAME}|${NAME})))[)\]]$
        `,
        'u',
      ),
      rest: 'caption',
      example: 'The president speaks to reporters in Washington (Fox News)',
      leaves: 'The president speaks to reporters in Washington',
      keeps: [
        'He told the network (Fox News).',
        'It was on (or off) the air.',
        'The two men (Smith, Jones) left.',
        'The bridge is safe (for now)',
      ],
    },
    {
      name: 'photo-credit-bar',
      scope: 'tail',
      pattern: new RegExp(
        patternSource`
          (?<=[.!?"'…)] ?)(?:\| ?(?:${NAME})(?: ?[/,|] ?(?:The )?${NAME})?|${NAME} ?\/ ?(?:The )?${NAME}
            |(?:Photo )?[Cc]redit ?: ?(?:\p{Lu}[\p{L}.'-]*|of|the|via|and)(?: (?:\p{Lu}[\p{L}.'-]*|of|the|via|and))*
          )$
        `,
        'u',
      ),
      rest: 'caption',
      example: 'The mayor at the town hall. | Jane Roe/The Gazette',
      leaves: 'The mayor at the town hall.',
      keeps: ['He left. Kim Yong Chol/Mike Pompeo talks go on.', 'They asked. Credit was due: to him.'],
    },
  ],
};
