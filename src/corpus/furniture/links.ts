import { patternSource } from '../../language/pattern-source.js';
import { NOT_REPORTED } from './fragments.js';
import type { FurnitureGroup } from './rule.js';

/** Labels after which, with a colon or a stroke, the headline of another article follows. */
const LINK_LABEL = [
  'Read (?:more|also|next|on|this|too)',
  'READ (?:MORE|ALSO|NEXT|ON|THIS|TOO)',
  'Also [Rr]ead',
  'ALSO READ',
  'Related [A-Za-z]+',
  'RELATED [A-Z]+',
  'See(?: also| more)',
  'SEE(?: ALSO| MORE)',
  'Watch (?:more|also|live|now|this)',
  'WATCH (?:MORE|ALSO|LIVE|NOW|THIS)',
  'Listen (?:now|to)',
  'LISTEN NOW',
  'More (?:on|about|from)(?: [\\p{L}]+){1,3}',
  'MORE (?:ON|ABOUT|FROM)(?: [\\p{Lu}]+){1,3}',
  "Don'?t [Mm]iss",
  "DON'?T MISS",
  'In (?:pictures|Pictures|depth|video)',
  'IN (?:PICTURES|DEPTH|VIDEO)',
  'Further reading',
  'From the archives?',
  'Lesen Sie auch|Mehr zum Thema|Lire aussi|À lire aussi|Leer más|Lea también|Leia também|Leggi anche',
].join('|');

/** Labels of one word, with which a sentence may begin too. A headline with a capital has to follow. */
const SHORT_LABEL = patternSource`
  Must [Rr]ead|MUST READ|Recommended(?: [a-z]+)?|RECOMMENDED|Trending(?: now)?|TRENDING(?: NOW)?|Read|READ|Related
  |RELATED|Watch|WATCH|Listen|LISTEN|More|MORE|VIDEO|PHOTOS|GALLERY|PODCAST|LIVE BLOG|LIVE UPDATES|Live updates
  |Live blog
`;

/** A label with the beginning of a headline. */
const LINKED = patternSource`
  [[(*>»]{0,2} ?(?:(?:${LINK_LABEL}) ?(?::|\||>{1,2}|»|–|—|-(?= )) ?\S
    |(?:${SHORT_LABEL}) ?(?::|\||>{1,2}|»|–|—|-(?= )) ?["'(¿¡#@\p{Lu}\p{Lo}\p{N}])
`;

/** A sentence of the article that is glued to a headline. It begins in the middle of the line and has the full stop. */
const STUCK = patternSource`
  .{0,240}[\p{Ll}\d] (?:The|An?|He|She|It|They|We|In|On|At|But|And|This|That|His|Her|Its) [\p{Ll}\d]
`;

/** Titles of boxes that list other articles. */
const LIST_TITLE = [
  'more on this (?:story|topic)',
  'more (?:stories|news|headlines|coverage)(?: (?:from|on|like) [\\p{L} ]{2,40})?',
  '(?:most|top) (?:read|viewed|popular|shared|watched|commented)(?: [\\p{L}]+){0,3}',
  '(?:see|read) also|also read|related|watch also',
  'related (?:topics?|stories|articles|content|links?|news|coverage|internet links|posts?|tags|videos?)',
  'recommended(?: (?:for you|stories|articles|reading|videos?))?',
  'you (?:may|might) (?:also )?(?:like|be interested in)',
  '(?:top|latest|other|featured|trending) (?:stories|news|headlines|articles)(?: (?:this|right) (?:hour|now))?',
  "editors?'?s?'? (?:picks?|choice)",
  patternSource`
    trending(?: now)?|popular(?: now)?|also in the news|what to read next|read next|up next|around the web
    |from around the web|from our partners|explore more|more for you|in case you missed it
  `,
  'mehr zum thema|sur le même sujet|noticias relacionadas',
].join('|');

