import { answer, type Snapshot } from '../answer/ask.js';
import { groupReports } from '../answer/copies/reports.js';
import type { Corpus } from '../corpus/article.js';
import type { LoadedCorpus } from '../corpus/load.js';
import { buildEngine } from '../search/build.js';
import { admit } from './admit.js';
import type { GenerationBuilder } from './generation.js';
import { sourcesOf } from './sources.js';
import type { Story } from './story.js';
import { viewsOf } from './views.js';

export interface LocalOptions {
  /** Reads the articles: `() => loadCorpus({ directory })`. */
  readonly load: () => Promise<LoadedCorpus>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Indexes a corpus: everything that answering needs. Linear in the length of the articles. */
export function takeSnapshot(corpus: Corpus, generation: number): Snapshot {
  return { corpus, generation, engine: buildEngine(corpus), copies: groupReports(corpus) };
}

/** A story in this thread, over one snapshot. */
export function localStory(snapshot: Snapshot, loadedAt: number): Story {
  return {
    generation: snapshot.generation,
    loadedAt,
    ask: (request) => answer(snapshot, request),
    sources: async (outlet) => sourcesOf(snapshot.corpus, outlet),
    ...viewsOf(snapshot),
  };
}

/** Builds generations in this thread: for the console and tests, where nothing else waits for the thread. */
export function localBuilder({ load, now }: LocalOptions): GenerationBuilder {
  return {
    async build(order) {
      const loaded = await load();
      const admission = admit(loaded, order);
      if (admission.kind !== 'build') return admission;
      const story = localStory(takeSnapshot(loaded.corpus, order.generation), now());
      return { kind: 'built', generation: { story, manifest: admission.manifest, retire: async () => {} } };
    },
  };
}
