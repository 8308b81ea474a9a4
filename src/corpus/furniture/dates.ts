import { patternSource } from '../../language/pattern-source.js';
import { MONTH, WEEKDAY, ZONE } from './fragments.js';
import type { FurnitureGroup } from './rule.js';

/** Words of lines about the time of publication. None holds a space, so that a line can be read in one way only. */
const STAMP_WORD = [
  MONTH,
  WEEKDAY,
  String.raw`\d{1,4}(?:st|nd|rd|th)?`,
  String.raw`\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:T[\d:.]{4,15}Z?)?`,
  String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[ap]m)?`,
  String.raw`\d{1,2}[ap]m`,
  String.raw`(?:[ap]\.m|[AaPp][Mm])`,
  ZONE,
  String.raw`[+-]\d{2}:?\d{2}`,
  patternSource`
    (?:Published|Updated|Last|updated|published|modified|First|Posted|posted|Created|Date|Time|Modified|PUBLISHED
      |UPDATED)
  `,
  '(?:on|at|of|in|ago|a|an|hours?|hrs?|minutes?|mins?|days?|weeks?|months?|years?)',
].join('|');

/** Between two words: a space, with the punctuation that such lines have. */
const STAMP_GAP = String.raw`[,.:)]{0,2}(?: [|/·•–—-])?(?: \(?|$)`;

export const DATES: FurnitureGroup = {
  kind: 'dates',
  reason: 'When it was published: facts of the page, which the front matter holds.',
  rules: [
    {
      name: 'date-line',
      scope: 'lead',
      pattern: /^(?:date|Date|DATE):? \d{4}-\d{2}-\d{2}(?= |$)/u,
      example: ' date 2018-05-31 US Secretary of State Mike Pompeo leaves a press conference.',
      leaves: 'US Secretary of State Mike Pompeo leaves a press conference.',
      keeps: ['Date palms grow there.', 'The date 2018-05-31 stands on the letter.'],
    },
    {
      name: 'publication-time',
      scope: 'paragraph',
      pattern: new RegExp(
        patternSource`
          ^(?=[^\d]{0,40}\d)(?=(?:Last )?(?:[PpUu]\w+d|PUBLISHED|UPDATED)|.*(?:\d{4}|ago|\d[.:]\d\d))
          (?:(?:${STAMP_WORD})${STAMP_GAP}){2,20}$
        `,
        'u',
      ),
      example: 'Published 31 May 2018 | Last updated 3 hours ago at 10:04 GMT',
      keeps: ['May 31, 2018 was the day on which they met.', '12 June', 'Updated figures show 31 deaths.'],
    },
    {
      name: 'publication-time',
      scope: 'paragraph',
      pattern:
        /^(?:\d{1,2}(?:[:.]\d{2})? ?(?:[ap]\.m\.|[ap]m|[AP]M)|[Nn]oon|[Mm]idnight)(?: \(?[A-Z]{2,4}\)?)?[:.]?$/u,
      example: '9 a.m.',
      keeps: ['9 a.m. was the time.', 'At 9 a.m.', '9'],
    },
    {
      name: 'publication-note',
      scope: 'paragraph',
      pattern: new RegExp(
        patternSource`
          ^(?!.*\b(?:is|was|are|were|has|have|had|said|says|will)\b)(?:(?:First |Originally )?
            (?:[Pp]ublished|[Pp]osted|PUBLISHED)|(?:Last )?(?:[Uu]pdated|[Mm]odified|UPDATED)|Date)(?: on| at)?
          : ?[^.!?]{0,60}\d[^!?]{0,40}$
        `,
        'u',
      ),
      example: 'Last updated: Thursday 31 May 2018, 9.12pm local time',
      keeps: [
        'Updated: the report now says that both men will travel to Washington.',
        'Updated: the toll is now 12.',
      ],
    },
    {
      name: 'age-of-article',
      scope: 'sentence',
      pattern:
        /^This (?:article|story) is (?:more than|over|about) (?:\d{1,3}|an?|one|two|three) (?:month|year)s? old\.?$/u,
      example: 'This article is more than 5 years old',
      keeps: ['This story is more than 70 years old, and it is still told.'],
    },
    {
      name: 'reading-time',
      scope: 'paragraph',
      pattern: new RegExp(
        patternSource`
          ^(?:Reading time:? ?|Read time:? ?)?\d{1,3}[- ]?(?:min|mins|minute|minutes|Minute)[ -]
          (?:read|listen|Listen|watch)$
        `,
        'iu',
      ),
      example: '4 min read',
      keeps: ['A 4-minute read of the text was all it took.'],
    },
  ],
};
