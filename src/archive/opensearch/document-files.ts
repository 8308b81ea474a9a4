import type { Client } from '@opensearch-project/opensearch';
import type { StoreFiles } from '../../import/store/files.js';
import { ArchiveFault } from './fault.js';
import { FileDocuments } from './file-documents.js';
import { type FileOrigin, fileIndex } from './file-form.js';
import { listFiles } from './file-listing.js';
import { ensureIndex } from './index-form.js';
import { toldFault } from './told-fault.js';

/** The files of an archive: each is written, changed and read in one step, by any number of processes. */
export type ArchiveFiles = Required<StoreFiles>;

export interface ArchiveFilesOptions {
  readonly prefix: string;
  /** Where files that are written come from (default: `added`). */
  readonly origin?: FileOrigin;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** The most attempts at a change while others are faster. Each time one of them gets through. */
const ATTEMPTS = 100;

const systemError = (code: string, path: string) =>
  Object.assign(new Error(`${code}: the file in the archive, ${path}`), { code });

/** Tries a change until it is done. `attempt` gives null where somebody else was faster. */
async function persist<T>(attempt: () => Promise<T | null>): Promise<T> {
  for (let left = ATTEMPTS; left > 0; left -= 1) {
    const done = await attempt();
    if (done !== null) return done;
  }
  throw new ArchiveFault('one place of it is changed by too many at once');
}

/** Makes the index of files unless it is there. */
export const ensureFiles = (client: Client, prefix: string): Promise<void> =>
  ensureIndex(client, fileIndex(prefix));

/** Files in an index of their own. Paths are absolute, with slashes. A folder exists where a file is in it. */
export function archiveFiles(
  client: Client,
  { prefix, now, origin = 'added' }: ArchiveFilesOptions,
): ArchiveFiles {
  const documents = new FileDocuments(client, { prefix, now });

  async function below(directory: string): Promise<string[]> {
    const listed = await listFiles(client, prefix, { below: directory });
    const moving = await existing(listed.filter((file) => file.moving).map(({ path }) => path));
    return listed.filter((file) => !file.moving || moving.has(file.path)).map(({ path }) => path);
  }

  async function existing(paths: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set((await documents.findMany(paths, ['path'])).keys());
  }

  async function read(path: string): Promise<string> {
    const file = await documents.find(path);
    if (file === null) throw systemError('ENOENT', path);
    return file.source.text;
  }

  async function create(path: string, text: string): Promise<void> {
    const there = await documents.findStub(path);
    if (there !== null || !(await documents.put(path, text, null, { origin }))) {
      throw systemError('EEXIST', path);
    }
  }

  async function update(path: string, how: (before: string | null) => string): Promise<string> {
    return persist(async () => {
      const before = await documents.find(path);
      const after = how(before?.source.text ?? null);
      return (await documents.put(path, after, before, { origin })) ? after : null;
    });
  }

  async function move(from: string, to: string): Promise<void> {
    const {
      text,
      token,
      now: announced,
      kept,
    } = await persist(async () => {
      const there = await documents.find(from);
      if (there === null) throw systemError('ENOENT', from);
      const move = await documents.announceMove(there, to);
      return move && { ...move, text: there.source.text, kept: there.source.origin };
    });
    await persist(async () => {
      const seen = await documents.findStub(to);
      return (
        (await documents.put(to, text, seen, { origin: kept, movedFrom: { path: from, token } })) || null
      );
    });
    await documents.leave(from, announced);
  }

  async function removeFile(path: string): Promise<void> {
    await persist(async () => {
      const there = await documents.findStub(path);
      return there === null || (await documents.drop(there)) || null;
    });
  }

  return spoken({
    async list(directory) {
      const inner = (await below(directory)).map(
        (path) => path.slice(directory.length + 1).split('/')[0] ?? '',
      );
      return [...new Set(inner)];
    },
    below,
    existing,
    exists: async (path) => (await documents.findStub(path)) !== null,
    read,
    makeFolder: async () => {},
    create,
    copy: async (from, to) => create(to, await read(from)),
    move,
    async remove(path) {
      await removeFile(path);
      for (const each of await below(path)) await removeFile(each);
    },
    async write(path, text) {
      await persist(
        async () => (await documents.put(path, text, await documents.findStub(path), { origin })) || null,
      );
    },
    update,
  });
}

/** The same files, whose faults are told in sentences for people. */
function spoken(files: ArchiveFiles): ArchiveFiles {
  const wrap =
    <A extends readonly unknown[], R>(work: (...args: A) => Promise<R>) =>
    (...args: A): Promise<R> =>
      work(...args).catch((error: unknown) => {
        throw toldFault(error);
      });
  return {
    list: wrap(files.list),
    below: wrap(files.below),
    existing: wrap(files.existing),
    exists: wrap(files.exists),
    read: wrap(files.read),
    makeFolder: wrap(files.makeFolder),
    create: wrap(files.create),
    copy: wrap(files.copy),
    move: wrap(files.move),
    remove: wrap(files.remove),
    write: wrap(files.write),
    update: wrap(files.update),
  };
}
