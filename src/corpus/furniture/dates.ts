import { AGENCY, MONTH, WEEKDAY } from './fragments.js';
import type { FurnitureGroup } from './rule.js';

/** Words that lines about the time of publication are made of; none holds a space, so a line reads in one way only. */
const STAMP_WORD = [
  MONTH,
  WEEKDAY,
  String.raw`\d{1,4}(?:st|nd|rd|th)?`,
  String.raw`\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:T[\d:.]{4,15}Z?)?`,
  String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[ap]m)?`,
  String.raw`\d{1,2}[ap]m`,
  String.raw`(?:[ap]\.m|[AaPp][Mm])`,
  '(?:GMT|UTC|BST|CET|CEST|EST|EDT|ET|PT|PST|PDT|CT|CST|CDT|HKT|IST|JST|KST|SGT|AEST|AEDT|WAT|EAT|MSK)',
  String.raw`[+-]\d{2}:?\d{2}`,
  '(?:Published|Updated|Last|updated|published|modified|First|Posted|posted|Created|Date|Time|Modified|PUBLISHED|UPDATED)',
  '(?:on|at|of|in|ago|a|an|hours?|hrs?|minutes?|mins?|days?|weeks?|months?|years?)',
].join('|');

/** Between two words: a space, with the punctuation that such lines have. */
const STAMP_GAP = String.raw`[,.:)]{0,2}(?: [|/·•–—-])?(?: \(?|$)`;

export const DATES: FurnitureGroup = {
  reason: 'When and where it was published: facts of the page, which the front matter holds.',
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
        String.raw`^(?=[^\d]{0,40}\d)(?=(?:Last )?(?:[PpUu]\w+d|PUBLISHED|UPDATED)|.*(?:\d{4}|ago|\d[.:]\d\d))(?:(?:${STAMP_WORD})${STAMP_GAP}){2,20}$`,
        'u',
      ),
      example: 'Published 31 May 2018 | Last updated 3 hours ago at 10:04 GMT',
      keeps: ['May 31, 2018 was the day on which they met.', '12 June', 'Updated figures show 31 deaths.'],
    },
    {
      name: 'publication-note',
      scope: 'paragraph',
      pattern:
        /^(?:(?:First |Originally )?(?:[Pp]ublished|[Pp]osted|PUBLISHED)|(?:Last )?(?:[Uu]pdated|[Mm]odified|UPDATED)|Date)(?: on| at)?: ?[^.!?]{0,60}\d[^!?]{0,40}$/u,
      example: 'Last updated: Thursday 31 May 2018, 9.12pm local time',
      keeps: ['Updated: the report now says that both men will travel to Washington.'],
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
      pattern:
        /^(?:Reading time:? ?|Read time:? ?)?\d{1,3}[- ]?(?:min|mins|minute|minutes|Minute)[ -](?:read|listen|Listen|watch)$/iu,
      example: '4 min read',
      keeps: ['A 4-minute read of the text was all it took.'],
    },
    {
      name: 'agency-dateline',
      scope: 'lead',
      pattern: new RegExp(
        String.raw`^(?:\p{Lu}[\p{L}\p{M}.,'/ -]{1,40}(?:,? ${MONTH}\.? \d{1,2}(?:, \d{4})?)? )?\((?:${AGENCY}|[A-Z]{2,10}|[A-Z][\p{L} ]{2,24})\) ?(?:-{1,2}|–|—|:)(?: |(?=["\p{Lu}]))`,
        'u',
      ),
      example: 'WASHINGTON (Reuters) - President Donald Trump said on Friday the summit was on.',
      leaves: 'President Donald Trump said on Friday the summit was on.',
      keeps: [
        'The International Monetary Fund (IMF) said growth would slow.',
        'Kim Yong Chol (left) - once blacklisted - travelled on.',
      ],
    },
    {
      name: 'release-dateline',
      scope: 'lead',
      pattern: new RegExp(
        String.raw`^\p{Lu}[\p{L}\p{M}.,' -]{1,50}?(?:,? ${MONTH}\.? \d{1,2}(?:, \d{4})?)? ?(?:-{1,2}|–|—)? ?(?:\((?:BUSINESS WIRE|GLOBE NEWSWIRE|Globe Newswire|ACCESSWIRE|Newswire|Marketwired|PRNewswire)\)|\/(?:PRNewswire|CNW|ACCESSWIRE)(?:-[\p{L} ]{2,30})?\/) ?(?:--?|–|—) ?(?=["\p{Lu}])`,
        'u',
      ),
      example: 'SACRAMENTO, Calif.--(BUSINESS WIRE)--Pacific Western Power Co. today issued a statement.',
      leaves: 'Pacific Western Power Co. today issued a statement.',
      keeps: ['Berkshire bought Business Wire (BUSINESS WIRE) in 2006.'],
    },
    {
      name: 'glued-dateline',
      scope: 'lead',
      pattern: new RegExp(
        String.raw`^(?:\p{Lu}[\p{L}\p{M}.,'/ -]{1,40} )?\((?:${AGENCY}|CNN|CBS|NBC|ABC|BBC|CNBC|NPR|VOA|RFA)\)(?: (?=["\p{Lu}\d])|(?=["\p{Lu}\d]))`,
        'u',
      ),
      example: 'Washington (CNN)President Donald Trump said on Friday the summit was on.',
      leaves: 'President Donald Trump said on Friday the summit was on.',
      keeps: ['International Monetary Fund (IMF) Managing Director Christine Lagarde agreed.'],
    },
    {
      name: 'place-dateline',
      scope: 'lead',
      pattern: new RegExp(
        String.raw`^(?=[\p{Lu}]{4}|[\p{Lu}]{3} |ST\. )[\p{Lu}.'-]{3,20}(?: [\p{Lu}.'-]{2,20}){0,3}(?:\/[\p{Lu}.' -]{3,30})?(?:, (?!${MONTH} )\p{Lu}[\p{L}. ]{1,24})?(?:, ${MONTH}\.? \d{1,2}(?:, \d{4})?)? (?:--|—|–)(?: (?=["\p{Lu}\d])|$)`,
        'u',
      ),
      example: 'SEOUL, South Korea — North Korea said on Friday that it was still willing to talk.',
      leaves: 'North Korea said on Friday that it was still willing to talk.',
      keeps: [
        'NATO — an alliance of 29 states — agreed.',
        'Seoul — The city of ten million — slept.',
        'US — North Korea talks',
      ],
    },
  ],
};
