import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../make-folder.js';

/** Where the cache is unless the settings say otherwise. */
export const DEFAULT_CACHE_DIRECTORY = '.cache/verbatim';

/** The file access of a cache; tests pass their own. Every method may reject, because nobody relies on a cache. */
export interface CacheFiles {
  /** The bytes of a file, null where there is none. */
  read(name: string): Promise<Uint8Array | null>;
  /** Replaces a file whole. Whoever reads meanwhile, or after a crash, sees the old file or the new one. */
  replace(name: string, bytes: Uint8Array): Promise<void>;
}

export interface CacheFolderOptions {
  readonly directory: string;
  /** Names this writer as no other, so that two never write one temporary file. */
  readonly writer: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Temporary files older than this were left by a process that was killed, ms. Writing takes seconds at most. */
const ABANDONED_AFTER = 600_000;

/** Where there can be no folder there is no file. Writing tells why. */
const isMissing = (error: unknown) =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

/** A folder on disk, made when it is first written to. */
export function cacheFolder({ directory, writer, now }: CacheFolderOptions): CacheFiles {
  async function sweep(): Promise<void> {
    const names = (await readdir(directory)).filter((name) => name.endsWith('.tmp'));
    for (const name of names) {
      const path = join(directory, name);
      const written = await stat(path).catch(() => null); // another process may have swept it
      if (written !== null && now() - written.mtimeMs > ABANDONED_AFTER) await rm(path, { force: true });
    }
  }

  return {
    async read(name) {
      try {
        return await readFile(join(directory, name));
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    async replace(name, bytes) {
      await makeFolder(directory);
      await sweep();
      const temporary = join(directory, `${name}.${writer}.tmp`);
      try {
        const file = await open(temporary, 'w');
        try {
          await file.writeFile(bytes);
          await file.sync(); // a name that survives a power cut must not point at blocks that did not
        } finally {
          await file.close();
        }
        await rename(temporary, join(directory, name));
      } catch (error) {
        await rm(temporary, { force: true }).catch(() => {});
        throw error;
      }
    },
  };
}
