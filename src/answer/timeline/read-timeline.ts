import type { Hit, SentenceRef } from '../../search/engine.js';
import { Analyzer } from '../../search/text/analyze.js';
import type { Snapshot } from '../ask.js';
import { articleOf, byPrinting, sentenceOf } from '../copies.js';
import { quoteAt } from '../quotation.js';
import { type ArticleDate, articleDates } from './article-dates.js';
import type { Timeline, TimelineEntry, TimelineRequest } from './timeline.js';

/** The most sentences that `about` reads, in count of hits. */
const READING_DEPTH = 500;
/** Least part of the content words of `about` that a sentence must have: one of two, two of three. */
const LEAST_COVERAGE = 0.5;

/** Reads timelines from one snapshot; keeps the dates of the articles that it has read. */
export type TimelineReader = (request?: TimelineRequest) => Promise<Timeline>;

const placeOf = ({ article, sentence }: SentenceRef) => `${article}:${sentence}`;

/**
 * What happened when, from the dated sentences of the articles. The copies of a report are one entry for each of its
 * dates, quoted from whoever printed it first. The first timeline without `about` reads every article: linear, with
 * a high constant, because chrono-node tries dozens of patterns at every place of a text.
 */
export function timelineReader(snapshot: Snapshot): TimelineReader {
  const known = new Map<number, ReadonlyMap<number, readonly ArticleDate[]>>();
  const datesOf = (ref: SentenceRef): readonly ArticleDate[] => {
    let dates = known.get(ref.article);
    if (dates === undefined) {
      const article = articleOf(snapshot.corpus, ref);
      dates = articleDates(article, article.date);
      known.set(ref.article, dates);
    }
    return dates.get(ref.sentence) ?? [];
  };
  return async (request = {}) => {
    const reports = await reportsFor(snapshot, request);
    const entries = reports.flatMap((hit) => datesOf(hit).map((date) => entryOf(snapshot, hit, date)));
    entries.sort(byDate);
    return {
      ...request,
      entries,
      ...(entries.length === 0 && { reason: reasonFor(snapshot, request) }),
      generation: snapshot.generation,
    };
  };
}

type Quoted = SentenceRef & Partial<Pick<Hit, 'score' | 'matches'>>;

/** One sentence for each report that the request is about: the first printed, of the outlet if one is chosen. */
async function reportsFor(snapshot: Snapshot, { about, outlet }: TimelineRequest): Promise<Quoted[]> {
  const { corpus, copies } = snapshot;
  const candidates = about === undefined ? everySentence(snapshot) : await bearingOn(snapshot, about, outlet);
  const seen = new Set<string>();
  const reports: Quoted[] = [];
  for (const hit of candidates) {
    const carriers = copies
      .reportOf(hit)
      .filter((ref) => outlet === undefined || articleOf(corpus, ref).outlet === outlet);
    const [first] = carriers;
    if (first === undefined || seen.has(placeOf(first))) continue;
    seen.add(placeOf(first));
    // Bold words belong to the sentence that they were found in.
    const matches = placeOf(first) === placeOf(hit) ? hit.matches : undefined;
    reports.push({
      ...first,
      ...(hit.score !== undefined && { score: hit.score }),
      ...(matches && { matches }),
    });
  }
  return reports.sort(byPrinting(corpus));
}

function* everySentence({ corpus }: Snapshot): Generator<Quoted> {
  for (const [article, { sentences }] of corpus.articles.entries()) {
    for (const [sentence, { kind }] of sentences.entries())
      if (kind !== 'heading') yield { article, sentence };
  }
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

function entryOf(snapshot: Snapshot, hit: Quoted, found: ArticleDate): TimelineEntry {
  const quote = quoteAt(snapshot, hit);
  const { date, until, precision, guess, span } = found;
  return {
    date,
    ...(until !== undefined && { until }),
    precision,
    asWritten: quote.text.slice(span.start, span.end),
    asWrittenSpan: span,
    resolved: date !== null,
    ...(guess && { guess }),
    quote,
  };
}

/** After any ISO date: what is not resolved stands last. Entries of one date stay in the order of printing. */
const UNRESOLVED = '\uffff';

function byDate(a: TimelineEntry, b: TimelineEntry): number {
  const [dateA, dateB] = [a.date ?? UNRESOLVED, b.date ?? UNRESOLVED];
  return dateA < dateB ? -1 : dateA > dateB ? 1 : 0;
}

function reasonFor({ corpus }: Snapshot, { about, outlet }: TimelineRequest): string {
  if (outlet !== undefined && !corpus.articles.some((article) => article.outlet === outlet)) {
    return `None of the articles is from ${outlet}.`;
  }
  const who = outlet === undefined ? 'The articles have' : `${outlet} has`;
  return `${who} no dated sentence${about === undefined ? '' : ` about “${about}”`}.`;
}
