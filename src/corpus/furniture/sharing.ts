import { patternSource } from '../../language/pattern-source.js';
import { SERVICE } from './fragments.js';
import type { FurnitureGroup } from './rule.js';

const SHARE_WORD = patternSource`
  (?:${SERVICE}|Share|SHARE|Tweet|Email|E-mail|e-mail|Mail|Print|Save|Copy link|Copy URL|Copy|Link|SMS|Post|Pin|Like
    |Comments?|Bookmark|Gift|Listen|Close|More|this|with|on|via|\d{1,6}(?:\.\d)?[kK]?|share|shares|Shares|and)
`;

export const SHARING: FurnitureGroup = {
  kind: 'sharing',
  reason: 'Invitations to share and follow: the page speaks to its reader, not about the story.',
  rules: [
    {
      name: 'share-bar',
      scope: 'paragraph',
      pattern: new RegExp(`^(?=.*[A-Za-z])${SHARE_WORD}(?:(?: ?[|/·•,] ?| )${SHARE_WORD}){0,24}:?$`, 'u'),
      example: 'Share this with Facebook Twitter WhatsApp Email',
      keeps: ['Twitter shares fell.', 'Facebook and the North'],
    },
    {
      name: 'share-line',
      scope: 'sentence',
      pattern: new RegExp(
        patternSource`
          ^(?:(?:Please )?[Ss]hare (?:this|it|the)(?: (?:article|story|page|post|video|news|timeline|report|image))?
            (?: ?(?:with|on|via|using|by|to):? ?(?:${SERVICE}|[Ee]-?mail|friends|your friends|others|social media)
              [\p{L} ,]{0,60})?|Share or comment on this (?:article|story)|Gift this article
            |Copy (?:this )?link(?: to clipboard)?|About sharing|Read more about sharing
            |These are external links and will open in a new window|Close share panel|Share page|View comments
            |Like Loading(?:\.{3}|…)|(?:Leave|Post|Write|Add) a (?:comment|reply)|Comments (?:are closed|\(\d+\))
            |Join the (?:conversation|discussion)|Have your say
            |What do you think\?? (?:Let us know|Tell us)[^.]{0,60}|Report (?:a typo|an error)
            |Send us a (?:tip|correction))[.:!]?$
        `,
        'u',
      ),
      example: 'Share this article',
      keeps: ['Share this burden with us, the minister asked.', 'Share prices rose.'],
    },
    {
      name: 'follow-line',
      scope: 'sentence',
      pattern: new RegExp(
        patternSource`
          ^(?:Follow|FOLLOW|Like|Join|Find|Add|Connect with) (?:us|me|him|her|them|@\w{2,30}
            |[\p{L}\p{N}.&'@ -]{2,60}?)(?: and [\p{L}@'. -]{2,40}?)?(?:,? (?:here|too|also))? (?:on|at|via|ON) (?:
            our )?(?:${SERVICE}|social media|@\w{2,30})(?:[\p{L}\p{N} ,@&/:_-]|\.(?! )){0,120}[.!]?$
        `,
        'u',
      ),
      example: 'Follow us on Twitter @example and Facebook.',
      keeps: [
        'Follow him, they said on Twitter; nobody did.',
        'Find out what he wrote on Monday.',
        'Follow us on Twitter. The minister said on Friday that the port would open',
      ],
    },
  ],
};
