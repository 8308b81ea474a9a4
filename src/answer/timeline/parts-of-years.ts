import { SEASONS } from '../../language/en/calendar.js';
import { FUNCTION_WORDS } from '../../language/en/function-words.js';
import { NUMBER_WORDS, ORDINALS } from '../../language/en/numbers.js';
import type { DateExpression, DateMeaning, Modifier } from './expression.js';

type Part = Extract<DateMeaning, { readonly type: 'part' }>;
type Group =
  | 'own'
  | 'also'
  | 'nth'
  | 'unit'
  | 'which'
  | 'many'
  | 'season'
  | 'modifier'
  | 'full'
  | 'way'
  | 'short';
type Groups = Readonly<Partial<Record<Group, string>>>;
/** What a match says; null where it is no part of a year after all. */
type Reading = (groups: Groups, match: RegExpExecArray) => Part | null;

const [QUARTER, HALF, YEAR_MONTHS] = [3, 6, 12];

const NTH = [...[...ORDINALS].filter(([, nth]) => nth < 5).map(([word]) => word), 'final'].join('|');
const MANY = [...NUMBER_WORDS]
  .filter(([, value]) => value > 1 && value < YEAR_MONTHS)
  .map(([word]) => word)
  .join('|');
const SEASON = [...SEASONS.keys()]
  .map((name) => `[${name[0]!.toUpperCase()}${name[0]}]${name.slice(1)}`)
  .join('|');
/** "2018", "the year 2018", "last year", "'18"; no part of "2017-18", and nothing that is counted: "of 2016 votes". */
const YEAR =
  "(?:(?:the year )?(?<full>(?:1[5-9]|20)\\d\\d)|(?<way>last|this|next) year|['\\u2019](?<short>\\d\\d))(?![\\d\\p{L}]|[-\\u2013/]\\d| \\p{Ll}{3,}s\\b(?<!\\b(?:was|has|his|this)))";

function yearOf({ full, way, short }: Groups) {
  if (full !== undefined) return { year: Number(full) };
  if (short !== undefined) return { year: Number(short), short: true as const };
  return way === undefined ? {} : { yearModifier: way.toLowerCase() as Modifier };
}

function counted(unit: number, nth: number): Pick<Part, 'type' | 'first' | 'last'> | null {
  const at = nth < 0 ? YEAR_MONTHS / unit : nth;
  return at * unit > YEAR_MONTHS ? null : { type: 'part', first: unit * (at - 1) + 1, last: unit * at };
}

const nthOf = (word: string): number => ORDINALS.get(word.toLowerCase()) ?? -1;
const unitOf = (word: string): number => (/^h/i.test(word) ? HALF : QUARTER);

const RULES: readonly (readonly [pattern: RegExp, read: Reading])[] = [
  [
    // "the third quarter of 2018", "the first half of last year"; a firm's own year ("fiscal") begins when it likes
    new RegExp(
      `\\b(?:the )?(?:(?<own>fiscal) )?(?<nth>${NTH})[ -](?:(?<also>fiscal) )?(?<unit>quarter|half)(?: of|,| in)? ${YEAR}`,
      'giu',
    ),
    (groups) => {
      const part = counted(unitOf(groups.unit!), nthOf(groups.nth!));
      const own = groups.own ?? groups.also;
      return part && { ...part, ...yearOf(groups), ...(own !== undefined && { unsure: true }) };
    },
  ],
  [
    // "the first nine months of 2018"
    new RegExp(`\\b(?:the )?(?<which>first|last|final) (?<many>${MANY}) months of ${YEAR}`, 'giu'),
    (groups) => {
      const months = NUMBER_WORDS.get(groups.many!.toLowerCase())!;
      const opening = groups.which!.toLowerCase() === 'first';
      const [first, last] = opening ? [1, months] : [YEAR_MONTHS + 1 - months, YEAR_MONTHS];
      return { type: 'part', first, last, ...yearOf(groups) };
    },
  ],
  [
    // "Q3 2018", "H1 of 2018"
    /(?<![\p{L}\p{N}])(?<unit>[QH])(?<nth>[1-4]),?(?: of)? (?<full>20\d\d)(?!\d)/gu,
    (groups) => {
      const part = counted(unitOf(groups.unit!), Number(groups.nth));
      return part && { ...part, ...yearOf(groups) };
    },
  ],
  [
    // "last quarter"; "the last quarter" may be that of a match
    /(?<!\b(?:the|his|her|its|their) )\b(?<modifier>last|this|next) quarter\b(?! of\b)/giu,
    ({ modifier }) => ({
      type: 'part',
      first: 1,
      last: QUARTER,
      modifier: modifier!.toLowerCase() as Modifier,
      unsure: true,
    }),
  ],
  [
    // "the summer of 2016", "spring 2015", "the winter of 2017-18"; the "Arab Spring" is none
    new RegExp(
      `\\b(?<season>${SEASON})(?: of|,)? ${YEAR.replace('(?![\\d', '(?:[-\\u2013/]\\d\\d(?:\\d\\d)?)?(?![\\d')}`,
      'gu',
    ),
    (groups, match) => (isNamed(match) ? null : { ...season(groups.season!), ...yearOf(groups) }),
  ],
  [
    // "last summer"
    new RegExp(
      `(?<!\\b(?:the|his|her|its|their) )\\b(?<modifier>last|this|next|past) (?<season>${SEASON})\\b(?! of\\b)`,
      'gu',
    ),
    (groups) => {
      const modifier = (groups.modifier === 'past' ? 'last' : groups.modifier) as Modifier;
      return { ...season(groups.season!), modifier };
    },
  ],
];

/** "the Arab Spring of 2011", "the Summer of 1967": capitals make a name. */
function isNamed({ 0: written, input, index }: RegExpExecArray): boolean {
  const before = /(\p{Lu}\p{L}{0,20}) $/u.exec(input.slice(Math.max(0, index - 24), index))?.[1];
  return (
    /^\p{Lu}.* of /u.test(written) || (before !== undefined && !FUNCTION_WORDS.has(before.toLowerCase()))
  );
}

/** Seasons are always a guess, because they differ between north and south. Those of the north are taken. */
function season(name: string): Pick<Part, 'type' | 'first' | 'last' | 'unsure'> {
  const first = SEASONS.get(name.toLowerCase())!;
  return { type: 'part', first, last: first + QUARTER - 1, unsure: true };
}

/** A word that every part of a year has. */
export const PART_SIGN = new RegExp(`\\b(?:quarter|half|months of|${SEASON})\\b|\\b[QH][1-4]\\b`, 'i');

/**
 * Quarters, halves and seasons. Without a year a quarter or a half may be that of a match: it is left alone. Linear.
 */
export function partsOfYears(text: string): DateExpression[] {
  return RULES.flatMap(([pattern, read]) =>
    [...text.matchAll(pattern)].flatMap((match): DateExpression[] => {
      const meaning = read(match.groups ?? {}, match);
      return meaning === null ? [] : [{ start: match.index, end: match.index + match[0].length, meaning }];
    }),
  );
}
