import { constants } from 'node:fs';
import { access, mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it. Node's own recursive `mkdir` never ends where a system folder takes no names
 * (`/proc`), and says ENOENT where the file system is read-only.
 *
 * @throws the system's error: EROFS, EACCES, ENOTDIR, ENOENT, ...
 */
export async function makeFolder(directory: string): Promise<void> {
  const missing: string[] = [];
  let there = directory;
  while (!(await exists(there))) {
    missing.push(there);
    there = dirname(there);
  }
  if (missing.length === 0) return;
  // What is missing may be missing because nothing can be written there: that is said first.
  await access(there, constants.W_OK);
  for (const folder of missing.toReversed()) await makeOne(folder);
}

async function exists(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory() || notAFolder(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

function notAFolder(path: string): never {
  throw Object.assign(new Error(`ENOTDIR: not a directory, '${path}'`), { code: 'ENOTDIR' });
}

async function makeOne(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error; // somebody else was first
  }
}
