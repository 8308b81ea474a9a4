import { AGENCY, AGENCY_LIST, NAME, NAMES } from './fragments.js';
import type { FurnitureGroup } from './rule.js';

/** Words that introduce who took a picture. */
const BY = `(?:Photo(?:graph)?s?|PHOTOS?|Pictures?|Images?|Pic|Video|VIDEO|Graphic|Illustration|Fotos?|Bild(?:er)?|Grafik|Crédit(?: photo)?|Fotografía|Imagen|Imagem|Immagine|Zdjęcie|Kuva|Bilde|Billede|Fotka|Фото|Credit|CREDIT|Photo credit|Photo Credit|PHOTO CREDIT|Image credit|Image Credit|Picture credit|Credits)`;

/** A picture's maker: agencies and names joined by strokes, commas or `for`. */
const MAKER = String.raw`(?:${AGENCY}|${NAME})(?:(?: ?[\/|] ?|, | via | for (?:the )?| - )(?:\p{Lu}[\p{L}\p{M}.'-]*(?: \p{Lu}[\p{L}\p{M}.'-]*)*|dpa|epd|imago))*`;

/** Up to nine words that begin with capitals, as the name of a photo desk does: `Korea Summit Press Pool`. */
const TITLE_WORDS = String.raw`\p{Lu}[\p{L}.'-]*(?:[ /,|]{1,3}(?:\p{Lu}[\p{L}.'-]*|of|the|via|for|and))*`;

/** The words of a list of who reported, wrote and edited; none holds a space. */
const CREDIT_WORD = String.raw`(?:\p{Lu}[\p{L}\p{M}.'-]*|and|in|from|at|for|by|the|&|additional|further|reporting|writing|editing|graphics?|production|translation|research|de|da|van|von|bin|al|el)`;

/** A credit with a stroke: `EPA-EFE/JUSTIN LANE`, `Kim Hong-Ji/Reuters`, `Xinhua/Wang Ying`. */
const STROKE_CREDIT = String.raw`(?:${AGENCY}(?:-${AGENCY})? ?\/ ?\p{Lu}[\p{L}\p{M}.'-]*(?: (?:\p{Lu}[\p{L}\p{M}.'-]*|de|da|del|van|von|der|bin|al|el|la|le))*(?: ?\/ ?${AGENCY_LIST})?|${NAME}(?: ?\/ ?(?:${AGENCY}|\p{Lu}[\p{L}]{1,20}(?: [\p{Lu}][\p{L}]{1,20}){0,2})){0,2} ?\/ ?${AGENCY_LIST})`;

