import { patternSource } from '../../language/pattern-source.js';
import { AGENCY, MONTH } from './fragments.js';
import { CITY, CITY_IN_CAPITALS, REGION } from './places.js';
import type { FurnitureGroup } from './rule.js';

/** The day of the report behind its place: `, May 31`, `, Jan. 5, 2018`. */
const DAY = String.raw`(?:,? ${MONTH}\.? \d{1,2}(?:, \d{4})?)`;

/** What ends it: a dash, or the words begin without one. */
const DASH = String.raw` ?(?:-{1,2}|–|—|_)(?: |(?=["\p{Lu}]))`;

/**
 * A speaker with a party looks like a dateline ("Jane Roe (Labour):"). So a dateline has to name an agency or a known
 * place.
 */
const BY_AGENCY = String.raw`(?:\p{Lu}[\p{L}\p{M}.,'/ -]{1,40}${DAY}? )?\((?:${AGENCY})\)|\([A-Z]{2,10}\)`;
const ANYBODY = String.raw`\((?:[A-Z]{2,10}|[A-Z][\p{L} ]{2,24})\)`;
const FROM_CITY = patternSource`
  (?:${CITY_IN_CAPITALS}|${CITY})(?:, (?:${REGION}|\p{Lu}[\p{L}.]{1,20}))?${DAY}? ${ANYBODY}
`;
const FROM_REGION = String.raw`\p{Lu}[\p{L}' -]{2,30}, (?:${REGION})${DAY}? ${ANYBODY}`;
const IN_CAPITALS = String.raw`\p{Lu}{4,20}(?: \p{Lu}{2,20}){0,2}(?:, \p{Lu}[\p{L}.]{1,12})?${DAY}? \([A-Z]{2,10}\)`;

