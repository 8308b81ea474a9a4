import { patternSource } from '../../language/pattern-source.js';
import { AGENCY, AGENCY_LIST, NAME } from './fragments.js';
import type { FurnitureGroup } from './rule.js';

/** Words that introduce who took a picture. */
const BY = patternSource`
  (?:Photo(?:graph)?s?|PHOTOS?|Pictures?|Images?|Pic|Video|VIDEO|Graphic|Illustration|Fotos?|Bild(?:er)?|Grafik
    |Crédit(?: photo)?|Fotografía|Imagen|Imagem|Immagine|Zdjęcie|Kuva|Bilde|Billede|Fotka|Фото|Credit|CREDIT
    |Photo credit|Photo Credit|PHOTO CREDIT|Image credit|Image Credit|Picture credit|Credits)
`;

/** A picture's maker: agencies and names joined by strokes, commas or `for`. */
const MAKER = patternSource`
  (?:${AGENCY}|${NAME})(?:(?: ?[\/|] ?|, | via | on | for (?:the )?| - )(?:\p{Lu}[\p{L}\p{M}.'-]*
      (?: \p{Lu}[\p{L}\p{M}.'-]*)*|dpa|epd|imago))*
`;

/** Up to nine words that begin with capitals, as the name of a photo desk does: `Korea Summit Press Pool`. */
const TITLE_WORDS = String.raw`\p{Lu}[\p{L}.'-]*(?:[ /,|]{1,3}(?:\p{Lu}[\p{L}.'-]*|of|the|via|for|and))*`;

/** A credit with a stroke: `EPA-EFE/JUSTIN LANE`, `Kim Hong-Ji/Reuters`, `Xinhua/Wang Ying`. */
const STROKE_CREDIT = patternSource`
  (?:${AGENCY}(?:-${AGENCY})? ?\/ ?\p{Lu}[\p{L}\p{M}.'-]*(?: (?:\p{Lu}[\p{L}\p{M}.'-]*|de|da|del|van|von|der|bin|al
        |el|la|le))*(?: ?\/ ?${AGENCY_LIST})?
    |${NAME}(?: ?\/ ?(?:${AGENCY}|\p{Lu}[\p{L}]{1,20}(?: [\p{Lu}][\p{L}]{1,20}){0,2})){0,2} ?\/ ?${AGENCY_LIST})
`;

