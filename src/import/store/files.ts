import { constants } from 'node:fs';
import { copyFile, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from '../../story/make-folder.js';

/** The file access that storing needs; tests pass their own. Paths are absolute; failures are system errors. */
export interface StoreFiles {
  /** Names in a folder; none if there is no such folder. */
  list(directory: string): Promise<readonly string[]>;
  exists(path: string): Promise<boolean>;
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
