import { constants } from 'node:fs';
import { type FileHandle, open, readdir, realpath, stat } from 'node:fs/promises';

/** What a name in a folder stands for. `other` is a device, a pipe or a socket. */
export type EntryKind = 'file' | 'directory' | 'link' | 'other';

export interface Entry {
  readonly name: string;
  readonly kind: EntryKind;
}

/** An operation on files that may fail for reasons outside the program; `code` is the system's (`EACCES`). */
export type Attempt<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: string };

/** The bytes of one file, or why they were not read. */
export type Content =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large'; readonly size: number }
  | { readonly kind: 'not-a-file' }
  /** The file kept changing while it was read: no bytes of it can be trusted. */
  | { readonly kind: 'changing' };

/** The file access that loading needs; tests pass their own. Paths are absolute. */
export interface ArticleFiles {
  list(directory: string): Promise<Attempt<readonly Entry[]>>;
  /** The path with every link resolved. */
  resolve(path: string): Promise<Attempt<string>>;
  /** What the path leads to, links followed. */
  kind(path: string): Promise<Attempt<Exclude<EntryKind, 'link'>>>;
  /** Reads a file of at most `limit` bytes. */
  read(path: string, limit: number): Promise<Attempt<Content>>;
}

/** How often a file that changed while it was read is read again. An editor's save takes one change. */
const READ_ATTEMPTS = 3;

/** Turns a system error into a value. Anything else is a fault and stays an exception. */
async function attempt<T>(operation: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await operation() };
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
      return { ok: false, code: error.code };
    }
    throw error;
  }
}

interface Kinds {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

function kindOf(kinds: Kinds): EntryKind {
  if (kinds.isSymbolicLink()) return 'link';
  if (kinds.isDirectory()) return 'directory';
  return kinds.isFile() ? 'file' : 'other';
}

/** Reads at most `size` bytes; fewer if the file ends sooner. */
async function readUpTo(handle: FileHandle, size: number): Promise<Uint8Array> {
  const buffer = Buffer.alloc(size);
  let length = 0;
  while (length < size) {
    const { bytesRead } = await handle.read(buffer, length, size - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return buffer.subarray(0, length);
}

async function readOpen(handle: FileHandle, limit: number): Promise<Content> {
  for (let count = 0; count < READ_ATTEMPTS; count += 1) {
    const before = await handle.stat();
    if (!before.isFile()) return { kind: 'not-a-file' };
    if (before.size > limit) return { kind: 'too-large', size: before.size };
    // One byte more than the file has: a file that grew meanwhile shows it.
    const bytes = await readUpTo(handle, before.size + 1);
    const after = await handle.stat();
    if (bytes.length === after.size && before.size === after.size && before.mtimeMs === after.mtimeMs) {
      return { kind: 'bytes', bytes };
    }
  }
  return { kind: 'changing' };
}

/** The real file system. A pipe is never waited for (`O_NONBLOCK`), and is reported as not a file. */
export const systemFiles: ArticleFiles = {
  list: (directory) =>
    attempt(async () => {
      const entries = await readdir(directory, { withFileTypes: true });
      return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
    }),
  resolve: (path) => attempt(() => realpath(path)),
  kind: (path) =>
    attempt(async () => {
      const kind = kindOf(await stat(path));
      return kind === 'link' ? 'other' : kind;
    }),
  read: (path, limit) =>
    attempt(async () => {
      const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
      try {
        return await readOpen(handle, limit);
      } finally {
        await handle.close();
      }
    }),
};
