import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { readIfThere, type StoreFiles, systemStore } from './files.js';

/** Names of files that are being written: hidden, so that no loader reads them. The number is the writer's process. */
const UNFINISHED = /^\.verbatim-(\d{1,10})-[a-z0-9]{1,40}\.tmp$/;

/** What writing takes from its surroundings. */
export interface Writing {
  readonly files: StoreFiles;
  /** Gives a short id of letters and digits that was never used before. */
  readonly newId: () => string;
  /** This process, and whether another one still runs. */
  readonly processId: number;
  readonly isRunning: (processId: number) => boolean;
}

/** Removes what a process that was killed left unfinished in a folder. */
export async function sweep(directory: string, { files, processId, isRunning }: Writing): Promise<void> {
  for (const name of await files.list(directory)) {
    const writer = Number(UNFINISHED.exec(name)?.[1] ?? Number.NaN);
    if (Number.isNaN(writer) || writer === processId || isRunning(writer)) continue;
    await files.remove(join(directory, name));
  }
}

/**
 * Writes a file whole or not at all: into a hidden file of the same folder, flushed to the disk, then renamed. Whoever
 * reads meanwhile sees the old file or the new one. Takes the place of a file that is there.
 *
 * @throws the system's error; then the old file, if any, is untouched and nothing is left over.
 */
export async function writeWhole(path: string, text: string, writing: Writing): Promise<void> {
  const { files, newId, processId } = writing;
  if (files.write !== undefined) return files.write(path, text);
  const folder = dirname(path);
  await files.makeFolder(folder);
  await sweep(folder, writing);
  const unfinished = join(folder, `.verbatim-${processId}-${newId()}.tmp`);
  try {
    await files.create(unfinished, text);
    await files.move(unfinished, path);
  } catch (error) {
    await files.remove(unfinished).catch(() => undefined); // what went wrong first is what matters
    throw error;
  }
}

/**
 * Changes a file whole or not at all. On a file system only one process at a time may change a file.
 *
 * @param how gives the new text for the old one; null where there is no file. It may be asked more than once.
 * @returns the text afterwards.
 */
export async function updateWhole(
  path: string,
  how: (before: string | null) => string,
  writing: Writing,
): Promise<string> {
  const { files } = writing;
  if (files.update !== undefined) return files.update(path, how);
  const after = how(await readIfThere(files, path));
  await writeWhole(path, after, writing);
  return after;
}

/** Writing on this machine. */
export function systemWriting(processId: number): Writing {
  const newId = () => randomUUID().replaceAll('-', '').slice(0, 12);
  return { files: systemStore, newId, processId, isRunning };
}

/** Whether a process with this number runs on this machine. */
function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
