import type { StoreFiles } from '../../import/store/files.js';
import { ArchiveFault } from '../fault.js';
import { FileDocuments } from './file-documents.js';
import type { FileCollection, FileOrigin } from './file-form.js';
import { toldFault } from './told-fault.js';

/** The files of an archive: each is written, changed and read in one step, by any number of processes. */
export type ArchiveFiles = Required<StoreFiles>;

export interface ArchiveFilesOptions {
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

/** Files in the documents of an archive. Paths are absolute, with slashes. A folder exists where a file is in it. */
class DocumentFiles implements ArchiveFiles {
  readonly #documents: FileDocuments;
  readonly #origin: FileOrigin;

  constructor(collection: FileCollection, { now, origin = 'added' }: ArchiveFilesOptions) {
    this.#documents = new FileDocuments(collection, now);
    this.#origin = origin;
  }

  async list(directory: string) {
    const inner = (await this.below(directory)).map(
      (path) => path.slice(directory.length + 1).split('/')[0] ?? '',
    );
    return [...new Set(inner)];
  }

  async below(directory: string) {
    return (await this.#documents.list({ below: directory })).map(({ path }) => path);
  }

  async exists(path: string) {
    return (await this.#documents.findStub(path)) !== null;
  }

  async existing(paths: readonly string[]) {
    return new Set((await this.#documents.findMany(paths, [])).keys());
  }

  async read(path: string) {
    const file = await this.#documents.find(path);
    if (file === null) throw systemError('ENOENT', path);
    return file.source.text;
  }

  async makeFolder() {}

  async create(path: string, text: string) {
    const there = await this.#documents.findStub(path);
    if (there !== null || !(await this.#documents.put(path, text, null, { origin: this.#origin }))) {
      throw systemError('EEXIST', path);
    }
  }

  async copy(from: string, to: string) {
    await this.create(to, await this.read(from));
  }

  async move(from: string, to: string) {
    const announced = await persist(async () => {
      const there = await this.#documents.find(from);
      if (there === null) throw systemError('ENOENT', from);
      const move = await this.#documents.announceMove(there, to);
      return move && { ...move, file: there.source };
    });
    const { text, origin } = announced.file;
    const movedFrom = { path: from, token: announced.token };
    await persist(async () => {
      const seen = await this.#documents.findStub(to);
      return (await this.#documents.put(to, text, seen, { origin, movedFrom })) || null;
    });
    await this.#documents.leave(from, announced.now);
  }

  async remove(path: string) {
    await this.#removeFile(path);
    for (const each of await this.below(path)) await this.#removeFile(each);
  }

  async write(path: string, text: string) {
    await persist(async () => {
      const seen = await this.#documents.findStub(path);
      return (await this.#documents.put(path, text, seen, { origin: this.#origin })) || null;
    });
  }

  async update(path: string, how: (before: string | null) => string) {
    return persist(async () => {
      const before = await this.#documents.find(path);
      const after = how(before?.source.text ?? null);
      return (await this.#documents.put(path, after, before, { origin: this.#origin })) ? after : null;
    });
  }

  async #removeFile(path: string) {
    await persist(async () => {
      const there = await this.#documents.findStub(path);
      return there === null || (await this.#documents.drop(there)) || null;
    });
  }
}

/** The files of an archive, whose faults are told in sentences for people. */
export function archiveFiles(collection: FileCollection, options: ArchiveFilesOptions): ArchiveFiles {
  const files = new DocumentFiles(collection, options);
  const wrap =
    <A extends readonly unknown[], R>(work: (...args: A) => Promise<R>) =>
    (...args: A): Promise<R> =>
      work.call(files, ...args).catch((error: unknown) => {
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
