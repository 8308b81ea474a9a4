import { patternSource } from '../../language/pattern-source.js';
import { NOT_REPORTED } from './fragments.js';
import type { FurnitureGroup } from './rule.js';

/** What is offered for signing up. */
const OFFER = patternSource`
  (?:newsletters?|e-?mails?|inbox|alerts?|updates|briefings?|digest|notifications?|our [Aa]pps?|the app
    |on your phone|app store|podcasts?|channel|subscription|subscribers?|premium|unlimited access|digital access
    |today's paper|e-?paper|here)
`;

export const SIGN_UPS: FurnitureGroup = {
  kind: 'sharing',
  reason:
    'Invitations to sign up, to get the app and to pay: the page speaks to its reader, not about the story.',
  rules: [
    {
      name: 'sign-up',
      scope: 'sentence',
      pattern: new RegExp(
        patternSource`
          ^(?=[>YTPWFNSsRrDdGJ])${NOT_REPORTED}(?:You can (?:also )?|To (?:receive|get) [^.!?]{2,80}, |Please |
            Want [^.!?]{2,60}\? ?|For (?:all )?(?:the )?latest [^.!?]{2,60}, |>>? ?|NEW ?)?
          (?:[Ss]ign[ -]up|SIGN UP|[Ss]ubscribe|SUBSCRIBE|[Rr]egister|[Dd]ownload|DOWNLOAD|GET|Get|Join|Try) (?:
            [^.!?;"]{0,120} )?${OFFER}\b[^!?;"]{0,120}[.!]?$
        `,
        'u',
      ),
      example: 'You can sign up to receive it directly here.',
      keeps: [
        'Sign up for the army, the poster said.',
        'Get out of here, he said; they did not.',
        'You can sign a treaty here.',
        'Subscribe to a theory and defend it.',
        'Sign up for health coverage here before Dec. 15, officials urged residents.',
        'Register at the shelter to get updates, the mayor told residents.',
      ],
    },
    {
      name: 'sign-up',
      scope: 'paragraph',
      pattern: new RegExp(
        patternSource`
          ^(?:Subscribe(?: now| today)?|SUBSCRIBE(?: NOW)?|Sign (?:up|in)(?: now)?|Log ?in|Register(?: now)?
            |Donate(?: now)?|Support (?:us|our (?:work|journalism))|Already a (?:subscriber|member)\?.{0,40}
            |Create (?:a free |an )account.{0,40}|My account|Newsletters?|Enter your email(?: address)?
            |Your email address|Thank you for (?:subscribing|signing up)!?
            |You have \d{1,2} free articles? (?:left|remaining).{0,60})[.!:]?$
        `,
        'u',
      ),
      example: 'Already a subscriber? Log in',
      keeps: ['Sign in the window', 'Register of members'],
    },
    {
      name: 'sign-up',
      scope: 'sentence',
      pattern: new RegExp(
        patternSource`
          ^(?:Don't|Never) miss (?:a|an|another|out on) (?:(?:big|local|breaking) )?
          (?:story|stories|thing|update|headline|beat)(?: again)?[.!]$
        `,
        'u',
      ),
      example: "Don't miss a story.",
      keeps: ["Don't miss a vote, she told members.", 'Never miss a beat of it, he said.'],
    },
    {
      name: 'newsletter',
      scope: 'sentence',
      pattern: new RegExp(
        patternSource`
          ^(?:(?:Each|Every|Once a|Twice a)\b[^.!?]{1,80}\b(?:editors?|newsroom|team|journalists|reporters|we)\b
            [^.!?]{0,20} (?:sends?|picks?|selects?|chooses?|curates?|brings?|delivers?|rounds? up)\b[^.!?]{0,80}\b
            (?:news|stories|journalism|newsletter|inbox|headlines|reads)\b[^!?]{0,120}
            |(?:The |Our )?(?:latest|best|biggest|top|most important) (?:[\p{L}]+ ){0,4}
            (?:news|stories|headlines|analysis)[^.!?]{0,80}\b(?:(?:to|in) your inbox|to your e-?mail)\b[^!?]{0,60})
          \.?$
        `,
        'u',
      ),
      example:
        "Each evening at 1830 UTC, DW's editors send out a selection of the day's hard news and " +
        'quality feature journalism.',
      keeps: [
        'Every morning the team sends a convoy to the border.',
        'Each side picks its own news from the talks, he said? Yes.',
      ],
    },
    {
      name: 'newsletter',
      scope: 'sentence',
      pattern: new RegExp(
        patternSource`
          ^(?:The |Our )[^.!?]{2,60} newsletters? (?:provides?|brings?|delivers?|rounds? up|gives? you)\b
          [^.!?]{0,60}\b(?:you|your)\b[^.!?]{0,60}\.?$
        `,
        'u',
      ),
      example: 'The Daily Briefing newsletter provides all the news you need to start your day.',
      keeps: [
        'The newsletter brings in $2 million a year.',
        'The party newsletter provides a clue to its plans.',
      ],
    },
    {
      name: 'appeal',
      scope: 'sentence',
      pattern: new RegExp(
        patternSource`
          ^More people ${NOT_REPORTED}(?:than ever )?(?:are reading|read) (?:us|our \p{Ll}{2,20}
            |\p{Lu}[\p{L} ]{2,30}|The \p{Lu}[\p{L} ]{2,30})\b[^!?]{0,200}$
        `,
        'u',
      ),
      example: 'More people are reading us than ever but advertising revenues are falling fast.',
      keeps: ['More people are reading books than ever, the library said.', 'More people read the letter.'],
    },
    {
      name: 'appeal',
      scope: 'sentence',
      pattern: new RegExp(
        patternSource`
          ^(?:Since you're here ?(?:…|\.{3})?|(?:(?:…|\.{3}) ?)?we have a small favou?r to ask\.?
            |Thank you for reading!
            |Please log in,? or sign up for a new account(?: and purchase a subscription)? to (?:continue reading
              |read or post comments)\.?|If everyone who reads our reporting\b[^!?]{0,160})$
        `,
        'u',
      ),
      example: '… we have a small favour to ask.',
      keeps: ['We have a favour to ask, the minister said.', "Since you're here to talk, talk."],
    },
    {
      name: 'appeal',
      scope: 'sentence',
      pattern: new RegExp(
        patternSource`
          ^(?=Than|Subs|To rec|.{2,60} is a reader-)${NOT_REPORTED}(?:
            Thank(?:s| you) for reading [\p{L}\p{N}&'’ -]{2,60}!
            |Subscribe (?:for free )?to (?:receive|get) (?:all |our |my |new )[^!?]{0,60}\bposts?\b[^!?]{0,60}
            |To receive new posts\b[^!?]{0,40}, consider becoming an? [^!?]{2,60}\bsubscriber
            |\p{Lu}[\p{L}\p{N}&'’ -]{2,60} is a reader-supported (?:publication|newsletter|site))\.?$
        `,
        'u',
      ),
      example: 'Subscribe for free to receive new posts and support my work.',
      keeps: ['Thanks for reading it, he said!', 'To receive new posts, the colonel said, he paid.'],
    },
    {
      name: 'headline-show',
      scope: 'sentence',
      pattern: new RegExp(
        patternSource`
          ^(?:[\p{Lu}][\p{L} ]{2,40} top headlines (?:for|from) [^.!?]{2,40} are here\.?
            |Check out what's (?:clicking|trending) on [\w.]{2,40}?\.?)$
        `,
        'u',
      ),
      example: "Check out what's clicking on example.com.",
      keeps: [
        'The top headlines of the day were all about the dam.',
        "Check out what's wrong, she told him.",
      ],
    },
    {
      name: 'app-offer',
      scope: 'sentence',
      pattern: new RegExp(
        patternSource`
          ^(?=[DGI])${NOT_REPORTED}(?:Download|Get|Install) [^.!?]{2,60} (?:App|app)
          (?: (?:for|to|now|from|on|today)\b[^.!?]{0,80})?[.!]?$
        `,
        'u',
      ),
      example: 'Download the Example News App for Latest World News.',
      keeps: [
        'Download figures for the app fell.',
        'Get rid of the app, he told them.',
        'Download the contact-tracing app now, the health minister urged citizens.',
      ],
    },
    {
      name: 'app-offer',
      scope: 'sentence',
      pattern: new RegExp(
        patternSource`
          ^(?:NEW ?)?You can now (?:listen to|read|get|watch) [\p{L} ]{2,40} (?:articles|stories|news
            |on [\p{L} ]{2,30})!?$
        `,
        'u',
      ),
      example: 'NEWYou can now listen to our news articles!',
      keeps: ['You can now read it in the treaty.'],
    },
  ],
};
