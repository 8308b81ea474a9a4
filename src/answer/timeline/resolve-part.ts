import { addMonths, isoMonth } from './calendar.js';
import type { MeaningOf, Modifier } from './expression.js';
import { shiftOf } from './modifiers.js';
import { type Anchor, type ResolvedDate, unresolved } from './resolved.js';

const MONTHS_A_YEAR = 12;

/** Understands a quarter, a half or a season: its first month and its last. */
export function resolvePart(meaning: MeaningOf<'part'>, { written }: Anchor): ResolvedDate {
  const { first, last, modifier, unsure } = meaning;
  const found = (date: string): ResolvedDate => {
    return { date, until: addMonths(date, last - first), precision: 'month', guess: unsure === true };
  };
  if (meaning.year !== undefined) return found(isoMonth(meaning.year, first));
  if (written === null) return unresolved('month');
  // Seasons begin in another month than January.
  if (modifier !== undefined && first === 1) return found(quarterFrom(written, modifier));
  return found(isoMonth(yearOf(meaning, written), first));
}

const QUARTER = 3;

/** The first month of "last quarter", counted from the one that holds the day of writing. */
function quarterFrom(written: string, modifier: Modifier): string {
  const month = Number(written.slice(5, 7));
  return addMonths(written, QUARTER * shiftOf(modifier) - ((month - 1) % QUARTER));
}

/** The year in which the part begins. */
function yearOf({ first, last, modifier, yearModifier }: MeaningOf<'part'>, written: string): number {
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
