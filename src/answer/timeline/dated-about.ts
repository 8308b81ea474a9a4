import type { Hit } from '../../search/engine.js';
import { articleOf, type SentenceRef, sentenceOf } from '../../search/sentence-ref.js';
import { Analyzer } from '../../search/text/analyze.js';
import type { Snapshot } from '../ask.js';
import { byPrinting } from '../copies.js';
import type { Quotable } from '../quotation.js';
import type { DatedSnapshot } from './dated-sentences.js';
import { type Standing, standingOf, UNRESOLVED } from './standing.js';

/** The most hits that are read. */
const READING_DEPTH = 500;
/** The least share of the content words of `about` that a sentence must hold: one of two, two of three. */
const LEAST_COVERAGE = 0.5;

/** A dated sentence before it is quoted. */
export interface DatedQuotable extends Standing {
  readonly quotable: Quotable;
}

const placeOf = ({ article, sentence }: SentenceRef) => `${article}:${sentence}`;

/** The dated sentences that bear on something, in the order of a timeline. */
export async function datedAbout(
  snapshot: DatedSnapshot,
  about: string,
  outlet?: string,
): Promise<DatedQuotable[]> {
  const reports = reportsOf(snapshot, await bearingOn(snapshot, about, outlet), outlet);
  return reports
    .flatMap((quotable): DatedQuotable[] => {
      const dates = snapshot.timeline.datesOf(quotable);
      return dates.length === 0 ? [] : [{ quotable, ...standingOf(dates) }];
    })
    .sort(byDate);
}

/** One sentence for each report among the hits: the first printed, of the outlet if one is chosen. */
function reportsOf({ corpus, copies }: Snapshot, hits: readonly Hit[], outlet?: string): Quotable[] {
  const seen = new Set<readonly SentenceRef[] | string>();
  const reports: Quotable[] = [];
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

/** Entries of one date stay in the order of printing. */
function byDate(a: DatedQuotable, b: DatedQuotable): number {
  const [dateA, dateB] = [a.date.date ?? UNRESOLVED, b.date.date ?? UNRESOLVED];
  return dateA < dateB ? -1 : dateA > dateB ? 1 : 0;
}
