import type { DateGiven, TimelineEntry } from '../../answer/timeline/timeline.js';
import { calendarFormat } from '../language/calendar-format.js';
import type { Say } from '../language/say.js';
import { inlineText } from './escape.js';
import { dateText } from './quotation.js';

/** Most dates of one sentence that are listed with it. */
const MOST_DATES = 4;

/** The dates of an entry, as understood and as written; the first of many, the others counted. */
export function dateLine({ also = [], ...first }: TimelineEntry, say: Say): string {
  const all = [first, ...also].map(
    (each) => `${understood(each, say)} · ${say('asWritten', { words: inlineText(each.asWritten, 80) })}`,
  );
  const list = all.slice(0, MOST_DATES).join('\n');
  return all.length > MOST_DATES ? say('andMore', { list, count: all.length - MOST_DATES }) : list;
}

/** The date as understood, and whether that is a guess. */
function understood({ date, until, resolved, guess, precision }: DateGiven, say: Say): string {
  if (!resolved || date === null) return `**${say('dateUnknown')}**`;
  const from = dateOf(date, precision, say);
  const shown = until === undefined ? from : say('dateRange', { from, to: dateOf(until, precision, say) });
  return `**${shown}**${guess ? ` ${say('guess')}` : ''}`;
}

/** A day, month or year in the language of whoever reads it. */
export function dateOf(date: string, precision: TimelineEntry['precision'], say: Say): string {
  if (precision === 'day') return dateText(date, say);
  if (precision !== 'month') return date;
  return calendarFormat(say.language, 'month').format(Date.parse(`${date}-01T00:00:00Z`));
}