export const LINKS: FurnitureGroup = {
  kind: 'links',
  reason: 'Links to other articles: the words are headlines of something that is not in the article.',
  rules: [
    {
      name: 'related-list',
      scope: 'paragraph',
      listFollows: true,
      pattern: new RegExp(`^(?:${LIST_TITLE}):?$`, 'iu'),
      example: 'More on this story',
      keeps: ['Related topics were discussed.', 'Popular leaders'],
    },
    {
      name: 'related-list',
      scope: 'paragraph',
      listFollows: true,
      pattern:
        /^(?:Read|READ|See|Watch) (?:more|MORE|also|ALSO|next|NEXT)(?: (?:on this|stories|from us))? ?:$/u,
      example: 'Read more:',
      keeps: ['Read more of the letter:', 'See also what he wrote:'],
    },
    {
      name: 'topics',
      scope: 'paragraph',
      listFollows: true,
      pattern: /^(?:Topics|TOPICS|Tags|TAGS|Filed [Uu]nder|Tagged)(?: ?:)?$/u,
      example: 'Tags',
      keeps: ['Topics of the talks'],
    },
    {
      name: 'read-more',
      scope: 'sentence',
      pattern: new RegExp(`^${LINKED}(?:.{0,239}[^.…!"']|(?!${STUCK}).{0,240})?$`, 'u'),
      example: "Read more: Donald Trump's steep learning curve on North Korea has a price",
      keeps: [
        'Read more: Old ferry sold The first boat leaves in November.',
        'Watch: the word came from the deck.',
        'Must read: that is what he says of it.',
        'Related: her brother was arrested, too.',
        'Read the letter: it is short.',
        'Watch what he does: that is what counts.',
        'More than that: he left.',
      ],
    },
    {
      name: 'read-more',
      scope: 'sentence',
      pattern: new RegExp(
        patternSource`
          ^[[(]?(?=[RCKSLVFWM])(?!.{0,120}\b(?:will|would|is|are|has|have|had|was|were|said|came)\b)
          (?:Read (?:more|next|on|also|less|full (?:story|article))|READ (?:MORE|NEXT|FULL STORY)
            |(?:Continue|Keep) reading
            |Read (?:the )?(?:full|whole|rest of the|original) (?:story|article|report|interview)
            |Show (?:more|less|all)|Load more|See (?:more|all)|View (?:more|all)|Learn more|Find out more
            |Watch (?:live|now|more)|Listen(?: now| live)?|WATCH|READ|LISTEN|More)(?: (?:on|about|from|at|in|here
              |stories)(?: [^.,;:!?"]{1,80})?)?[\])]?[.:…>»]{0,3}$
        `,
        'u',
      ),
      example: 'Read more about the summit here.',
      keeps: [
        'Read more of it, he said.',
        'Show all of it, he asked.',
        'Listen to him.',
        'More about the case will be known on Friday.',
      ],
    },
    {
      name: 'click-here',
      scope: 'sentence',
      pattern: new RegExp(
        patternSource`
          ^(?=[CcTt][LlAa])${NOT_REPORTED}(?:[Cc]lick|CLICK|[Tt]ap|TAP) (?:here|HERE|on the link|below|the link)
          (?: (?:to|for|TO|FOR|if)\b[^!?;]{0,160})?[.!]?$
        `,
        'u',
      ),
      example: 'Click here to see the full list of sanctions.',
      keeps: [
        'Click here, the e-mail told the victims.',
        'Tap here to save water, the sign says.',
        'Tap water is safe.',
      ],
    },
    {
      name: 'timeline-widget',
      scope: 'sentence',
      pattern: new RegExp(
        patternSource`
          ^(?:Timeline (?:hide|show)\b.{0,200}
            |(?:Show all )?Was this (?:timeline|article|page|story|guide) (?:useful|helpful)\??(?: Yes)?(?: No)?
            |(?:Yes No )?Thank you for your feedback\.?|Share this timeline)$
        `,
        'iu',
      ),
      example: 'Was this timeline useful?',
      keeps: ['Was this meeting useful?', 'Thank you for your patience.'],
    },
  ],
};
