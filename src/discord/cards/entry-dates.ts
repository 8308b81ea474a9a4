import type { DateGiven, TimelineEntry } from '../../answer/timeline/timeline.js';
import { calendarFormat } from '../language/calendar-format.js';
import type { Say } from '../language/say.js';
import { inlineText } from './escape.js';

/** Most dates of one sentence that are listed with it. */
const MOST_DATES = 4;

/** The dates of an entry, as understood and as written; the first of many, the others counted. */
export function dateLine({ also = [], ...first }: Omit<TimelineEntry, 'quote'>, say: Say): string {
  const all = [first, ...also].map(
    (each) => `${understood(each, say)} · ${say('asWritten', { words: inlineText(each.asWritten, 80) })}`,
  );
  const list = all.slice(0, MOST_DATES).join('\n');
  return all.length > MOST_DATES ? say('andMore', { list, count: all.length - MOST_DATES }) : list;
}

/** The date as understood, and whether that is a guess. */
function understood({ date, until, resolved, guess, precision }: DateGiven, say: Say): string {
  if (!resolved || date === null) return `**${say('dateUnknown')}**`;
  const shown = until === undefined ? dateOf(date, precision, say) : rangeOf(date, until, precision, say);
  return `**${shown}**${guess ? ` ${say('guess')}` : ''}`;
}

type Precision = TimelineEntry['precision'];

/** A day, month or year in the language of whoever reads it. */
export function dateOf(date: string, precision: Precision, say: Say): string {
  const moment = momentOf(date, precision);
  return (Number.isNaN(moment) ? null : formatOf(precision, say)?.format(moment)) ?? date;
}

/** A day, or a first and a last one, in the language of whoever reads it. */
export const daysText = ([first, last]: readonly [first: string, last?: string], say: Say): string =>
  last === undefined ? dateOf(first, 'day', say) : rangeOf(first, last, 'day', say);

/** From one day, month or year to another: what both share is named once, as the reader's language has it. */
function rangeOf(from: string, until: string, precision: Precision, say: Say): string {
  const moments = [momentOf(from, precision), momentOf(until, precision)] as const;
  const format = moments.some(Number.isNaN) ? null : formatOf(precision, say);
  return format?.formatRange(...moments) ?? `${from}–${until}`;
}

/** Midnight of the day, or of the month's first. */
const momentOf = (date: string, precision: Precision) =>
  Date.parse(precision === 'month' ? `${date}-01T00:00:00Z` : `${date}T00:00:00Z`);

/** Null for what is a year by itself. */
const formatOf = (precision: Precision, { language }: Say): Intl.DateTimeFormat | null =>
  precision === 'day' || precision === 'month' ? calendarFormat(language, precision) : null;
