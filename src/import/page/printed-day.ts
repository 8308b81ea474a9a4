import { CHANGED_STEMS } from '../../language/page-words.js';
import { type Day, findDays, type Reading, readStamp } from './day.js';
import type { PageLine } from './page-lines.js';
import { isRunning } from './running-text.js';

/** What readers see of the day of publication: at the headline and in the address. */

/** The source of a day that is said to be that of a change only. */
export const CHANGE = 'shown at the headline, as that of a change';

/** A day, and where it stands. */
export interface StatedDay extends Day {
  readonly source: string;
  /** Whether the place is meant for the day of publication and nothing else. */
  readonly exact: boolean;
}

/** The lines of a page, furniture included, and the place of its headline among them (null: not known). */
export interface HeadlinePlace extends Reading {
  readonly lines: readonly PageLine[];
  readonly headline: number | null;
}

/** How many lines above and below the headline its day may stand. */
const ABOVE = 4;
const BELOW = 14;
/** Of "published" and "changed", the second stands at most so many lines below the first. */
const BESIDE = 2;
/** The longest line that is about the page's day, UTF-16 code units. */
const LONGEST_LINE = 140;

/** The day at the headline: the earliest in the first line that names one and in the lines right below. */
export function shownDay(place: HeadlinePlace, possible: (date: string) => boolean): StatedDay | null {
  const { lines, headline } = place;
  if (headline === null) return null;
  const after = untilText(lines.slice(headline + 1, headline + 1 + BELOW));
  const before = lines.slice(Math.max(0, headline - ABOVE), headline).toReversed();
  return earliestIn(after, place, possible) ?? earliestIn(before, place, possible);
}

/** The lines up to the second paragraph. The first may be the standfirst, with names and days below it. */
function untilText(lines: readonly PageLine[]): readonly PageLine[] {
  const isText = ({ text }: PageLine) => isRunning(text) && text.length > LONGEST_LINE;
  const first = lines.findIndex(isText);
  const end = lines.findIndex((line, at) => at > first && first >= 0 && isText(line));
  return end < 0 ? lines : lines.slice(0, end);
}

/** What pages write before the day of a change. */
const CHANGED = new RegExp(CHANGED_STEMS.join('|'), 'iu');

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
  // Templates glue a moment to the words beside it, so it is read by itself as well.
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

/** The day in an address, `/2018/05/31/` or `20180531`; null where there is none. */
export function dayInAddress(address: string | null, possible: (date: string) => boolean): StatedDay | null {
  if (address === null) return null;
  const path = new URL(address).pathname;
  for (const pattern of IN_ADDRESS) {
    const match = pattern.exec(path);
    const day = match && readStamp(`${match[1]}-${match[2]}-${match[3]}`, { language: null });
    if (day && possible(day.date)) return { ...day, source: 'the address', exact: false };
  }
  return null;
}
