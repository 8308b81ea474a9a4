import type { Client } from '@opensearch-project/opensearch';
import { archiveFiles } from './document-files.js';
import { FileDocuments } from './file-documents.js';
import type { FileOrigin } from './file-form.js';
import { listFiles } from './file-listing.js';

/** The folder of articles in an archive: what an `Editor` is given as its seeds folder. */
export const ARTICLES = '/articles';

/** The texts of all articles, with hashes to tell what has changed. Paths are relative, as in a folder of articles. */
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
  /** Takes one away, for good; nothing there is fine. */
  remove(path: string): Promise<void>;
}

/** The articles of an archive as files. */
export function articleFiles(
  client: Client,
  { prefix, now }: { readonly prefix: string; readonly now: () => number },
): StoredTexts {
  const documents = new FileDocuments(client, { prefix, now });
  const place = (path: string) => `${ARTICLES}/${path}`;
  const way = (absolute: string) => absolute.slice(ARTICLES.length + 1);

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
    put: (path, text, origin) => archiveFiles(client, { prefix, now, origin }).write(place(path), text),
    remove: (path) => archiveFiles(client, { prefix, now }).remove(place(path)),
  };
}
