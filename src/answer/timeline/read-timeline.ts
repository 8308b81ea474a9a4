import type { Hit, SentenceRef } from '../../search/engine.js';
import { Analyzer } from '../../search/text/analyze.js';
import type { Snapshot } from '../ask.js';
import { articleOf, byPrinting, sentenceOf } from '../copies.js';
import { quoteAt } from '../quotation.js';
import type { ArticleDate } from './article-dates.js';
import { monthsOf, type TimelineMonth } from './months.js';
import { type Standing, standingOf, UNRESOLVED } from './standing.js';
import type { DateGiven, Timeline, TimelineEntry, TimelineRequest } from './timeline.js';
import type { DatedSentence } from './timeline-index.js';

/** The most hits that are read for `about`. */
const READING_DEPTH = 500;
/** The least share of the content words of `about` that a sentence must hold: one of two, two of three. */
const LEAST_COVERAGE = 0.5;

/** The dated sentences of the articles in the order of a timeline. `TimelineIndex` says what each gives. */
export interface DatedSentences {
  count(outlet?: string): number | Promise<number>;
  slice(
    from: number,
    count: number,
    outlet?: string,
  ): readonly DatedSentence[] | Promise<readonly DatedSentence[]>;
  months(outlet?: string): readonly TimelineMonth[] | Promise<readonly TimelineMonth[]>;
  datesOf(ref: SentenceRef): readonly ArticleDate[];
}

/** A snapshot whose dated sentences are known. */
export interface DatedSnapshot extends Snapshot {
  readonly timeline: DatedSentences;
}

/** Reads timelines from one snapshot. */
export type TimelineReader = (request?: TimelineRequest) => Promise<Timeline>;

const placeOf = ({ article, sentence }: SentenceRef) => `${article}:${sentence}`;

/** A dated sentence before it is quoted. */
interface Found extends Standing {
  readonly hit: Quoted;
}

/**
 * What happened when, from the dated sentences of the articles. All copies of a report are one entry, however many
 * dates they give; it is quoted from whoever printed it first. Costs what the page holds, and with `about` a search
 * too.
 */
export function timelineReader(snapshot: DatedSnapshot): TimelineReader {
  return async (request = {}) => {
    const { about, outlet } = request;
    const found = about === undefined ? null : await datedAbout(snapshot, about, outlet);
    const total = found === null ? await snapshot.timeline.count(outlet) : found.length;
    const { from, count } = pageWithin(request, total);
    const page =
      found === null
        ? (await snapshot.timeline.slice(from, count, outlet)).map(({ ref, ...dates }) => ({
            hit: ref,
            ...dates,
          }))
        : found.slice(from, from + count);
    return {
      ...(about !== undefined && { about }),
      ...(outlet !== undefined && { outlet }),
      from,
      total,
      months:
        found === null
          ? await snapshot.timeline.months(outlet)
          : monthsOf(found.map(({ date }) => date.date)),
      entries: page.map((each) => entryOf(snapshot, each)),
      ...(total === 0 && (await nothingFor(snapshot, request))),
      generation: snapshot.generation,
    };
  };
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

type Quoted = SentenceRef & Partial<Pick<Hit, 'score' | 'matches'>>;

/** The dated sentences that bear on something, in the order of a timeline. */
async function datedAbout(snapshot: DatedSnapshot, about: string, outlet?: string): Promise<Found[]> {
  const reports = reportsOf(snapshot, await bearingOn(snapshot, about, outlet), outlet);
  return reports
    .flatMap((hit): Found[] => {
      const dates = snapshot.timeline.datesOf(hit);
      return dates.length === 0 ? [] : [{ hit, ...standingOf(dates) }];
    })
    .sort(byDate);
}

/** One sentence for each report among the hits: the first printed, of the outlet if one is chosen. */
function reportsOf({ corpus, copies }: Snapshot, hits: readonly Hit[], outlet?: string): Quoted[] {
  const seen = new Set<readonly SentenceRef[] | string>();
  const reports: Quoted[] = [];
  for (const hit of hits) {
    const report = copies.reportOf(hit);
    // A report hands out the same list to all its members; one without copies has a list of its own.
    const key = report.length > 1 ? report : placeOf(hit);
    if (seen.has(key)) continue;
    seen.add(key);
    const first = report.find((ref) => outlet === undefined || articleOf(corpus, ref).outlet === outlet);
    if (first === undefined) continue;
    // Bold words belong to the sentence that they were found in.
    const matches = placeOf(first) === placeOf(hit) ? hit.matches : undefined;
    reports.push({ ...first, score: hit.score, ...(matches && { matches }) });
  }
  return reports.sort(byPrinting(corpus));
}

/** The sentences that have enough of the words of `about`. */
async function bearingOn({ corpus, engine }: Snapshot, about: string, outlet?: string): Promise<Hit[]> {
  const analyzer = new Analyzer();
  const terms = analyzer.analyze(about);
  const content = terms.filter((term) => !term.stop);
  const wanted = new Set((content.length > 0 ? content : terms).map((term) => term.term));
  const { hits } = await engine.search(about, {
    limit: READING_DEPTH,
    ...(outlet !== undefined && { outlet }),
  });
  return hits.filter((hit) => {
    const words = analyzer.analyze(sentenceOf(corpus, hit).text);
    const had = new Set(words.map((term) => term.term).filter((term) => wanted.has(term)));
    return had.size > 0 && had.size >= wanted.size * LEAST_COVERAGE;
  });
}

function entryOf(snapshot: Snapshot, { hit, date, also }: Found): TimelineEntry {
  const quote = quoteAt(snapshot, hit);
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

/** Entries of one date stay in the order of printing. */
function byDate(a: Found, b: Found): number {
  const [dateA, dateB] = [a.date.date ?? UNRESOLVED, b.date.date ?? UNRESOLVED];
  return dateA < dateB ? -1 : dateA > dateB ? 1 : 0;
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
