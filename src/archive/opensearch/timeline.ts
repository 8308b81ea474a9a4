import type { TimelineMonth } from '../../answer/timeline/months.js';
import type { DatedPlace, PageRequest } from '../archive.js';
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

interface Months {
  readonly buckets: readonly { readonly key: string; readonly doc_count: number }[];
}

/** The sentences of a timeline, of one outlet if one is named: of each report its first printing. */
const dated = (outlet: string | undefined) =>
  outlet === undefined
    ? [{ term: { first: true } }]
    : [{ term: { outlet } }, { term: { firstOfOutlet: true } }];

/** The month in which a page begins, and how many entries of it come before the page. */
function beginningOf(
  months: readonly TimelineMonth[],
  from: number,
): { readonly month: string; readonly over: number } | null {
  const month = months.findLast((each) => each.from <= from);
  return month === undefined ? null : { month: month.month, over: from - month.from };
}

/** One page of the timeline. Costs what the page and its first month hold, however far down it lies. */
export async function timelinePage(
  searching: Searching,
  { outlet, from, count }: PageRequest,
): Promise<{
  readonly entries: readonly DatedPlace[];
  readonly total: number;
  readonly months: readonly TimelineMonth[];
}> {
  const filter = dated(outlet);
  const { total, aggregations } = await searching.one({
    kind: 'dates',
    body: {
      size: 0,
      track_total_hits: true,
      query: { bool: { filter } },
      aggs: { months: { terms: { field: 'month', size: MOST_MONTHS, order: { _key: 'asc' } } } },
    },
  });
  let before = 0;
  const months = (aggregations.months as Months).buckets.map(({ key, doc_count: entries }) => {
    const month = { month: key, from: before };
    before += entries;
    return month;
  });
  if (count === 0 || from >= total) return { entries: [], total, months };
  const beginning = from < before ? beginningOf(months, from) : null;
  const reached =
    beginning === null
      ? []
      : [
          {
            bool: {
              should: [
                { range: { month: { gte: beginning.month } } },
                { bool: { must_not: { exists: { field: 'month' } } } },
              ],
            },
          },
        ];
  const { hits } = await searching.one<DatedDocument>({
    kind: 'dates',
    body: {
      from: beginning?.over ?? from,
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
