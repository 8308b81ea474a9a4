import { type LoadedCorpus, loadCorpus } from '../corpus/load.js';
import { readArticle } from '../corpus/read-article.js';
import { DEFAULT_CACHE_DIRECTORY } from '../story/cache/cache-files.js';
import { programCache } from '../story/cache/program-cache.js';
import type { Recalled } from '../story/cache/story-cache.js';
import type { LocalOptions } from '../story/local.js';

/** How a folder of articles is loaded and indexed. */
export type KeepIndex = (seeds: string) => Promise<Pick<LocalOptions, 'load' | 'index'>>;

const loader =
  (directory: string) =>
  (read: Recalled['read']): Promise<LoadedCorpus> =>
    loadCorpus({ directory, read });

/** Everything is read and indexed anew. */
export const keepNothing: KeepIndex = async (seeds) => ({ load: () => loader(seeds)(readArticle) });

/**
 * Articles that are as they were are neither read nor indexed again: the bot's own cache, under its rules.
 * @param setting `CACHE_DIR`: a folder, `off` for none; empty for the usual one.
 */
export function keepIndex(setting: string | undefined): KeepIndex {
  const directory = setting?.trim() || DEFAULT_CACHE_DIRECTORY;
  if (directory === 'off') return keepNothing;
  return (seeds) =>
    programCache(loader(seeds), {
      directory,
      seeds,
      writer: `${process.pid}-console`,
      now: Date.now,
      onNotice: () => {}, // who asks one question has no use for it; the bot's log says it
    });
}
