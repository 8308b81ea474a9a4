import { easter, orthodoxEaster } from 'date-easter';
import { FEASTS, type Feast } from '../../language/en/feasts.js';
import { addDays, daysBetween, isoDay } from './calendar.js';
import type { MeaningOf } from './expression.js';
import { shiftOf } from './modifiers.js';
import { NEAR, nthWeekday } from './resolve-calendar.js';
import { type Anchor, type ResolvedDate, unresolved } from './resolved.js';

/** The day of a feast in a year; null where the calendar has none. */
export function feastDay(feast: Feast, year: number): string | null {
  if ('day' in feast) return isoDay(year, feast.month, feast.day);
  if ('fromEaster' in feast) {
    const sunday = (feast.orthodox ? orthodoxEaster : easter)(year);
    const date = isoDay(sunday.year, sunday.month, sunday.day);
    return date && addDays(date, feast.fromEaster);
  }
  const date = nthWeekday(feast, year);
  return date && addDays(date, feast.after ?? 0);
}

function feastCalled(name: string): Feast {
  const feast = FEASTS[name];
  if (feast === undefined) throw new RangeError(`expected the name of a feast, got "${name}"`);
  return feast;
}

/** Understands a feast: of the year that is given, or the last or next one, as the verb says. */
export function resolveFeast(meaning: MeaningOf<'feast'>, { written, outlook }: Anchor): ResolvedDate | null {
  const feast = feastCalled(meaning.name);
  const found = (date: string | null | undefined, guess: boolean): ResolvedDate | null =>
    date ? { date, precision: 'day', guess: guess || feast.unsure === true } : null;
  if (meaning.year !== undefined) return found(feastDay(feast, meaning.year), false);
  if (written === null) return unresolved('day');
  const now = Number(written.slice(0, 4));
  if (meaning.yearModifier !== undefined)
    return found(feastDay(feast, now + shiftOf(meaning.yearModifier)), false);
  const days = [now - 1, now, now + 1].flatMap((year) => feastDay(feast, year) ?? []);
  const last = days.findLast((day) => day < written);
  const next = days.find((day) => day > written);
  switch (meaning.modifier) {
    case 'last':
      return found(last, false);
    case 'next':
      return found(next, false);
    case 'this':
      return found(feastDay(feast, now), false);
    default:
  }
  const date =
    outlook.direction === 'future'
      ? days.find((day) => day >= written)
      : days.findLast((day) => day <= written);
  // In the present, what lies far ahead is rather a custom: "Families meet on Christmas Eve."
  const far = date !== undefined && Math.abs(daysBetween(written, date)) > NEAR;
  return found(date, date !== written && (outlook.guess || (outlook.present === true && far)));
}