export const CREDITS: FurnitureGroup = {
  kind: 'credits',
  reason:
    'Who took a picture or supplied a text: a credit, not reporting. What it stands beside is a caption.',
  rules: [
    {
      name: 'agency-credit',
      scope: 'sentence',
      pattern: new RegExp(
        patternSource`
          ^(?:[a-z]{2,4}(?:[/,] ?[a-z]{2,4}){0,4} ?)?[([]?(?:(?:With|with|From|Source:?|SOURCE:?|Sources:|—|–|--?
              |Via|via|Additional reporting by|With inputs? from|with inputs? from|With files from
              |With reporting from) ?)?(?:the )?${AGENCY_LIST}(?: (?:contributed to this (?:report|story|article)))?
          [)\]]?\.?$
        `,
        'u',
      ),
      example: 'ap/rt (AFP, Reuters)',
      keeps: ['Reuters said that the letter was real.', 'File the papers.', 'ap/rt (left and right)'],
    },
    {
      name: 'source-line',
      scope: 'paragraph',
      pattern: /^(?:SOURCES?|Sources?|Quelle|Fuente|Fonte) ?: ?[^!?]{2,80}(?<![.!?])$/u,
      example: 'Source: Al Jazeera and news agencies',
      keeps: ['Source: the ministry says that it is true.', 'Sources said so'],
    },
    {
      name: 'image-credit-label',
      scope: 'lead',
      pattern:
        /^Image (?:copyright|source|credit)[,:]? ?(?:(?!Image caption)[^.!?]){1,80}? (?=Image caption)/u,
      rest: 'caption',
      example: 'Image copyright AFP Image caption Until recently, Kim Yong-chol (left) was blacklisted',
      leaves: 'Until recently, Kim Yong-chol (left) was blacklisted',
      keeps: ['Image copyright law is unclear, the court said. Image captions are not covered.'],
    },
    {
      name: 'image-credit',
      scope: 'paragraph',
      pattern: /^Image (?:copyright|source|credit)[,:]?(?: (?!.*Image caption)[^.!?]{1,50})?$/u,
      example: 'Image copyright Reuters',
      keeps: ['Image copyright is a matter for the courts.'],
    },
    {
      name: 'image-credit-lead',
      scope: 'lead',
      pattern: new RegExp(`^Image (?:copyright|source|credit)[,:]? ${AGENCY_LIST}(?= )`, 'u'),
      example: 'Image source, Getty Images Secretary of State Mike Pompeo has said talks are moving.',
      leaves: 'Secretary of State Mike Pompeo has said talks are moving.',
      keeps: ['Image source codes were leaked.'],
    },
    {
      name: 'photo-credit',
      scope: 'paragraph',
      pattern: new RegExp(
        patternSource`
          ^[([]?(?:${BY}(?: by|: ?| courtesy(?: of)?:?) ?(?:${MAKER}|${TITLE_WORDS})|${STROKE_CREDIT}
            |${AGENCY_LIST} ?\| ?${NAME}|${NAME} ?\| ?${AGENCY_LIST}|${NAME}, ${AGENCY_LIST}|© ?${MAKER}
            |(?:Courtesy|Handout)(?: of| via|:)? ?${MAKER})[)\]]?\.?$
        `,
        'u',
      ),
      example: 'Photograph: Alex Brandon/AP',
      keeps: [
        'Photo by photo, the story was told.',
        'Kim Yong Chol, Pompeo and Reuters',
        'Credit is due to the agencies.',
        'He works for AFP/Getty Images.',
        'Reuters/Ipsos polls show a rise.',
      ],
    },
    {
      name: 'photo-credit-tail',
      scope: 'tail',
      pattern: new RegExp(
        patternSource`
          (?<=[.!?"')\]…] ?|\) ?)(?:(?:[|/—–-] ?)?(?:${STROKE_CREDIT}|(?:${BY})(?: by|: ?| courtesy of) ?${MAKER}
              |Photo by [^.]{2,40}\/ ?${AGENCY_LIST}
              |(?:AP|AFP|EPA|Getty|Getty Images|Reuters) (?:Photo|Images)(?: ?\/ ?${NAME})?
              |${AGENCY}(?: \| | ?\/ ?)${AGENCY_LIST}|Credit(?:\.{3}|…)? ?${TITLE_WORDS}|© ?${MAKER}))\.?$
        `,
        'u',
      ),
      rest: 'caption',
      example: 'Mike Pompeo leaves a press conference in New York, May 31, 2018. EPA-EFE/JUSTIN LANE',
      leaves: 'Mike Pompeo leaves a press conference in New York, May 31, 2018.',
      keeps: ['He was seen by the AP and by Reuters.', 'They flew home. He said and/or wrote it.'],
    },
    {
      name: 'photo-credit',
      scope: 'sentence',
      pattern: new RegExp(String.raw`^${NAME} ?\/ ?(?:The )?${NAME}$`, 'u'),
      example: 'Pat Miller/Oakridge Courier',
      keeps: ['Kim Yong Chol/Mike Pompeo: the talks', 'He is for peace and/or war'],
    },
    {
      name: 'photo-licence',
      scope: 'tail',
      pattern: new RegExp(
        patternSource`
          (?<=^|[.!?"')\]] ?)(?:${STROKE_CREDIT}(?:\/File Photo)? ?)?(?:Acquire|Purchase) Licensing Rights
          (?:, opens new tab)?$
        `,
        'u',
      ),
      rest: 'caption',
      example:
        'A view of the dam, March 14, 2019. REUTERS/Bob Strong/File Photo Acquire Licensing Rights, opens new tab',
      leaves: 'A view of the dam, March 14, 2019.',
      keeps: ['The firm wants to Acquire Licensing Rights'],
    },
    {
      name: 'photo-credit-bracket',
      scope: 'tail',
      pattern: new RegExp(
        patternSource`
          (?<=\S ?)[([](?:(?:${BY})(?: by|: ?| courtesy of| (?=\p{Lu})) ?[^()[\]]{2,80}|${STROKE_CREDIT}
            |[^()[\]]{2,60}(?:\/| via | for )${AGENCY_LIST}
            |(?:AP|AFP|EPA|Reuters) (?:Photo|photo)(?:[/,] ?[^()[\]]{2,40})?
            |[^()[\]/]{2,40}\/(?:The )?(?:${NAME}|\p{Lu}[\p{L}.'-]+(?=,? (?:via|File|Pool|Handout)))
              (?:,? (?:via|File|Pool|Handout)\b[^()[\]]{0,40})?
            |File [Pp]hoto|(?:Handout|Pool|Courtesy)[^()[\]]{0,40})[)\]]\.?$
        `,
        'u',
      ),
      rest: 'caption',
      example: 'President Donald Trump speaks in Washington on Friday. (AP Photo/Evan Vucci)',
      leaves: 'President Donald Trump speaks in Washington on Friday.',
      keeps: [
        'They met twice (in April/May).',
        'He is a general (and a spy).',
        'Both won (Jane Roe/Labour for the city).',
      ],
    },
    {
      name: 'photo-credit-unmarked',
      scope: 'tail',
      pattern: new RegExp(
        patternSource`
          (?<=[\p{Ll}\p{N},;] )(?<!\b(?:for|by|to|from|with|of|and|the|at|in) )(?:
            (?:Photograph|Photo|Image|Picture|Credit)s?: ?${MAKER}
            |${AGENCY}(?:-${AGENCY})?\/\p{Lu}[\p{L}'-]+ \p{Lu}[\p{L}'-]+
            |\p{Lu}[\p{L}'-]+ \p{Lu}[\p{L}'-]+\/${AGENCY_LIST}|Getty Images)$
        `,
        'u',
      ),
      rest: 'caption',
      example: 'Mike Pompeo with Kim Yong-chol at dinner Photograph: Alex Brandon/AP',
      leaves: 'Mike Pompeo with Kim Yong-chol at dinner',
      keeps: ['He sold the picture to Getty Images.', 'Photos: none were shown'],
    },
  ],
};
