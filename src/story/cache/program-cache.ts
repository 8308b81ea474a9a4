import { fileURLToPath } from 'node:url';
import type { LoadedCorpus } from '../../corpus/load.js';
import type { LocalOptions } from '../local.js';
import type { MakeEngine } from '../make-engine.js';
import { cacheFolder } from './cache-files.js';
import { cachedBuild, cacheName } from './cached-index.js';
import { codeDigest } from './code-digest.js';
import type { Recalled } from './story-cache.js';

/** Where the cache of the running program is. */
export interface ProgramCacheOptions {
  readonly directory: string;
  /** The folder of articles. */
  readonly seeds: string;
  /** Names this process and thread, as no other does at the time. */
  readonly writer: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Told, in words for an operator, why nothing could be recalled or stored. */
  readonly onNotice: (text: string) => void;
  readonly makeEngine: MakeEngine;
}

/** Builds with the cache of this very program: bot and console share it. For compiled code. */
export async function programCache(
  load: (read: Recalled['read']) => Promise<LoadedCorpus>,
  { directory, seeds, writer, now, onNotice, makeEngine }: ProgramCacheOptions,
): Promise<Pick<LocalOptions, 'load' | 'index'>> {
  const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  return cachedBuild(load, {
    files: cacheFolder({ directory, writer, now }),
    name: cacheName(seeds),
    code: codeDigest(here('../..'), here('../../../../package.json')),
    onNotice,
    makeEngine,
  });
}
