import { answer } from '../answer/ask.js';
import { groupReports } from '../answer/copies/reports.js';
import type { Copies } from '../answer/copies.js';
import { overviewOf } from '../answer/overview.js';
import { articleDates } from '../answer/timeline/article-dates.js';
import type { DatedSnapshot } from '../answer/timeline/dated-sentences.js';
import { type DatesOf, packDates } from '../answer/timeline/packed-dates.js';
import { TimelineIndex } from '../answer/timeline/timeline-index.js';
import type { Corpus } from '../corpus/article.js';
import type { LoadedCorpus } from '../corpus/load.js';
import { buildEngine, toState } from '../search/build.js';
import type { SearchEngine } from '../search/engine.js';
import { admit } from './admit.js';
import type { BuildOrder, BuildReport, GenerationBuilder } from './generation.js';
import type { MakeEngine } from './make-engine.js';
import type { Ledger } from './manifest.js';
import { sourcesOf } from './sources.js';
import type { Story } from './story.js';
import { viewsOf } from './views.js';

/** What is worked out from a corpus before it can answer questions. */
export interface Indexed {
  readonly engine: SearchEngine;
  readonly copies: Copies;
  readonly timeline: TimelineIndex;
}

/** What building a generation needs. */
export interface LocalOptions {
  /** Reads the articles: `() => loadCorpus({ directory })`. */
  readonly load: () => Promise<LoadedCorpus>;
  /** Works out what answering needs. `indexCorpus`, unless a cache has it. */
  readonly index?: (corpus: Corpus, ledger: Ledger) => Promise<Indexed>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** The dates of an article, understood from the day that it was written. */
export const datesOfArticle: DatesOf = (article) => articleDates(article, article.date);

/** Everything but the engine. */
function readCorpus(corpus: Corpus): Omit<Indexed, 'engine'> {
  const copies = groupReports(corpus);
  const dates = packDates(corpus.articles, datesOfArticle);
  return { copies, timeline: new TimelineIndex(corpus, copies, dates) };
}

/** Indexes a corpus by its words, finds its copies and its dates. About linear in the length of the articles. */
function indexCorpus(corpus: Corpus): Indexed {
  return { engine: buildEngine(corpus), ...readCorpus(corpus) };
}

/** As `indexCorpus`, with an engine of another make. */
export const indexWith =
  (makeEngine: MakeEngine) =>
  async (corpus: Corpus): Promise<Indexed> => ({
    engine: await makeEngine(corpus, toState(corpus)),
    ...readCorpus(corpus),
  });

function snapshotOf(corpus: Corpus, generation: number, indexed: Indexed): DatedSnapshot {
  return { corpus, generation, ...indexed, overview: overviewOf({ corpus, copies: indexed.copies }) };
}

/** A corpus with everything that answering needs. */
export function takeSnapshot(corpus: Corpus, generation: number): DatedSnapshot {
  return snapshotOf(corpus, generation, indexCorpus(corpus));
}

/** A story in this thread, over one snapshot. */
export function localStory(snapshot: DatedSnapshot, loadedAt: number): Story {
  return {
    generation: snapshot.generation,
    loadedAt,
    ask: (request) => answer(snapshot, request),
    sources: async (outlet) => sourcesOf(snapshot.corpus, outlet),
    ...viewsOf(snapshot),
  };
}

/** What `buildLocally` made: a report for others, and where one was built the snapshot itself. */
export type LocalBuild =
  | { readonly report: Extract<BuildReport, { readonly kind: 'built' }>; readonly snapshot: DatedSnapshot }
  | { readonly report: Exclude<BuildReport, { readonly kind: 'built' }> };

/** Loads, admits and indexes. Every generation is made so, in whatever thread. */
export async function buildLocally(
  order: BuildOrder,
  { load, index = async (corpus) => indexCorpus(corpus), now }: LocalOptions,
): Promise<LocalBuild> {
  const loaded = await load();
  const admission = admit(loaded, order);
  if (admission.kind !== 'build') return { report: admission };
  const { manifest, changes } = admission;
  const { corpus } = loaded;
  const { generation } = order;
  const snapshot = snapshotOf(corpus, generation, await index(corpus, manifest.ledger));
  return { snapshot, report: { kind: 'built', manifest, changes, loadedAt: now() } };
}

/** Builds generations in this thread: for the console and tests, where nothing else waits for the thread. */
export function localBuilder(options: LocalOptions): GenerationBuilder {
  return {
    async build(order) {
      const built = await buildLocally(order, options);
      if (!('snapshot' in built)) return built.report;
      const { manifest, changes, loadedAt } = built.report;
      const story = localStory(built.snapshot, loadedAt);
      return { kind: 'built', generation: { story, manifest, retire: async () => {} }, changes };
    },
  };
}
