import type { Found, Version } from '../document-store.js';
import {
  type FileCollection,
  type FileDocument,
  type FileFacts,
  type FileOrigin,
  fileDocument,
  fileId,
  newMark,
} from './file-form.js';

export type FileState = Found<FileDocument>;
/** The same without the text. */
export type FileStub = Found<Omit<FileDocument, 'text'>>;

/** A file as a listing shows it. */
interface ListedFile {
  readonly path: string;
  readonly sha256: string;
}

interface Wanted {
  /** The folder that they are in. */
  readonly below: string;
  readonly origin?: FileOrigin | undefined;
  /** Whether those with a part that begins with a dot are left out. */
  readonly visible?: boolean;
}

const ALL_BUT_TEXT = [
  'path',
  'folders',
  'hidden',
  'sha256',
  'mark',
  'at',
  'origin',
  'moving',
  'movedFrom',
] as const satisfies readonly (keyof FileDocument)[];

/**
 * Files by their paths. A move takes three steps: the old place says where its file is going, the new one is written,
 * the old one is deleted. Whoever comes upon a move that stopped after the second step takes the third.
 */
export class FileDocuments {
  readonly #documents: FileCollection;
  readonly #now: () => number;

  /** @param now milliseconds since the epoch. */
  constructor(documents: FileCollection, now: () => number) {
    this.#documents = documents;
    this.#now = now;
  }

  /** The file at a path; null where there is none. */
  async find(path: string): Promise<FileState | null> {
    const found = await this.#documents.find(fileId(path));
    return found !== null && (await this.#hasLeft(found)) ? null : found;
  }

  /** The same without the text. */
  async findStub(path: string): Promise<FileStub | null> {
    const found = await this.#documents.find(fileId(path), ALL_BUT_TEXT);
    return found !== null && (await this.#hasLeft(found)) ? null : found;
  }

  /** Those of these files that are there, by path, with some of their fields. */
  async findMany<K extends keyof FileDocument>(
    paths: readonly string[],
    fields: readonly K[],
  ): Promise<ReadonlyMap<string, Pick<FileDocument, K>>> {
    const wanted = [...new Set<K | 'path' | 'moving'>([...fields, 'path', 'moving'])];
    const found = await this.#documents.findMany(paths.map(fileId), wanted);
    const files = new Map<string, Pick<FileDocument, K>>();
    for (const path of paths) {
      const file = found.get(fileId(path));
      if (file !== undefined && !(await this.#hasLeft(file))) files.set(path, file.source);
    }
    return files;
  }

  /**
   * Files in a folder, however deep, in the order of their paths, without their texts. It has everything that anybody
   * wrote before. Linear in their number.
   */
  async list({ below, origin, visible = false }: Wanted): Promise<readonly ListedFile[]> {
    const where = { folders: below, ...(origin && { origin }), ...(visible && { hidden: false }) };
    const fields = ['path', 'sha256', 'moving.token'] as const;
    const listed = await this.#documents.list({ where, by: 'path', fields });
    const moving = listed.flatMap((file) => (file['moving.token'] === undefined ? [] : (file.path ?? [])));
    const there = await this.findMany(moving, []);
    const gone = new Set(moving.filter((path) => !there.has(path)));
    return listed.flatMap(({ path = '', sha256 = '' }) => (gone.has(path) ? [] : [{ path, sha256 }]));
  }

  /** Writes a file over the state that was seen (null: none). False where somebody else was first. */
  async put(
    path: string,
    text: string,
    seen: FileStub | null,
    facts: Omit<FileFacts, 'at'>,
  ): Promise<boolean> {
    if (seen !== null) await this.#settle(seen);
    const document = fileDocument(path, text, { ...facts, at: this.#now() });
    return (await this.#documents.put(fileId(path), document, seen?.version ?? null)) !== null;
  }

  /** Writes many files where there is none yet; gives the paths where there is one. */
  async createMany(
    texts: ReadonlyMap<string, string>,
    facts: Omit<FileFacts, 'at'>,
  ): Promise<readonly string[]> {
    const at = this.#now();
    const documents = [...texts].map(
      ([path, text]) => [fileId(path), fileDocument(path, text, { ...facts, at })] as const,
    );
    const there = await this.#documents.createMany(new Map(documents));
    return [...texts.keys()].filter((path) => there.has(fileId(path)));
  }

  /** Takes a file away as it was seen; false where somebody changed it meanwhile. */
  async drop(seen: FileStub): Promise<boolean> {
    await this.#settle(seen);
    return this.#documents.drop(fileId(seen.source.path), seen.version);
  }

  /** Notes in a file where it is going. Null where somebody changed it meanwhile. */
  async announceMove(
    seen: FileState,
    to: string,
  ): Promise<{ readonly token: string; readonly now: Version } | null> {
    const token = newMark();
    const { movedFrom: _, ...source } = seen.source;
    await this.#settle(seen);
    const document = { ...source, mark: newMark(), moving: { to, token } };
    const now = await this.#documents.put(fileId(source.path), document, seen.version);
    return now === null ? null : { token, now };
  }

  /** Deletes a file at its old place, once it is at the new one. */
  async leave(path: string, now: Version): Promise<void> {
    // Changed meanwhile: then somebody wrote a file there after the move, and it stays.
    await this.#documents.drop(fileId(path), now);
  }

  /** Whether a file has been moved away by a move that stopped before its last step. Then this takes that step. */
  async #hasLeft({
    source: { path, moving },
    version,
  }: Found<Pick<FileDocument, 'path' | 'moving'>>): Promise<boolean> {
    if (moving === undefined) return false;
    const there = await this.#documents.find(fileId(moving.to), ['movedFrom']);
    if (there?.source.movedFrom?.token !== moving.token) return false;
    await this.leave(path, version);
    return true;
  }

  /**
   * Takes the last step of the move by which a file came, before the file is changed: only the file tells of that move.
   */
  async #settle({ source: { movedFrom } }: FileStub): Promise<void> {
    if (movedFrom !== undefined) await this.findStub(movedFrom.path);
  }
}
