import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../make-folder.js';

/** Where the cache is unless the settings say otherwise. */
export const DEFAULT_CACHE_DIRECTORY = '.cache/verbatim';

/** The file access that a cache needs; tests pass their own. Every method may reject: a cache is never relied on. */
export interface CacheFiles {
  /** The bytes of a file, null where there is none. */
  read(name: string): Promise<Uint8Array | null>;
  /** Puts a file in place whole: whoever reads meanwhile, or after a crash, has the old one or the new one. */
  replace(name: string, bytes: Uint8Array): Promise<void>;
}

export interface CacheFolderOptions {
  readonly directory: string;
  /** Told apart from every other writer by this, so that two never write one temporary file. */
  readonly writer: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Temporary files older than this were left by a process that was killed, ms. Writing takes seconds at most. */
const ABANDONED_AFTER = 600_000;

/** Where a folder cannot be there is no file either; writing says why. */
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