export const CREDITS: FurnitureGroup = {
  kind: 'credits',
  reason:
    'Who took a picture or supplied a text: a credit, not reporting. What it stands beside is a caption.',
  rules: [
    {
      name: 'agency-credit',
      scope: 'sentence',
      pattern: new RegExp(
        String.raw`^(?:[a-z]{2,4}(?:[/,] ?[a-z]{2,4}){0,4} ?)?[([]?(?:(?:With|with|From|Source:?|SOURCE:?|Sources:|—|–|--?|Via|via|Additional reporting by|With inputs? from|with inputs? from|With files from|With reporting from) ?)?(?:the )?${AGENCY_LIST}(?: (?:contributed to this (?:report|story|article)))?[)\]]?\.?$`,
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
        String.raw`^[([]?(?:${BY}(?: by|: ?| courtesy(?: of)?:?) ?(?:${MAKER}|${TITLE_WORDS})|${STROKE_CREDIT}|${AGENCY_LIST} ?\| ?${NAME}|${NAME} ?\| ?${AGENCY_LIST}|${NAME}, ${AGENCY_LIST}|© ?${MAKER}|(?:Courtesy|Handout)(?: of| via|:)? ?${MAKER})[)\]]?\.?$`,
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
        String.raw`(?<=[.!?"')\]…] ?|\) ?)(?:(?:[|/—–-] ?)?(?:${STROKE_CREDIT}|(?:${BY})(?: by|: ?| courtesy of) ?${MAKER}|Photo by [^.]{2,40}\/ ?${AGENCY_LIST}|(?:AP|AFP|EPA|Getty|Getty Images|Reuters) (?:Photo|Images)(?: ?\/ ?${NAME})?|${AGENCY}(?: \| | ?\/ ?)${AGENCY_LIST}|Credit(?:\.{3}|…)? ?${TITLE_WORDS}|© ?${MAKER}))\.?$`,
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
        String.raw`(?<=^|[.!?"')\]] ?)(?:${STROKE_CREDIT}(?:\/File Photo)? ?)?(?:Acquire|Purchase) Licensing Rights(?:, opens new tab)?$`,
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
        String.raw`(?<=\S ?)[([](?:(?:${BY})(?: by|: ?| courtesy of| (?=\p{Lu})) ?[^()[\]]{2,80}|${STROKE_CREDIT}|[^()[\]]{2,60}(?:\/| via | for )${AGENCY_LIST}|(?:AP|AFP|EPA|Reuters) (?:Photo|photo)(?:[/,] ?[^()[\]]{2,40})?|[^()[\]/]{2,40}\/(?:The )?${NAME}|File [Pp]hoto|(?:Handout|Pool|Courtesy)[^()[\]]{0,40})[)\]]\.?$`,
        'u',
      ),
      rest: 'caption',
      example: 'President Donald Trump speaks in Washington on Friday. (AP Photo/Evan Vucci)',
      leaves: 'President Donald Trump speaks in Washington on Friday.',
      keeps: ['They met twice (in April/May).', 'He is a general (and a spy).'],
    },
    {
      name: 'photo-credit-unmarked',
      scope: 'tail',
      pattern: new RegExp(
        String.raw`(?<=[\p{Ll}\p{N},;] )(?<!\b(?:for|by|to|from|with|of|and|the|at|in) )(?:(?:Photograph|Photo|Image|Picture|Credit)s?: ?${MAKER}|${AGENCY}(?:-${AGENCY})?\/\p{Lu}[\p{L}'-]+ \p{Lu}[\p{L}'-]+|\p{Lu}[\p{L}'-]+ \p{Lu}[\p{L}'-]+\/${AGENCY_LIST}|Getty Images)$`,
        'u',
      ),
      rest: 'caption',
      example: 'Mike Pompeo with Kim Yong-chol at dinner Photograph: Alex Brandon/AP',
      leaves: 'Mike Pompeo with Kim Yong-chol at dinner',
      keeps: ['He sold the picture to Getty Images.', 'Photos: none were shown'],
    },
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
        String.raw`^[([]{0,2}(?:(?:Additional |Further |Extra )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Tt]ranslation|[Pp]roduction|[Gg]raphics?|[Rr]esearch|[Cc]ompiled|[Ww]ritten|[Ee]dited|[Rr]eported|[Tt]ranslated|[Pp]roduced)(?: and (?:writing|editing|reporting))? by:? (?:${CREDIT_WORD}[,;:]?(?: |$|(?=[)\]]))){2,50})[)\]]{0,2}\.?$`,
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
        String.raw`^(?:[\p{L} ]{0,40}(?:writers?|journalists?|reporters?|correspondents?|producers?|staff|team)?:? ?)?${NAMES}(?:,? (?:in|from|at) [\p{L}, ]{2,60})?,? (?:also )?contributed (?:reporting|to this (?:report|article|story|piece|dispatch))(?: (?:from|in) [\p{L}, ]{2,60})?\.?$`,
        'u',
      ),
      example: 'Associated Press writer Matthew Lee in Washington contributed to this report.',
      keeps: ['South Korea contributed to this success.', 'He contributed to this report, the judge found.'],
    },
    {
      name: 'contribution-credit',
      scope: 'sentence',
      pattern:
        /^(?:Some )?(?:[Ii]nformation|[Mm]aterial) (?:for|in) this (?:report|article|story) (?:came|comes|was (?:taken|provided)|is) (?:from|by) [^!?]{2,80}\.?$/u,
      example: 'Some information for this report came from Reuters.',
      keeps: ['Information for this mission came from a spy.'],
    },
    {
      name: 'place-credit',
      scope: 'sentence',
      pattern: new RegExp(
        String.raw`^${NAMES} reported from (?:${NAME}|\p{Lu}[\p{L}.'-]+)(?:,? and (?:${NAMES}|\p{Lu}[\p{L}.'-]+)(?: from (?:${NAME}|\p{Lu}[\p{L}.'-]+))?)?(?:, \p{Lu}[\p{L} ]{1,20})?\.?$`,
        'u',
      ),
      example: 'Choe Sang-Hun reported from Seoul, and Mark Landler from Washington.',
      keeps: ['State media reported from Pyongyang that he had left.', 'Fires were reported from Seoul.'],
    },
  ],
};
