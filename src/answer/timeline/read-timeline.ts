import type { Snapshot } from '../ask.js';
import { quoteAt } from '../quotation.js';
import type { ArticleDate } from './article-dates.js';
import { type DatedQuotable, datedAbout } from './dated-about.js';
import type { DatedSnapshot } from './dated-sentences.js';
import { monthsOf } from './months.js';
import type { DateGiven, Timeline, TimelineEntry, TimelineRequest } from './timeline.js';

/** Reads timelines from one snapshot. */
export type TimelineReader = (request?: TimelineRequest) => Promise<Timeline>;

/**
 * What happened when, from the dated sentences of the articles. All copies of a report are one entry, however many
 * dates they give; it is quoted from whoever printed it first. Costs what the page holds, and with `about` a search
 * too.
 */
export function timelineReader(snapshot: DatedSnapshot): TimelineReader {
  return async (request = {}) => {
    const { about, outlet } = request;
    const { total, months, entries, from } =
      about === undefined ? await allOf(snapshot, request) : await thatBearOn(snapshot, about, request);
    return {
      ...(about !== undefined && { about }),
      ...(outlet !== undefined && { outlet }),
      from,
      total,
      months,
      entries: entries.map((each) => entryOf(snapshot, each)),
      ...(total === 0 && (await nothingFor(snapshot, request))),
      generation: snapshot.generation,
    };
  };
}

/** A page of a timeline before its sentences are quoted. */
type TimelinePage = Pick<Timeline, 'from' | 'total' | 'months'> & {
  readonly entries: readonly DatedQuotable[];
};

async function allOf({ timeline }: DatedSnapshot, request: TimelineRequest): Promise<TimelinePage> {
  const { outlet } = request;
  const total = await timeline.count(outlet);
  const { from, count } = pageWithin(request, total);
  const sentences = await timeline.slice(from, count, outlet);
  const entries = sentences.map(({ ref, ...standing }) => ({ quotable: ref, ...standing }));
  return { from, total, months: await timeline.months(outlet), entries };
}

async function thatBearOn(
  snapshot: DatedSnapshot,
  about: string,
  request: TimelineRequest,
): Promise<TimelinePage> {
  const found = await datedAbout(snapshot, about, request.outlet);
  const total = found.length;
  const { from, count } = pageWithin(request, total);
  const months = monthsOf(found.map(({ date }) => date.date));
  return { from, total, months, entries: found.slice(from, from + count) };
}

const whole = (value: number | undefined, otherwise: number) =>
  value === undefined || Number.isNaN(value) ? otherwise : Math.max(0, Math.floor(value));

/** The page that is asked for. One behind the end is the last one. */
function pageWithin(
  request: TimelineRequest,
  total: number,
): { readonly from: number; readonly count: number } {
  const count = Math.min(whole(request.count, total), total);
  const from = whole(request.from, 0);
  return { from: from < total ? from : Math.max(0, total - count), count };
}

function entryOf(snapshot: Snapshot, { quotable, date, also }: DatedQuotable): TimelineEntry {
  const quote = quoteAt(snapshot, quotable);
  return {
    ...given(date, quote.text),
    ...(also.length > 0 && { also: also.map((each) => given(each, quote.text)) }),
    quote,
  };
}

function given({ date, until, precision, guess, span }: ArticleDate, text: string): DateGiven {
  return {
    date,
    ...(until !== undefined && { until }),
    precision,
    asWritten: text.slice(span.start, span.end),
    asWrittenSpan: span,
    resolved: date !== null,
    ...(guess && { guess }),
  };
}

async function nothingFor(
  { overview }: Snapshot,
  { about, outlet }: TimelineRequest,
): Promise<Pick<Timeline, 'nothing' | 'reason'>> {
  if (outlet !== undefined && !(await overview.outlets()).includes(outlet))
    return { nothing: 'no-such-outlet', reason: `None of the articles is from ${outlet}.` };
  const who = outlet === undefined ? 'The articles have' : `${outlet} has`;
  const on = about === undefined ? '' : ` about “${about}”`;
  return { nothing: 'nothing-dated', reason: `${who} no dated sentence${on}.` };
}
