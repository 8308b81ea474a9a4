import type { Hit, UnknownWord } from '../search/engine.js';
import { articleOf, type SentenceRef } from '../search/sentence-ref.js';
import type { Quotation } from './answer.js';
import type { Snapshot } from './ask.js';
import { byPrinting } from './copies.js';
import { bearingOn } from './differences/bearing.js';
import type { Difference } from './differences/difference.js';
import { findDifferences } from './differences/differences.js';
import { grouped } from './grouped.js';
import { OUTLETS_AT_ONCE } from './outlets-at-once.js';
import { quote } from './quotation.js';
import { reasonFor } from './reason.js';

export type { Difference } from './differences/difference.js';

/** One independent report: an outlet's best sentence, and the outlets whose best sentence is a copy of it. */
export interface ComparedReport {
  readonly outlet: string;
  readonly quote: Quotation;
  /** Whether it is only the closest that the outlet has, see `Answer.closest`. */
  readonly closest: boolean;
  /** Outlets that carried the same report and have no row of their own. Not an independent confirmation. */
  readonly carriedBy: readonly string[];
}

/** A question to every outlet. */
export interface CompareRequest {
  readonly question: string;
  /** How many outlets to pass over, because they were asked before (default 0). Outlets are asked in a fixed order. */
  readonly skip?: number;
}

/** What each outlet says to one question. Every outlet stands once: as a report, as a carrier or as silent. */
export interface Comparison {
  readonly question: string;
  /** Whether any outlet answers. */
  readonly answered: boolean;
  /** When not answered: why, in one sentence for people. */
  readonly reason?: string;
  /** Best first. */
  readonly reports: readonly ComparedReport[];
  /** Outlets that were asked and whose articles do not answer, in alphabetical order. */
  readonly silent: readonly string[];
  /** Outlets that were not asked, because there are too many, in alphabetical order. Nothing is said about them. */
  readonly unasked: readonly string[];
  readonly differences: readonly Difference[];
  readonly unknownWords: readonly UnknownWord[];
  readonly generation: number;
}

/** The most hits of all outlets that decide which outlets are asked first. */
const READING_DEPTH = 500;

/**
 * What each outlet says to a question. The question is put to every outlet alone, so an outlet is silent where its own
 * articles do not answer. Outlets whose best sentences are one report share a row, which belongs to the outlet that
 * printed it first.
 */
export async function compareOutlets(
  snapshot: Snapshot,
  { question, skip = 0 }: CompareRequest,
): Promise<Comparison> {
  const { engine, generation } = snapshot;
  const ranking = await engine.search(question, { limit: READING_DEPTH });
  const outlets = await outletsFor(snapshot, ranking.hits);
  const asked = outlets.slice(skip, skip + OUTLETS_AT_ONCE);
  const best = await bestHits(snapshot, question, asked);
  const reports = rows(snapshot, best);
  const heard = new Set(reports.flatMap(({ outlet, carriedBy }) => [outlet, ...carriedBy]));
  const { unknownWords, hits } = ranking;
  const reason = reasonFor({ outletKnown: true, anyCandidate: hits.length > 0, unknownWords });
  return {
    question,
    answered: reports.length > 0,
    ...(reports.length === 0 && { reason }),
    reports,
    silent: byName(asked.filter((outlet) => !heard.has(outlet))),
    unasked: byName(outlets.slice(skip + OUTLETS_AT_ONCE).filter((outlet) => !heard.has(outlet))),
    differences: findDifferences(reports.map(({ quote }) => quote)).filter(bearingOn(question)),
    unknownWords,
    generation,
  };
}

/** An outlet's best hit, and whether it is only the closest that the outlet has. */
interface BestHit extends Hit {
  readonly closest: boolean;
}

const byName = (outlets: readonly string[]) => [...outlets].sort((a, b) => a.localeCompare(b, 'en'));

/** All outlets, those whose sentences match best first. */
async function outletsFor({ corpus, overview }: Snapshot, hits: readonly Hit[]): Promise<string[]> {
  const matching = hits.map((hit) => articleOf(corpus, hit).outlet);
  return [...new Set([...matching, ...(await overview.outlets())])];
}

/** The best hit of each of these outlets that answers, in their order. */
async function bestHits(
  { engine }: Snapshot,
  question: string,
  outlets: readonly string[],
): Promise<BestHit[]> {
  const best: BestHit[] = [];
  // One after another. Side by side they would count as many questions at once, and the cross-encoder would read fewer
  // sentences for each.
  for (const outlet of outlets) {
    const { outcome, hits } = await engine.search(question, { limit: 1, outlet });
    if (outcome !== 'silent' && hits[0]) best.push({ ...hits[0], closest: outcome === 'closest' });
  }
  return best;
}

function rows(snapshot: Snapshot, best: readonly BestHit[]): ComparedReport[] {
  const { corpus, copies } = snapshot;
  const outletOf = (ref: SentenceRef) => articleOf(corpus, ref).outlet;
  const heard = new Set(best.map(outletOf));
  const printed = byPrinting(corpus);
  const byReport = grouped(best, (hit) => {
    const [first = hit] = copies.reportOf(hit);
    return `${first.article}:${first.sentence}`;
  });
  return [...byReport.values()].map((hits) => {
    const first = hits.reduce((one, other) => (printed(other, one) < 0 ? other : one));
    const shown = quote(snapshot, first, outletOf(first));
    // An outlet that has a row of its own is no mere carrier, though it may have printed this as well.
    const others = shown.alsoIn.map((copy) => copy.outlet).filter((outlet) => !heard.has(outlet));
    const carriedBy = new Set([...hits.filter((hit) => hit !== first).map(outletOf), ...others]);
    return { outlet: shown.outlet, quote: shown, closest: first.closest, carriedBy: [...carriedBy] };
  });
}
