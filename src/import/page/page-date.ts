import { readStamp } from './day.js';
import type { FoundFact } from './fact-names.js';
import { CHANGE, dayInAddress, type HeadlinePlace, type StatedDay, shownDay } from './printed-day.js';

/** A stamp that a page states for machines, and where. */
export interface Stamp extends FoundFact {
  /** Whether the place is meant for the day of publication and nothing else. */
  readonly exact: boolean;
}

/** Where a page may state its day. */
export interface DateClues extends HeadlinePlace {
  readonly stamps: readonly Stamp[];
  /** The article's address. */
  readonly address: string | null;
  /** Today, as a calendar day: nothing was published later. */
  readonly today: string;
}

/** The first year of a page. Stamps of 1970 and 1900 come from programs without a date. */
const EARLIEST = '1990-01-01';
const MS_A_DAY = 86_400_000;

const daysBetween = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / MS_A_DAY;
const nextDay = (date: string): string => new Date(Date.parse(date) + MS_A_DAY).toISOString().slice(0, 10);

/**
 * The day on which a page was published, as its readers saw it. Stamps for machines come first. They are compared with
 * the day at the headline and the one in the address, because a stamp in universal time is a day off for readers
 * elsewhere, and some stamps tell when the page was made.
 */
export function pageDate(clues: DateClues): FoundFact | null {
  const possible = (date: string) => date >= EARLIEST && date <= nextDay(clues.today);
  const stamps = clues.stamps.flatMap(({ value, source, exact }): StatedDay[] => {
    const day = readStamp(value, clues);
    return day !== null && possible(day.date) ? [{ ...day, source, exact }] : [];
  });
  const shown = shownDay(clues, possible);
  const addressed = dayInAddress(clues.address, possible);
  const printed = shown === null || shown.source === CHANGE ? addressed : shown;
  const stamp = bestStamp(stamps);
  if (stamp === null) return settle(shown, addressed);
  if (printed === null) return fact(stamp);
  const apart = daysBetween(stamp.date, printed.date);
  if (apart === 0) return fact(stamp);
  if (apart === 1) return fact(stamp.clock === 'local' ? stamp : printed);
  if (stamp.exact) return fact(stamp);
  // A stamp that may mean any date, against what is printed: the earlier one, because pages are changed later.
  return fact(printed.date < stamp.date ? printed : stamp);
}

const fact = ({ date, source }: StatedDay): FoundFact => ({ value: date, source });

/** The first exact stamp, or its neighbour in a place's own offset where it is in universal time. */
function bestStamp(stamps: readonly StatedDay[]): StatedDay | null {
  const [first] = stamps.toSorted((a, b) => Number(b.exact) - Number(a.exact));
  if (first === undefined) return null;
  if (first.clock === 'local' || first.clock === null) return first;
  const local = stamps.find(
    ({ clock, exact, date }) =>
      clock === 'local' && exact === first.exact && daysBetween(date, first.date) <= 1,
  );
  return local ?? first;
}

/**
 * The day at the headline. If the one in the address is more than a day off, that one: a page may show the day of a
 * change.
 */
function settle(shown: StatedDay | null, addressed: StatedDay | null): FoundFact | null {
  if (shown === null) return addressed === null ? null : fact(addressed);
  if (addressed === null) return fact(shown);
  return fact(daysBetween(shown.date, addressed.date) <= 1 ? shown : addressed);
}
