import type { TimelineMonth } from '../../answer/timeline/months.js';
import type { DatedPlace, PageRequest } from '../archive.js';
import { readCounts } from './answers.js';
import type { Searching } from './searching.js';
import type { DatedDocument } from './sentence-document.js';

/** Months that a timeline may have: eight centuries. */
const MOST_MONTHS = 10_000;

/** By date, those without a known date last; those of one date in the order of printing (see `byPrinting`). */
const ORDER = [
  { date: { order: 'asc', missing: '_last' } },
  'unnamed',
  'printed',
  'outlet',
  'path',
  'sentence',
] as const;

/** The sentences of a timeline, of one outlet if one is named: of each report its first printing. */
const timelineOf = (outlet: string | undefined) =>
  outlet === undefined
    ? [{ term: { first: true } }]
    : [{ term: { outlet } }, { term: { firstOfOutlet: true } }];

/** How many entries there are, and where each month begins among them. */
async function beginnings(searching: Searching, filter: readonly object[]) {
  const { total, aggregations } = await searching.one({
    kind: 'dates',
    body: {
      size: 0,
      track_total_hits: true,
      query: { bool: { filter } },
      aggs: { months: { terms: { field: 'month', size: MOST_MONTHS, order: { _key: 'asc' } } } },
    },
  });
  const months: TimelineMonth[] = [];
  let withDates = 0;
  for (const { key: month, doc_count: entries } of readCounts(aggregations.months)) {
    months.push({ month, from: withDates });
    withDates += entries;
  }
  return { total, withDates, months };
}

/** Whatever does not come before a month. */
const sinceMonth = (month: string) => ({
  bool: {
    should: [{ range: { month: { gte: month } } }, { bool: { must_not: { exists: { field: 'month' } } } }],
  },
});

/** One page of the timeline. Costs what the page and its first month hold, however far down it lies. */
export async function timelinePage(
  searching: Searching,
  { outlet, from, count }: PageRequest,
): Promise<{
  readonly entries: readonly DatedPlace[];
  readonly total: number;
  readonly months: readonly TimelineMonth[];
}> {
  const filter = timelineOf(outlet);
  const { total, withDates, months } = await beginnings(searching, filter);
  if (count === 0 || from >= total) return { entries: [], total, months };
  const first = from < withDates ? months.findLast((month) => month.from <= from) : undefined;
  const reached = first === undefined ? [] : [sinceMonth(first.month)];
  const { hits } = await searching.one<DatedDocument>({
    kind: 'dates',
    body: {
      from: from - (first?.from ?? 0),
      size: count,
      track_total_hits: false,
      query: { bool: { filter: [...filter, ...reached] } },
      sort: ORDER,
    },
  });
  return { entries: hits.flatMap(({ document }) => toDatedPlace(document)), total, months };
}

function toDatedPlace({ path, sentence, version, dates }: DatedDocument): DatedPlace[] {
  const [date, ...also] = dates;
  return date === undefined ? [] : [{ path, sentence, version, report: null, date, also }];
}
