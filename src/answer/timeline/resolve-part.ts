import { addMonths, isoMonth } from './calendar.js';
import type { DateMeaning } from './expression.js';
import { shiftOf } from './resolve-calendar.js';
import { type Anchor, type ResolvedDate, unresolved } from './resolved.js';

type Part = Extract<DateMeaning, { readonly type: 'part' }>;

const MONTHS_A_YEAR = 12;

/** Understands a quarter, a half or a season: its first month and its last. */
export function resolvePart(meaning: Part, { written }: Anchor): ResolvedDate {
  const { first, last, unsure } = meaning;
  const year = meaning.year ?? yearOf(meaning, written);
  if (year === null) return unresolved('month');
  const start = isoMonth(year, first);
  const date = meaning.modifier === undefined || meaning.first !== 1 ? start : quarterOf(meaning, written!);
  return { date, until: addMonths(date, last - first), precision: 'month', guess: unsure === true };
}

/** "last quarter", counted from the one that holds the day of writing. */
function quarterOf({ modifier, last }: Part, written: string): string {
  const month = Number(written.slice(5, 7));
  const first = month - ((month - 1) % last);
  return addMonths(isoMonth(Number(written.slice(0, 4)), first), last * shiftOf(modifier!));
}

/** The year in which the part begins. */
function yearOf({ first, last, modifier, yearModifier }: Part, written: string | null): number | null {
  if (written === null) return null;
  const [year, month] = [Number(written.slice(0, 4)), Number(written.slice(5, 7))];
  if (yearModifier !== undefined) return year + shiftOf(yearModifier);
  // A winter that has begun in the year before is this one.
  const running = last > MONTHS_A_YEAR && month <= last - MONTHS_A_YEAR ? year - 1 : year;
  switch (modifier) {
    case 'last':
      return last + MONTHS_A_YEAR * (running - year) < month ? running : running - 1;
    case 'next':
      return first + MONTHS_A_YEAR * (running - year) > month ? running : running + 1;
    default:
      return running;
  }
}
