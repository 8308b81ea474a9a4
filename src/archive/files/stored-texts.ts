import type { Texts } from '../sync.js';
import { archiveFiles } from './archive-files.js';
import { FileDocuments } from './file-documents.js';
import type { FileCollection, FileOrigin } from './file-form.js';

/** The folder of articles in an archive: what an `Editor` is given as its seeds folder. */
export const ARTICLES = '/articles';

/** The most texts that are written in one request, and about the most UTF-16 code units. */
const BULK = { texts: 500, length: 4_000_000 };

/** Cuts texts into parts that are written in one request each. */
function* parts(texts: ReadonlyMap<string, string>): Iterable<Map<string, string>> {
  let part = new Map<string, string>();
  let length = 0;
  for (const [path, text] of texts) {
    if (part.size >= BULK.texts || (part.size > 0 && length + text.length > BULK.length)) {
      yield part;
      part = new Map();
      length = 0;
    }
    part.set(path, text);
    length += text.length;
  }
  if (part.size > 0) yield part;
}

const placeOf = (path: string) => `${ARTICLES}/${path}`;
const pathOf = (place: string) => place.slice(ARTICLES.length + 1);

/**
 * The texts of all articles, with hashes that show what has changed. Paths are relative, as in a folder of articles.
 */
export class StoredTexts implements Texts {
  readonly #collection: FileCollection;
  readonly #now: () => number;
  readonly #documents: FileDocuments;

  /** @param now milliseconds since the epoch. */
  constructor(collection: FileCollection, now: () => number) {
    this.#collection = collection;
    this.#now = now;
    this.#documents = new FileDocuments(collection, now);
  }

  /**
   * SHA-256 by path of every article's file, without hidden ones.
   *
   * @param origin only those that come from there.
   */
  async hashes(origin?: FileOrigin): Promise<ReadonlyMap<string, string>> {
    const listed = await this.#documents.list({ below: ARTICLES, visible: true, origin });
    return new Map(listed.map(({ path, sha256 }) => [pathOf(path), sha256]));
  }

  /** Texts by path; those that are gone meanwhile are left out. */
  async texts(paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = await this.#documents.findMany(paths.map(placeOf), ['text']);
    return new Map([...found].map(([place, { text }]) => [pathOf(place), text]));
  }

  /** Writes a text whole, over whatever is there. */
  put(path: string, text: string, origin: FileOrigin): Promise<void> {
    return archiveFiles(this.#collection, { now: this.#now, origin }).write(placeOf(path), text);
  }

  /** The same for many, some hundreds in one request. */
  async putAll(texts: ReadonlyMap<string, string>, origin: FileOrigin): Promise<void> {
    for (const part of parts(texts)) {
      const placed = new Map([...part].map(([path, text]) => [placeOf(path), text]));
      const taken = await this.#documents.createMany(placed, { origin });
      const there = await this.#documents.findMany(taken, ['text', 'origin']);
      for (const place of taken) {
        const [file, text] = [there.get(place), placed.get(place)];
        if (text === undefined || (file?.text === text && file.origin === origin)) continue;
        await this.put(pathOf(place), text, origin);
      }
    }
  }

  /** Deletes one for good. It need not be there. */
  remove(path: string): Promise<void> {
    return archiveFiles(this.#collection, { now: this.#now }).remove(placeOf(path));
  }
}
