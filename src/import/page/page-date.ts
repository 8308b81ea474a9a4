import { type Day, findDays, type Reading, readStamp } from './day.js';
import type { FoundFact } from './fact-names.js';
import type { PageLine } from './page-lines.js';
import { isRunning } from './running-text.js';

/** A stamp that a page states for machines, and where. */
export interface Stamp extends FoundFact {
  /** Whether the place is meant for the day of publication and nothing else. */
  readonly exact: boolean;
}

/** What a page shows of its day. */
export interface DateClues extends Reading {
  readonly stamps: readonly Stamp[];
  /** Every line of the page, furniture included. */
  readonly lines: readonly PageLine[];
  /** The place of the headline among the lines; null where it is not known. */
  readonly headline: number | null;
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

/** The source of a day that is said to be that of a change only. */
const CHANGE = 'shown at the headline, as that of a change';

interface StatedDay extends Day {
  readonly source: string;
  readonly exact: boolean;
}

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
  // A stamp that may be anything's, against what is printed: the earlier of the two, for pages are changed later.
  return fact(printed.date < stamp.date ? printed : stamp);
}

const fact = ({ date, source }: StatedDay): FoundFact => ({ value: date, source });

/** The first exact stamp; one in a place's own offset before its neighbour in universal time. */
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

/** The day at the headline and the one in the address. They should agree; a later one is that of a change. */
function settle(shown: StatedDay | null, addressed: StatedDay | null): FoundFact | null {
  if (shown === null) return addressed === null ? null : fact(addressed);
  if (addressed === null) return fact(shown);
  return fact(daysBetween(shown.date, addressed.date) <= 1 ? shown : addressed);
}

/** Lines around the headline where its day may stand. */
const ABOVE = 4;
const BELOW = 14;
/** How many lines below the first with a day may have the other of "published" and "changed". */
const BESIDE = 2;
/** The longest line that is about the page's day, UTF-16 code units. */
const LONGEST_LINE = 140;

/** The day at the headline: the earliest of the first line that names one and those right below. */
function shownDay(clues: DateClues, possible: (date: string) => boolean): StatedDay | null {
  const { lines, headline } = clues;
  if (headline === null) return null;
  const after = untilText(lines.slice(headline + 1, headline + 1 + BELOW));
  const before = lines.slice(Math.max(0, headline - ABOVE), headline).toReversed();
  return earliestIn(after, clues, possible) ?? earliestIn(before.slice(0, ABOVE), clues, possible);
}

/** The lines up to the second paragraph. The first may be a standfirst, with names and days between it and the text. */
function untilText(lines: readonly PageLine[]): readonly PageLine[] {
  const isText = ({ text }: PageLine) => isRunning(text) && text.length > LONGEST_LINE;
  const first = lines.findIndex(isText);
  const end = lines.findIndex((line, at) => at > first && first >= 0 && isText(line));
  return end < 0 ? lines : lines.slice(0, end);
}

/** What pages write before the day of a change. */
const CHANGED =
  /updated?|edited|modif|aktualis|aktualiz|geändert|mis à jour|actualiz|atualiz|aggiorna|bijgewerkt|uppdater|oppdater|opdater|päivitetty|zmien|обновл|оновл|更新|수정/iu;

function earliestIn(
  lines: readonly PageLine[],
  reading: Reading,
  possible: (date: string) => boolean,
): StatedDay | null {
  const days = lines.map((line) => daysOf(line, reading).filter(({ date }) => possible(date)));
  const first = days.findIndex((found) => found.length > 0);
  const line = lines[first];
  if (line === undefined) return null;
  const near = days.slice(first, first + 1 + BESIDE).flat();
  const [earliest] = near.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const changed = near.length === 1 && CHANGED.test(line.text);
  return earliest ? { ...earliest, source: changed ? CHANGE : 'shown at the headline', exact: false } : null;
}

function daysOf({ text, times, leadsElsewhere, apart }: PageLine, reading: Reading): readonly Day[] {
  if (apart) return [];
  if (leadsElsewhere && !/^\P{L}*\d/u.test(text)) return [];
  // Templates glue what readers see of a moment to the words beside it: it is read by itself as well.
  const stamped = times.flatMap(
    ({ shown, stated }) => findDays(shown, reading)[0] ?? readStamp(stated, reading) ?? [],
  );
  const written = text.length <= LONGEST_LINE && !isRunning(text) ? findDays(text, reading) : [];
  // What is written beside a stamp is what readers see.
  return written.length > 0 ? written : stamped;
}

const IN_ADDRESS = [
  /(?:^|[/_.-])((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=$|[/_.-])/,
  /(?:^|[/_-])((?:19|20)\d{2})(\d{2})(\d{2})(?=$|[/_.-])/,
];

function dayInAddress(address: string | null, possible: (date: string) => boolean): StatedDay | null {
  if (address === null) return null;
  const path = new URL(address).pathname;
  for (const pattern of IN_ADDRESS) {
    const match = pattern.exec(path);
    const day = match && readStamp(`${match[1]}-${match[2]}-${match[3]}`, { language: null });
    if (day && possible(day.date)) return { ...day, source: 'the address', exact: false };
  }
  return null;
}
