import { constants } from 'node:fs';
import { copyFile, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from '../../story/make-folder.js';

/**
 * The file access that storing needs: a file system, an archive, or that of a test. Paths are absolute; failures are
 * system errors or `NotStored`.
 */
export interface StoreFiles {
  /** Names in a folder; none if there is no such folder. */
  list(directory: string): Promise<readonly string[]>;
  /** The paths of all files below a folder, however deep. */
  below(directory: string): Promise<readonly string[]>;
  /** Whether there is a file. */
  exists(path: string): Promise<boolean>;
  /** Those of these paths where there is a file. */
  existing(paths: readonly string[]): Promise<ReadonlySet<string>>;
  /** The text of a file; ENOENT where there is none. */
  read(path: string): Promise<string>;
  makeFolder(directory: string): Promise<void>;
  /** Creates a file that must not be there, writes it and flushes it to the disk. */
  create(path: string, text: string): Promise<void>;
  /** Copies to a path that must not be there. */
  copy(from: string, to: string): Promise<void>;
  /** Moves in one step, over whatever is there, and flushes the folder. */
  move(from: string, to: string): Promise<void>;
  /** Removes a file or a folder with all that is in it; nothing there is fine. */
  remove(path: string): Promise<void>;
  /**
   * Writes a file in one step, over whatever is there. A store without such a step writes aside and moves.
   */
  write?(path: string, text: string): Promise<void>;
  /**
   * Changes a file in one step, though other processes change it at the same time: `how` may be asked again.
   *
   * @param how what becomes of the text; null where there is no file.
   * @returns the text afterwards.
   */
  update?(path: string, how: (before: string | null) => string): Promise<string>;
}

/** The text of a file; null where there is none, or no longer. */
export async function readIfThere(files: StoreFiles, path: string): Promise<string | null> {
  try {
    return await files.read(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return null;
    throw error;
  }
}

function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

/** Makes a rename last through a power cut. Not every system lets a folder be opened: then it is not asked. */
async function flushFolder(directory: string): Promise<void> {
  try {
    const handle = await open(directory, constants.O_RDONLY);
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (!hasCode(error, 'EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP')) throw error;
  }
}

/** The real file system. */
export const systemStore: StoreFiles = {
  async list(directory) {
    try {
      return await readdir(directory);
    } catch (error) {
      if (hasCode(error, 'ENOENT', 'ENOTDIR')) return [];
      throw error;
    }
  },
  async below(directory) {
    try {
      const entries = await readdir(directory, { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    } catch (error) {
      if (hasCode(error, 'ENOENT', 'ENOTDIR')) return [];
      throw error;
    }
  },
  async existing(paths) {
    const there = await Promise.all(paths.map((path) => systemStore.exists(path)));
    return new Set(paths.filter((_, at) => there[at]));
  },
  async exists(path) {
    try {
      await stat(path);
      return true;
    } catch (error) {
      if (hasCode(error, 'ENOENT', 'ENOTDIR')) return false;
      throw error;
    }
  },
  read: (path) => readFile(path, 'utf8'),
  makeFolder,
  async create(path, text) {
    const handle = await open(path, 'wx');
    try {
      await handle.writeFile(text, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  copy: (from, to) => copyFile(from, to, constants.COPYFILE_EXCL),
  async move(from, to) {
    await rename(from, to);
    await flushFolder(dirname(to));
  },
  remove: (path) => rm(path, { recursive: true, force: true }),
};