export const DATELINES: FurnitureGroup = {
  kind: 'datelines',
  reason: 'Where and when it was reported from, before the first words: the sentence begins after it.',
  rules: [
    {
      name: 'agency-dateline',
      scope: 'lead',
      pattern: new RegExp(`^(?:${BY_AGENCY}|${FROM_CITY}|${FROM_REGION}|${IN_CAPITALS})${DASH}`, 'u'),
      example: 'WASHINGTON (Reuters) - President Donald Trump said on Friday the summit was on.',
      leaves: 'President Donald Trump said on Friday the summit was on.',
      keeps: [
        'The International Monetary Fund (IMF) said growth would slow.',
        'Kim Yong Chol (left) - once blacklisted - travelled on.',
        'Keir Starmer (Labour): We will build.',
        'Christian Lindner (FDP): Das wird teuer.',
        'JANE ROE (Greens) - We will not.',
        'Ann Dow (CP): The port is ours.',
        'Bernie Sanders (VT) — This is a start.',
      ],
    },
    {
      name: 'agency-dateline',
      scope: 'lead',
      pattern: new RegExp(
        patternSource`
          ^(?:(?:${CITY_IN_CAPITALS}|${CITY})(?:, (?:${REGION}))?${DAY}? )?\((?:${AGENCY})\) ?: ?(?=["\p{Lu}\d])
        `,
        'u',
      ),
      example: 'NEW DELHI (Reuters): The minister said on Friday that the dam was safe.',
      leaves: 'The minister said on Friday that the dam was safe.',
      keeps: ['Keir Starmer (PA): We will build.', 'Delhi (Congress): We will win.'],
    },
    {
      name: 'release-dateline',
      scope: 'lead',
      pattern: new RegExp(
        patternSource`
          ^\p{Lu}[\p{L}\p{M}.,' -]{1,50}?(?:,? ${MONTH}\.? \d{1,2}(?:, \d{4})?)? ?(?:-{1,2}|–|—)? ?
          (?:\((?:BUSINESS WIRE|GLOBE NEWSWIRE|Globe Newswire|ACCESSWIRE|Newswire|Marketwired|PRNewswire)\)
            |\/(?:PRNewswire|CNW|ACCESSWIRE)(?:-[\p{L} ]{2,30})?\/) ?(?:--?|–|—) ?(?=["\p{Lu}])
        `,
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
        patternSource`
          ^(?=[^(]{0,42}\()(?:\p{Lu}[\p{L}\p{M}.,'/ -]{1,40} )?\((?:${AGENCY}|CNN|CBS|NBC|ABC|BBC|CNBC|NPR|VOA|RFA)
          \)(?: (?=["\p{Lu}\d])|(?=["\p{Lu}\d]))
          |^\p{Lu}[\p{L}\p{M}.,'/ -]{1,40} \(\p{Lu}[\p{L}]{2,14}(?: \p{Lu}[\p{L}]{2,14})?\)(?=\p{Lu}[\p{Ll} ])
        `,
        'u',
      ),
      example: 'Washington (CNN)President Donald Trump said on Friday the summit was on.',
      leaves: 'President Donald Trump said on Friday the summit was on.',
      keeps: [
        'International Monetary Fund (IMF) Managing Director Christine Lagarde agreed.',
        'The Food Programme (Rome) feeds them.',
        'The New Normal (TV series)The series was written by two men.',
      ],
    },
    {
      name: 'agency-dateline',
      scope: 'paragraph',
      pattern: /^(?=.{0,40}\b\p{Lu}{2,10}\b)(?:\(?\p{Lu}[\p{L}.'-]{0,20}\)?,?\s{1,3}){1,5}[—–]$/u,
      example: 'Washington CNN —',
      keeps: ['He said —', 'The BBC said —', 'UNO — nie'],
    },
    {
      name: 'place-dateline',
      scope: 'lead',
      pattern: new RegExp(
        patternSource`
          ^(?=[\p{Lu}]{4}|[\p{Lu}]{3} |ST\. )[\p{Lu}.'-]{3,20}(?: [\p{Lu}.'-]{2,20}){0,3}(?:\/[\p{Lu}.' -]{3,30})?
          (?:, (?!${MONTH} )\p{Lu}[\p{L}. ]{1,24})?(?:, ${MONTH}\.? \d{1,2}(?:, \d{4})?)? (?:--|—|–)
          (?: (?=["\p{Lu}\d])|$)
        `,
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
    {
      name: 'colon-dateline',
      scope: 'lead',
      pattern: new RegExp(
        patternSource`
          ^(?=\p{Lu}{3}|\p{Lu}{2,}[ .])(?:${CITY_IN_CAPITALS}(?:\/${CITY_IN_CAPITALS})?
            (?:, (?:${REGION}|\p{Lu}{4,20}))?${DAY}?|\p{Lu}{3,20}(?: \p{Lu}{2,20}){0,2}${DAY}) ?: (?=["'\p{Lu}\d])
        `,
        'u',
      ),
      example: 'HYDERABAD: The chief minister said on Friday that the dam was safe.',
      leaves: 'The chief minister said on Friday that the dam was safe.',
      keeps: [
        'WARNING: Do not enter the building, the police said.',
        'KIM: We will win this race.',
        'EXCLUSIVE: The minister knew of it for years.',
        'WASHINGTON: a city of lawyers.',
        'Hyderabad: The Charminar at dusk.',
      ],
    },
    {
      name: 'city-dateline',
      scope: 'lead',
      pattern: new RegExp(
        patternSource`
          ^(?=[^—–_-]{2,60}[—–_-])(?:${CITY_IN_CAPITALS}(?:, (?:${REGION}|\p{Lu}\p{Ll}{2,8}\.))?${DAY}? (?:-|_)
            |(?:${CITY}(?:, ${REGION})?|\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)*, ${REGION})${DAY}? (?:—|–|--)) (?=
            ["'\d]|\p{Lu}[\p{Ll} .'])(?![^—–]*(?:—|–| --? ))
        `,
        'u',
      ),
      example: 'Washington, DC – The president said on Friday that he would go.',
      leaves: 'The president said on Friday that he would go.',
      keeps: [
        'Seoul — The city of ten million — slept.',
        'London – where he was born – is far away.',
        'Pompeo, Trump – Both men agreed.',
        'BEIJING - TOKYO talks resumed.',
        'PARIS - and then ROME.',
      ],
    },
  ],
};
