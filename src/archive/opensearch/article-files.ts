import type { Client } from '@opensearch-project/opensearch';
import { archiveFiles } from './document-files.js';
import { FileDocuments } from './file-documents.js';
import type { FileOrigin } from './file-form.js';
import { listFiles } from './file-listing.js';

/** The folder of articles in an archive: what an `Editor` is given as its seeds folder. */
export const ARTICLES = '/articles';

/**
 * The texts of all articles, with hashes that show what has changed. Paths are relative, as in a folder of articles.
 */
export interface StoredTexts {
  /**
   * SHA-256 by path of every article's file, without hidden ones.
   *
   * @param origin only those that come from there.
   */
  hashes(origin?: FileOrigin): Promise<ReadonlyMap<string, string>>;
  /** Texts by path; those that are gone meanwhile are left out. */
  texts(paths: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Writes a text whole, over whatever is there. */
  put(path: string, text: string, origin: FileOrigin): Promise<void>;
  /** The same for many, some hundreds in one request. */
  putAll(texts: ReadonlyMap<string, string>, origin: FileOrigin): Promise<void>;
  /** Deletes one for good. It need not be there. */
  remove(path: string): Promise<void>;
}

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

/** The articles of an archive as files. */
export function articleFiles(
  client: Client,
  { prefix, now }: { readonly prefix: string; readonly now: () => number },
): StoredTexts {
  const documents = new FileDocuments(client, { prefix, now });
  const place = (path: string) => `${ARTICLES}/${path}`;
  const way = (absolute: string) => absolute.slice(ARTICLES.length + 1);

  const put = (path: string, text: string, origin: FileOrigin) =>
    archiveFiles(client, { prefix, now, origin }).write(place(path), text);

  return {
    async hashes(origin) {
      const wanted = { below: ARTICLES, visible: true, ...(origin === undefined ? {} : { origin }) };
      const listed = await listFiles(client, prefix, wanted);
      const moving = listed.filter((file) => file.moving).map(({ path }) => path);
      const there = await documents.findMany(moving, ['sha256']);
      return new Map(
        listed
          .filter((file) => !file.moving || there.has(file.path))
          .map(({ path, sha256 }) => [way(path), sha256]),
      );
    },
    async texts(paths) {
      const found = await documents.findMany(paths.map(place), ['text']);
      return new Map([...found].map(([path, { text }]) => [way(path), text]));
    },
    put,
    async putAll(texts, origin) {
      for (const part of parts(texts)) {
        const placed = new Map([...part].map(([path, text]) => [place(path), text]));
        const taken = await documents.createMany(placed, { origin });
        const there = await documents.findMany(taken, ['text', 'origin']);
        const differing = taken.filter((path) => {
          const file = there.get(path);
          return file?.text !== placed.get(path) || file?.origin !== origin;
        });
        for (const path of differing) await put(way(path), placed.get(path) ?? '', origin);
      }
    },
    remove: (path) => archiveFiles(client, { prefix, now }).remove(place(path)),
  };
}
