import type { StoredArticle } from '../archive.js';

/** The most UTF-16 code units that are remembered: some thousands of articles. */
const ROOM = 32_000_000;

/** Articles that were read lately, by path and version, because the same ones answer many questions. */
export class ArticleMemory {
  readonly #articles = new Map<string, StoredArticle>();
  #held = 0;

  recall(path: string, version: string): StoredArticle | undefined {
    const known = this.#articles.get(path);
    if (known?.version !== version) return undefined;
    // The last used stands last.
    this.#articles.delete(path);
    this.#articles.set(path, known);
    return known;
  }

  keep(stored: StoredArticle): void {
    this.#drop(stored.article.path);
    this.#articles.set(stored.article.path, stored);
    this.#held += stored.article.text.length;
    for (const path of this.#articles.keys()) {
      if (this.#held <= ROOM) return;
      this.#drop(path);
    }
  }

  #drop(path: string): void {
    const known = this.#articles.get(path);
    if (known === undefined) return;
    this.#held -= known.article.text.length;
    this.#articles.delete(path);
  }
}
