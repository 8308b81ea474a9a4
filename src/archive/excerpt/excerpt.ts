import { byPrinting, type Copies } from '../../answer/copies.js';
import type { Article, Corpus } from '../../corpus/article.js';
import type { SentenceRef } from '../../search/sentence-ref.js';
import type { Archive, Carrier, KnownPlace, Place, StoredArticle } from '../archive.js';
import type { ArticleMemory } from './article-memory.js';
import { ArchiveMoved } from './moved.js';

const keyOf = ({ article, sentence }: SentenceRef) => `${article}:${sentence}`;

/**
 * The articles of an archive that one question needs, read as they are needed, and which of their sentences are one
 * report. The code of `src/answer/` quotes from it as from a corpus in memory. Articles keep their numbers.
 */
export class Excerpt {
  readonly #archive: Archive;
  readonly #memory: ArticleMemory;
  readonly #articles: Article[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #versions: string[] = [];
  readonly #words = new Map<string, readonly SentenceRef[]>();
  readonly #reports = new Map<string, readonly SentenceRef[]>();
  readonly #asked = new Set<string>();

  constructor(archive: Archive, memory: ArticleMemory) {
    this.#archive = archive;
    this.#memory = memory;
  }

  /** The articles read so far. Grows with `read` and `take`. */
  readonly corpus: Corpus = { articles: this.#articles };

  /** The copies known so far. Grows with `readReports`. */
  readonly copies: Copies = {
    groupOf: (ref) => this.#words.get(keyOf(ref)) ?? [ref],
    reportOf: (ref) => this.#reports.get(keyOf(ref)) ?? [ref],
    groups: 0,
  };

  /** The article's number and the sentence's index, for an article that was read. */
  refOf({ path, sentence }: Place): SentenceRef {
    const article = this.#numbers.get(path);
    if (article === undefined) throw new RangeError(`expected an article that was read, got ${path}`);
    return { article, sentence };
  }

  /**
   * Reads the articles of these sentences.
   *
   * @throws ArchiveMoved where an article is gone or has another version than when the sentence was found
   */
  async read(places: readonly Pick<KnownPlace, 'path' | 'version'>[]): Promise<void> {
    const wanted = new Map(places.map(({ path, version }) => [path, version]));
    const missing = [...wanted].filter(([path]) => !this.#numbers.has(path));
    const remembered = missing.flatMap(([path, version]) => this.#memory.recall(path, version) ?? []);
    for (const stored of remembered) this.#take(stored);
    const unread = missing.map(([path]) => path).filter((path) => !this.#numbers.has(path));
    if (unread.length > 0) {
      for (const stored of await this.#archive.articles(unread)) this.take(stored);
    }
    for (const [path, version] of wanted) {
      const number = this.#numbers.get(path);
      if (number === undefined || this.#versions[number] !== version) throw new ArchiveMoved(path);
    }
  }

  /** Adds an article that was read in another way. */
  take(stored: StoredArticle): void {
    this.#memory.keep(stored);
    this.#take(stored);
  }

  #take({ article, version }: StoredArticle): void {
    if (this.#numbers.has(article.path)) return;
    this.#numbers.set(article.path, this.#articles.length);
    this.#versions.push(version);
    this.#articles.push(article);
  }

  /** Reads all sentences that belong to the reports of these ones. Each report is asked for once. */
  async readReports(places: readonly KnownPlace[]): Promise<void> {
    const reports = new Set(places.flatMap(({ report }) => (report === null ? [] : [report])));
    const unread = [...reports].filter((report) => !this.#asked.has(report));
    if (unread.length === 0) return;
    for (const report of unread) this.#asked.add(report);
    const carriers = await this.#archive.carriers(unread);
    await this.read(carriers);
    const order = byPrinting(this.corpus);
    const group = (key: (carrier: Carrier) => string | null, into: Map<string, readonly SentenceRef[]>) => {
      const groups = new Map<string | null, SentenceRef[]>();
      for (const carrier of carriers) {
        const members = groups.get(key(carrier)) ?? [];
        members.push(this.refOf(carrier));
        groups.set(key(carrier), members);
      }
      for (const refs of groups.values()) {
        refs.sort(order);
        for (const ref of refs) into.set(keyOf(ref), refs);
      }
    };
    group(({ report }) => report, this.#reports);
    group(({ words }) => words, this.#words);
  }
}
