import { SEASONS } from '../../language/en/calendar.js';
import { FUNCTION_WORDS } from '../../language/en/function-words.js';
import { NUMBER_WORDS, ORDINALS } from '../../language/en/numbers.js';
import { patternSource } from '../../language/pattern-source.js';
import { everyMatch, type Groups } from '../patterns.js';
import { dateRule } from './date-rule.js';
import type { DateExpression, MeaningOf } from './expression.js';
import { lookUp } from './look-up.js';
import { modifierOf } from './modifiers.js';

type YearPart = MeaningOf<'part'>;

const [QUARTER, HALF, YEAR_MONTHS] = [3, 6, 12];

/** "final" is "last". */
const NTHS: ReadonlyMap<string, number> = new Map([
  ...[...ORDINALS].filter(([, nth]) => nth < 5),
  ['final', -1] as const,
]);
const NTH = [...NTHS.keys()].join('|');
const MANY = [...NUMBER_WORDS]
  .filter(([, value]) => value > 1 && value < YEAR_MONTHS)
  .map(([word]) => word)
  .join('|');
const SEASON = [...SEASONS.keys()]
  .map((name) => `[${name.charAt(0).toUpperCase()}${name.charAt(0)}]${name.slice(1)}`)
  .join('|');
/** "2018", "the year 2018", "last year", "'18". */
const YEAR =
  "(?:(?:the year )?(?<full>(?:1[5-9]|20)\\d\\d)|(?<way>last|this|next) year|['\\u2019](?<short>\\d\\d))";
/** What may not follow it: "2017-18" is another year, and "of 2016 votes" counts. */
const NOT_AFTER = '(?![\\d\\p{L}]|[-\\u2013/]\\d| \\p{Ll}{3,}s\\b(?<!\\b(?:was|has|his|this)))';

/** "the third quarter of 2018", "the first half of last year"; a firm's own year ("fiscal") begins when it likes. */
const NTH_PART = new RegExp(
  patternSource`
    \b(?:the )?(?:(?<own>fiscal) )?(?<nth>${NTH})[ -](?:(?<also>fiscal) )?(?<unit>quarter|half)
    (?: of|,| in)? ${YEAR}${NOT_AFTER}
  `,
  'giu',
);
/** "the first nine months of 2018" */
const MONTHS_OF = new RegExp(
  `\\b(?:the )?(?<which>first|last|final) (?<many>${MANY}) months of ${YEAR}${NOT_AFTER}`,
  'giu',
);
/** "Q3 2018", "H1 of 2018" */
const IN_FIGURES = /(?<![\p{L}\p{N}])(?<unit>[QH])(?<nth>[1-4]),?(?: of)? (?<full>20\d\d)(?!\d)/gu;
/** "last quarter"; "the last quarter" may be that of a match */
const LAST_QUARTER = /(?<!\b(?:the|his|her|its|their) )\b(?<modifier>last|this|next) quarter\b(?! of\b)/giu;
/** "the summer of 2016", "spring 2015", "the winter of 2017-18" */
const SEASON_OF = new RegExp(
  `\\b(?<season>${SEASON})(?: of|,)? ${YEAR}(?:[-\\u2013/]\\d\\d(?:\\d\\d)?)?${NOT_AFTER}`,
  'gu',
);
/** "last summer" */
const LAST_SEASON = new RegExp(
  `(?<!\\b(?:the|his|her|its|their) )\\b(?<modifier>last|this|next|past) (?<season>${SEASON})\\b(?! of\\b)`,
  'gu',
);

type YearGroups = Groups<'full?' | 'way?' | 'short?'>;

function yearOf({ full, way, short }: YearGroups): Pick<YearPart, 'year' | 'short' | 'yearModifier'> {
  if (full !== undefined) return { year: Number(full) };
  if (short !== undefined) return { year: Number(short), short: true };
  return way === undefined ? {} : { yearModifier: modifierOf(way) };
}

/** The months of the nth quarter or half; null where a year has no such one. */
function counted(unit: string, nth: number): Pick<YearPart, 'type' | 'first' | 'last'> | null {
  const months = /^h/i.test(unit) ? HALF : QUARTER;
  const at = nth < 0 ? YEAR_MONTHS / months : nth;
  return at * months > YEAR_MONTHS ? null : { type: 'part', first: months * (at - 1) + 1, last: months * at };
}

/** Seasons are always a guess, because they differ between north and south. Those of the north are taken. */
function season(name: string): Pick<YearPart, 'type' | 'first' | 'last' | 'unsure'> {
  const first = lookUp(SEASONS, name);
  return { type: 'part', first, last: first + QUARTER - 1, unsure: true };
}

const RULES = [
  dateRule(
    everyMatch(NTH_PART, 'own?', 'nth', 'also?', 'unit', 'full?', 'way?', 'short?'),
    ({ groups }): YearPart | null => {
      const part = counted(groups.unit, lookUp(NTHS, groups.nth));
      const fiscal = groups.own !== undefined || groups.also !== undefined;
      return part && { ...part, ...yearOf(groups), ...(fiscal && { unsure: true }) };
    },
  ),
  dateRule(everyMatch(MONTHS_OF, 'which', 'many', 'full?', 'way?', 'short?'), ({ groups }) => {
    const months = lookUp(NUMBER_WORDS, groups.many);
    const opening = lookUp(NTHS, groups.which) === 1;
    const [first, last] = opening ? [1, months] : [YEAR_MONTHS + 1 - months, YEAR_MONTHS];
    return { type: 'part', first, last, ...yearOf(groups) };
  }),
  dateRule(everyMatch(IN_FIGURES, 'unit', 'nth', 'full'), ({ groups }): YearPart | null => {
    const part = counted(groups.unit, Number(groups.nth));
    return part && { ...part, year: Number(groups.full) };
  }),
  dateRule(everyMatch(LAST_QUARTER, 'modifier'), ({ groups }) => {
    return { type: 'part', first: 1, last: QUARTER, modifier: modifierOf(groups.modifier), unsure: true };
  }),
  dateRule(everyMatch(SEASON_OF, 'season', 'full?', 'way?', 'short?'), ({ start, written, groups }, text) => {
    return isNamed(text, start, written) ? null : { ...season(groups.season), ...yearOf(groups) };
  }),
  dateRule(everyMatch(LAST_SEASON, 'modifier', 'season'), ({ groups }) => {
    return { ...season(groups.season), modifier: modifierOf(groups.modifier) };
  }),
];

/** "the Arab Spring of 2011", "the Summer of 1967": capitals make a name. */
function isNamed(text: string, start: number, written: string): boolean {
  const before = /(\p{Lu}\p{L}{0,20}) $/u.exec(text.slice(Math.max(0, start - 24), start))?.[1];
  return (
    /^\p{Lu}.* of /u.test(written) || (before !== undefined && !FUNCTION_WORDS.has(before.toLowerCase()))
  );
}

/** A word that every part of a year has. */
export const PART_SIGN = new RegExp(`\\b(?:quarter|half|months of|${SEASON})\\b|\\b[QH][1-4]\\b`, 'i');

/**
 * Quarters, halves and seasons. Without a year a quarter or a half may be that of a match: it is left alone. Linear.
 */
export function partsOfYears(text: string): DateExpression[] {
  return RULES.flatMap((rule) => rule(text));
}
