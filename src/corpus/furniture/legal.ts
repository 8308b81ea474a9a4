import { patternSource } from '../../language/pattern-source.js';
import { NOT_REPORTED } from './fragments.js';
import type { FurnitureGroup } from './rule.js';

/** How a notice of rights goes on. If more follows, the beginning of the text is glued to it. */
const FEW_WORDS = String.raw`[^!?\s]{0,40}(?: [^!?\s]{1,40}){0,10}`;

export const LEGAL: FurnitureGroup = {
  kind: 'legal',
  reason: 'Rights, terms and cookies, and where the text appeared before: about the page, not the story.',
  rules: [
    {
      name: 'copyright',
      scope: 'sentence',
      pattern: new RegExp(
        patternSource`
          ^(?=All |[©(&]|[Cc]opyright|COPY)${NOT_REPORTED}(?:(?:All (?:content|material) )?
            (?:©|\(c\)|\(C\)|&copy;) ?(?:Copyright )?(?:\d{4}|\p{Lu})${FEW_WORDS}
            |[Cc]opyright,? ?(?:©|\(c\)|\(C\)|\d{4})${FEW_WORDS}|COPYRIGHT\b[^!?]{0,120}|All [Rr]ights [Rr]eserved)
          \.?$
        `,
        'u',
      ),
      example: 'Copyright 2018 The Associated Press.',
      keeps: [
        'Copyright law protects the letter.',
        'Copyright 2018 was the year in dispute.',
        '(c) is the third point of the plan.',
        '© dpa Die Regierung hat am Freitag beschlossen, dass der Hafen im nächsten Jahr gebaut wird.',
      ],
    },
    {
      name: 'republishing-terms',
      scope: 'sentence',
      pattern: new RegExp(
        patternSource`
          ^(?:This (?:material|content|article|story|text|report|website)(?:,? (?:and|or) [^.!?]{2,80}?,?)? (?:
              may not|must not|cannot|should not) be (?:published|reproduced|copied|broadcast|redistributed
              |republished)\b[^!?]{0,240}|No part of this (?:publication|article|material|website)\b[^!?]{0,240}
            |(?:The )?[Uu]nauthori[sz]ed (?:reproduction|use|copying|distribution)\b[^!?]{0,160}
            |All market data (?:is )?delayed\b[^!?]{0,80}|Republished with permission\b[^!?]{0,120})\.?$
        `,
        'u',
      ),
      example:
        'This material may not be published, broadcast, rewritten or redistributed without permission.',
      keeps: ['This report may not be true.', 'This material may not be used in a reactor.'],
    },
    {
      name: 'earlier-publication',
      scope: 'sentence',
      pattern: new RegExp(
        patternSource`
          ^[([]?(?:(?:This|The) (?:article|story|piece|post|report|column|interview) (?:was )?
            (?:originally|first|previously|also) (?:published|appeared|ran)\b[^!?]{0,160}
            |A version of this (?:article|story)\b[^!?]{0,200}
            |(?:Except for the headline, )?[Tt]his (?:story|article|report) (?:has not been edited|was not edited
              |is auto-generated|is published from a syndicated feed|was generated)\b[^!?]{0,240}
            |This (?:story|article|report) is from (?:the |our )?(?:archives?|\p{Lu})[^!?]{0,160}
            |Disclaimer:? (?:The|This|Any)\b[^!?]{0,240}
            |(?:The )?(?:views|opinions) expressed (?:in this article|here|are)\b[^!?]{0,240}
            |[\p{L}\p{N} ]{2,40} (?:is|are) not responsible for the content of (?:external|third-party)[^!?]{2,60}
            |(?:Our Standards|See our ethics statement|Read our (?:editorial|ethics) (?:policy|guidelines))\b
            .{0,100})[.)\]]{0,2}$
        `,
        'u',
      ),
      example: 'This article was originally published in The Local Paper on 31 May 2018.',
      keeps: ['This report was first dismissed.', 'This story is from a soldier who fled.'],
    },
    {
      name: 'developing-story',
      scope: 'sentence',
      pattern: new RegExp(
        patternSource`
          ^[([]?(?:This (?:is|remains) a (?:developing|breaking|breaking news) (?:news )?story
            (?:(?:[,;.:]| and| –| —| -) [^!?.]{0,120}\bupdate[sd]?\b[^!?.]{0,60})?
            |(?:This|The) (?:story|article|report|page) (?:will be|has been|was|is being) updated\b
            (?![^!?]{0,120}\b(?:said|says)\b)[^!?]{0,120}
            |(?:Please )?[Cc]heck back (?:later |here |soon )?(?:for|with us)\b[^!?]{0,60}
            |More (?:details|information) to (?:come|follow)|More to (?:come|follow))[.)\]]{0,2}$
        `,
        'u',
      ),
      example: 'This is a developing story and will be updated.',
      keeps: [
        'This is a developing country.',
        'The report will be updated in May, the agency said.',
        'More to come, he promised.',
      ],
    },
    {
      name: 'machine-notice',
      scope: 'sentence',
      pattern: new RegExp(
        patternSource`
          ^[([]?(?:This|These|The) (?:summary|summaries|key (?:points|takeaways)|takeaways|highlights|translation
            |audio|article|story|content) (?:was|were|is|are|has been|have been) (?:automatically )?(?:
            generated|created|written|summari[sz]ed|produced|translated) (?:(?:automatically|entirely|partly) )?(?:
            by|with|using)(?: the help of)? (?:AI|A\.I\.|artificial intelligence|a machine|machine translation
            |generative AI)\b(?![^!?]{0,160}\b(?:said|says)\b)[^!?]{0,160}$
        `,
        'u',
      ),
      example: 'This summary was generated by AI and reviewed by an editor.',
      keeps: ['This article was written by artists.', 'The story was generated by AI, the minister said.'],
    },
    {
      name: 'press-code',
      scope: 'sentence',
      pattern: new RegExp(
        patternSource`
          ^(?:This (?:website|newspaper|site|publication)(?: and [\p{L}' ]{2,40})? (?:
            adheres?|subscribes?|is (?:a member|regulated))\b[^!?]{0,40}\b(?:
            Independent Press Standards|IPSO|Press Council|Editors' Code|Code of Practice)\b[^!?]{0,120}
            |If you (?:have|wish to make) a complaint about (?:the |our )?(?:editorial )?content\b[^!?]{0,160})$
        `,
        'u',
      ),
      example:
        "This newspaper adheres to the Independent Press Standards Organisation's Editors' Code of Practice.",
      keeps: [
        'This newspaper adheres to its promise.',
        'If you have a complaint about noise, the mayor wants to hear it.',
      ],
    },
    {
      name: 'investor-notice',
      scope: 'sentence',
      pattern: new RegExp(
        patternSource`
          ^(?:This (?:press |news )?release (?:may )?(?:contains?|includes?) (?:certain )?"?forward-looking (?:
              statements|information)"?\b[^!?]{0,400}
            |View (?:the )?(?:source version|original content)[^!?]{0,60}: ?https?:\/\/\S{1,160})$
        `,
        'u',
      ),
      example: 'This press release contains forward-looking statements within the meaning of the law.',
      keeps: ['This release contains toxins, the inspector said.'],
    },
    {
      name: 'cookie-notice',
      scope: 'sentence',
      pattern: new RegExp(
        patternSource`
          ^(?=We |This |Our |By |Accept|Reject|Manage|Allow|Cookie|Terms|Privacy)${NOT_REPORTED}
          (?:(?:We|This (?:site|website|page)|Our (?:site|website|partners)) (?:and our partners )?
            (?:uses?|stores?) (?:\w+ ){0,3}cookies\b[^!?]{0,240}
            |By (?:continuing|using|clicking|browsing)[^!?]{2,120} (?:agree|accept|consent)\b[^!?]{0,160}
            |(?:Accept|Reject|Manage|Allow)(?: all)?(?: cookies| preferences)?
            |Cookie (?:[Pp]olicy|[Ss]ettings|[Nn]otice)
            |(?:Terms (?:of|and) (?:[Uu]se|[Ss]ervice|[Cc]onditions)|Privacy(?: [Pp]olicy| [Nn]otice)?|Terms)
            (?:(?: and| \||,| &) (?:Terms (?:of|and) (?:[Uu]se|[Ss]ervice|[Cc]onditions)
                |Privacy(?: [Pp]olicy| [Nn]otice)?|Cookie [Pp]olicy|Cookies?)){0,3})[.!]?$
        `,
        'u',
      ),
      example: 'We use cookies to give you the best experience on our website.',
      keeps: [
        'We use force only when attacked.',
        'We use cookies to bait the bears, the ranger said.',
        'By using threats he won.',
        'Terms of surrender',
      ],
    },
  ],
};
