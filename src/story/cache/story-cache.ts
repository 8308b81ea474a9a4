import { deserialize, serialize } from 'node:v8';
import type { ArticleDate } from '../../answer/timeline/article-dates.js';
import { datesReader } from '../../answer/timeline/date-table.js';
import type { PackedDates } from '../../answer/timeline/packed-dates.js';
import { TimelineIndex } from '../../answer/timeline/timeline-index.js';
import type { Article, Corpus, Problem } from '../../corpus/article.js';
import { decodeUtf8 } from '../../corpus/decode.js';
import { type ReadArticle, readArticle } from '../../corpus/read-article.js';
import type { IndexState } from '../../search/index/state.js';
import type { Indexed } from '../local.js';
import { contentHash, entriesOf, type Ledger } from '../manifest.js';
import type { CacheFiles } from './cache-files.js';
import { seal, unseal } from './envelope.js';
import { ArticleRestorer, type StoredArticles, storeArticles } from './stored-articles.js';
import { recallCopies, type StoredCopies, storeCopies } from './stored-copies.js';

/** What is kept of a generation: all that was worked out from the files, without their texts. */
interface StoredStory {
  readonly ledger: Ledger;
  readonly articles: StoredArticles;
  readonly copies: StoredCopies;
  readonly dates: PackedDates;
  readonly index: IndexState;
}

/** What was worked out from all articles. The engine is made from the index. */
export interface RecalledIndex extends Omit<Indexed, 'engine'> {
  readonly index: IndexState;
}

/** What the cache knows of the articles last read. */
export interface Recalled {
  /** Reads an article: recalled where it is the same to the byte, otherwise read anew. */
  read(path: string, content: Uint8Array | string): ReadArticle;
  /** The dates of an article that `read` recalled; null for any other. */
  dates(article: Article): ReadonlyMap<number, readonly ArticleDate[]> | null;
  /** What was worked out, if the articles are all the same; null if not. */
  index(corpus: Corpus, ledger: Ledger): RecalledIndex | null;
}

/** Knows nothing: every article is read anew. */
const NOTHING_RECALLED: Recalled = { read: readArticle, dates: () => null, index: () => null };

/** Where a cache is kept, for which program, and whom it tells of trouble. */
export interface StoryCacheOptions {
  readonly files: CacheFiles;
  /** Name of the file: one for each folder of articles. */
  readonly name: string;
  /** Digest of the program, 32 bytes. Another program may give other results. */
  readonly code: Uint8Array;
  /** Told, in words for an operator, why nothing could be recalled or stored. */
  readonly onNotice: (text: string) => void;
}

/** What a new generation has to be stored with. */
export interface ToStore extends Omit<Indexed, 'engine' | 'timeline'> {
  readonly corpus: Corpus;
  readonly ledger: Ledger;
  readonly index: IndexState;
  readonly dates: PackedDates;
  readonly problems: readonly Problem[];
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Recalls what was stored. Never rejects: whatever is wrong with the cache, the articles can be read anew. */
export async function recall({ files, name, code, onNotice }: StoryCacheOptions): Promise<Recalled> {
  try {
    const file = await files.read(name);
    if (file === null) return NOTHING_RECALLED;
    const unsealed = unseal(file, code);
    if (unsealed.kind === 'payload') return recalledFrom(deserialize(unsealed.payload));
    if (unsealed.kind === 'damaged') onNotice(`the index cache ${name} is damaged and is built anew`);
  } catch (error) {
    onNotice(`the index cache ${name} cannot be read and is built anew: ${reasonOf(error)}`);
  }
  return NOTHING_RECALLED;
}

function recalledFrom(stored: StoredStory): Recalled {
  const shelf = new ArticleRestorer(stored.articles);
  const hashes = entriesOf(stored.ledger);
  const places = new Map([...hashes.keys()].map((path, place) => [path, place]));
  const datesAt = datesReader(stored.dates);
  const sameAsStored = new WeakSet<Article>();
  return {
    read(path, content) {
      if (hashes.get(path) === contentHash(content)) {
        const decoded =
          typeof content === 'string' ? { kind: 'text' as const, text: content } : decodeUtf8(content);
        const recalled = decoded.kind === 'text' ? shelf.take(path, decoded.text) : null;
        if (recalled?.kind === 'article') sameAsStored.add(recalled.article);
        if (recalled !== null) return recalled;
      }
      return readArticle(path, content);
    },
    dates(article) {
      const place = sameAsStored.has(article) ? places.get(article.path) : undefined;
      return place === undefined ? null : datesAt(place);
    },
    index(corpus, ledger) {
      if (ledger !== stored.ledger) return null;
      const copies = recallCopies(stored.copies);
      const timeline = new TimelineIndex(corpus, copies, stored.dates);
      return { index: stored.index, copies, timeline };
    },
  };
}

/** Stores what was worked out. Never rejects: without a cache the bot only starts more slowly. */
export async function store(
  toStore: ToStore,
  { files, name, code, onNotice }: StoryCacheOptions,
): Promise<void> {
  const { corpus, ledger, index, copies, dates, problems } = toStore;
  try {
    const stored: StoredStory = {
      ledger,
      articles: storeArticles(corpus.articles, problems),
      copies: storeCopies(corpus, copies),
      dates,
      index,
    };
    await files.replace(name, seal(serialize(stored), code));
  } catch (error) {
    onNotice(`the index cache ${name} cannot be written, so the next start is slower: ${reasonOf(error)}`);
  }
}
