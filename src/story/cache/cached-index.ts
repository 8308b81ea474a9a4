import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { groupReports } from '../../answer/copies/reports.js';
import { packDates } from '../../answer/timeline/packed-dates.js';
import { TimelineIndex } from '../../answer/timeline/timeline-index.js';
import type { Corpus, Problem } from '../../corpus/article.js';
import type { LoadedCorpus } from '../../corpus/load.js';
import { toState } from '../../search/build.js';
import { datesOfArticle, type Indexed, type LocalOptions } from '../local.js';
import type { MakeEngine } from '../make-engine.js';
import type { Ledger } from '../manifest.js';
import { type Recalled, recall, type StoryCacheOptions, store } from './story-cache.js';

/** The cache's file for a folder of articles: several bots may share one cache folder. */
export function cacheName(seeds: string): string {
  return `story-${createHash('sha256').update(resolve(seeds)).digest('hex').slice(0, 16)}.bin`;
}

/** Loads the articles with what the cache recalls, and stores what had to be worked out. */
export async function cachedBuild(
  load: (read: Recalled['read']) => Promise<LoadedCorpus>,
  { makeEngine, ...options }: StoryCacheOptions & { readonly makeEngine: MakeEngine },
): Promise<Pick<LocalOptions, 'load' | 'index'>> {
  const recalled = await recall(options);
  let problems: readonly Problem[] = [];
  return {
    load: async () => {
      const loaded = await load(recalled.read);
      problems = loaded.problems;
      return loaded;
    },
    index: async (corpus: Corpus, ledger: Ledger): Promise<Indexed> => {
      const known = recalled.index(corpus, ledger);
      if (known !== null) {
        const { index, ...rest } = known;
        return { engine: await makeEngine(corpus, index), ...rest };
      }
      const index = toState(corpus);
      const copies = groupReports(corpus);
      // Understanding dates takes longest: those of articles that are as they were are taken over.
      const dates = packDates(
        corpus.articles,
        (article) => recalled.dates(article) ?? datesOfArticle(article),
      );
      await store({ corpus, ledger, index, copies, dates, problems }, options);
      const timeline = new TimelineIndex(corpus, copies, dates);
      return { engine: await makeEngine(corpus, index), copies, timeline };
    },
  };
}
