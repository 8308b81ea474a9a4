import { type LoadedCorpus, loadCorpus } from '../corpus/load.js';
import { readArticle } from '../corpus/read-article.js';
import { DEFAULT_CACHE_DIRECTORY } from '../story/cache/cache-files.js';
import { programCache } from '../story/cache/program-cache.js';
import type { Recalled } from '../story/cache/story-cache.js';
import { indexWith, type LocalOptions } from '../story/local.js';
import type { RankingSetting } from '../story/make-engine.js';
import { programEngine } from '../story/vectors/program-engine.js';

/** How a folder of articles is loaded and indexed. */
export type KeepIndex = (seeds: string) => Promise<Pick<LocalOptions, 'load' | 'index'>>;

const loader =
  (directory: string) =>
  (read: Recalled['read']): Promise<LoadedCorpus> =>
    loadCorpus({ directory, read });

/** Everything is read and indexed anew. */
export const keepNothing: KeepIndex = async (seeds) => ({ load: () => loader(seeds)(readArticle) });

/** The settings of the bot that are used here, from the environment. */
export interface KeepSettings {
  /** A folder, `off` for none; empty for the usual one. */
  readonly CACHE_DIR?: string | undefined;
  /** `lexical` turns the models off. */
  readonly RANKING?: string | undefined;
}

/** Uses the bot's own cache and ranking: articles that have not changed are neither read nor indexed again. */
export function keepIndex({ CACHE_DIR, RANKING }: KeepSettings): KeepIndex {
  const directory = CACHE_DIR?.trim() || DEFAULT_CACHE_DIRECTORY;
  const ranking: RankingSetting = RANKING?.trim() === 'lexical' ? 'lexical' : 'full';
  return async (seeds) => {
    const shared = {
      seeds,
      directory: directory === 'off' ? null : directory,
      writer: `${process.pid}-console`,
      now: Date.now,
      onNotice: () => {}, // who asks one question has no use for it; the bot's log says it
    };
    const makeEngine = await programEngine({ ...shared, ranking });
    if (shared.directory === null)
      return { load: () => loader(seeds)(readArticle), index: indexWith(makeEngine) };
    return programCache(loader(seeds), { ...shared, directory: shared.directory, makeEngine });
  };
}
