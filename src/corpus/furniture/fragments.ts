import { MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, TIME_ZONES, WEEKDAYS } from '../../language/en/calendar.js';
import { patternSource } from '../../language/pattern-source.js';

/*
 * The repetitions in this file have no bound: the engine would copy what stands in `{0,5}` five times, and these lists
 * are long. Instead, what a rule sees is bounded (`cut.ts`).
 */

/** A capitalised word of a name: `Choe`, `Sang-Hun`, `J.D.`, `O'Neil`, `LANE`. */
const WORD = String.raw`\p{Lu}[\p{L}\p{M}.'-]*`;

/**
 * A name of two or more words, with the small words that names contain. Each small word can be read in one way only:
 * with two ways, a row of them would take twice the time for each word.
 */
export const NAME = `${WORD}(?: (?:(?:de|da|di|del|der|den|van|von|bin|al|el|la|le)(?: (?:la|der|den))? )?${WORD})+`;

/** One or more names: `Josh Smith, Hyonhee Shin and Steve Holland`. */
export const NAMES = `${NAME}(?:(?:,| and|, and| &) ${NAME})*`;

/**
 * News and picture agencies as credits name them. Of two with the same beginning the longer one comes first. They are
 * not the articles' outlets: any outlet may print them.
 */
const AGENCIES = [
  'The Associated Press',
  'Associated Press',
  'Agence France-Presse',
  'Press Association',
  'The Canadian Press',
  'Canadian Press',
  'Getty(?: Images)?(?: North America| Europe| AsiaPac)?',
  'AP(?: Photo| Images| File| Pool)?',
  'AFP(?: Photo)?',
  'EPA',
  'EFE',
  'PA(?: Media| Wire| Images)?',
  'Thomson Reuters',
  'Reuters',
  'REUTERS',
  'Bloomberg(?: News)?',
  'Xinhua(?: News Agency)?',
  'Yonhap(?: News(?: Agency)?)?',
  'Kyodo(?: News)?',
  'Anadolu(?: Agency| Ajansi)?',
  'ZUMA(?: Press| Wire)?',
  'Zuma(?: Press)?',
  'USA TODAY(?: Sports| Network)?',
  'Sipa(?: USA)?',
  'SIPA',
  'Rex(?: Features)?',
  'Shutterstock',
  'Alamy(?: Stock Photo)?',
  'iStock(?:photo)?',
  'NurPhoto',
  'Polaris',
  'Corbis',
  'Magnum(?: Photos)?',
  'picture[- ]alliance',
  'imago(?: images)?',
  'KCNA',
  'TASS',
  'Tass',
  'Interfax',
  'Sputnik',
  'RIA Novosti',
  'Bernama',
  'Antara',
  'dpa',
  'DPA',
  'ANSA',
  'ANI',
  'PTI',
  'IANS',
  'UPI',
  'UNI',
  'AAP',
  'NAN',
  'KNA',
  'epd',
  'CP',
  'TT',
  'NTB',
  'STR',
  'Handout',
  'HANDOUT',
  'Pool',
  'POOL',
  'Supplied',
  'File Photo',
  'File photo',
  'File',
  'FILE',
];

/**
 * An empty lookahead. It changes nothing in what matches. The engine compiles an alternative anew for each way that
 * leads to it, up to ten times, unless it begins with a lookahead. Without this one, the credits would take a second
 * to compile when the first article is read.
 */
export const ONCE = String.raw`(?=\S)`;

/** An agency, or the words that stand in its place in a credit (`Handout`, `Pool`). */
export const AGENCY = `${ONCE}(?:${AGENCIES.join('|')})`;

const WHOLE_AGENCY = new RegExp(`^(?:the )?(?:${AGENCIES.join('|')})$`, 'iu');

/** Whether a name is that of an agency and nothing else. */
export const isAgency = (name: string): boolean => WHOLE_AGENCY.test(name);

/** Several agencies: `AFP, Reuters`, `AP/Pool`, `Pool via AP, File`. */
export const AGENCY_LIST = String.raw`${AGENCY}(?:(?:\/|, | \/ | \| | via | and |-)${AGENCY})*`;

/** Names of the calendar with their short forms, the longest first: `Sept`, `September`. */
const named = (names: readonly string[], short: Readonly<Record<string, number>>): string => {
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  const all = [...new Set([...names, ...Object.keys(short).map(capital)])];
  return `${ONCE}(?:${all.sort((a, b) => b.length - a.length).join('|')})`;
};

export const MONTH = named(MONTHS, SHORT_MONTHS);

export const WEEKDAY = named(WEEKDAYS, SHORT_WEEKDAYS);

/** A zone behind a clock time, as stamps write it: `GMT`. */
export const ZONE = `(?:${[...TIME_ZONES].join('|').toUpperCase()})`;

/** Services that people are asked to follow an outlet on. */
export const SERVICE = patternSource`
  (?:Twitter|X|Facebook|Messenger|Instagram|Telegram|WhatsApp|Whatsapp|YouTube|LinkedIn|Linkedin|Pinterest|Reddit
    |Tumblr|TikTok|Flipboard|Google(?: News|\+| Plus)?|Viber|Line|Bluesky|Threads|Mastodon|Weibo|WeChat)
`;

/**
 * Nothing says who said it. What a page itself says has no source; "Register here by Friday, the mayor urged" is
 * reporting.
 */
export const NOT_REPORTED = patternSource`
  (?!.{0,640}\b(?:sa(?:id|ys?)|tells?|told|asks|asked|writes|wrote|adds|added|urge[sd]?|warn(?:s|ed)?|advise[sd]?
      |order(?:s|ed)|tweeted|announced|promised|according|fell|rose|was|were|had)\b)
`;
