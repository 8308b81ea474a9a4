import type { Client } from '@opensearch-project/opensearch';
import type { Article } from '../../corpus/article.js';
import type { Archive, Carrier, FoundPlace, Place, StoredArticle } from '../archive.js';
import { readCounts } from './answers.js';
import { type ArticleDocument, fromArticleDocument } from './article-document.js';
import {
  FOUND_FIELDS,
  type FoundDocument,
  PLACE_FIELDS,
  searchCandidates,
  toFoundPlace,
} from './candidates.js';
import { quotableOf } from './describing.js';
import { articleId, sentenceId } from './ids.js';
import { buildInForce } from './indices.js';
import { namesOf, openingPlaces, outletCounts, sourcesPage } from './overview.js';
import { Searching } from './searching.js';
import type { SentenceDocument } from './sentence-document.js';
import { EMPTY, readStatus } from './status.js';
import { timelinePage } from './timeline.js';
import { frequenciesOf, standingTogether, wordsNear } from './vocabulary.js';

/** Versions read in one request. */
const VERSIONS_AT_ONCE = 5_000;
/** The most sentences that are read for some reports. */
const MOST_CARRIERS = 500;

/** The most articles that are compared with a new one. */
const MOST_ALIKE = 50;

/** What can be asked of an archive. */
type ReadableArchive = Omit<
  Archive,
  'change' | 'replaceAll' | 'isCurrent' | 'fillVectors' | 'hasLeftovers' | 'tidy' | 'close'
>;

/** Reads an archive in an OpenSearch cluster. */
export class OpenSearchReader implements ReadableArchive {
  readonly #client: Client;
  readonly #prefix: string;
  protected readonly searching: Searching;

  constructor(client: Client, prefix: string) {
    this.#client = client;
    this.#prefix = prefix;
    this.searching = new Searching(client, prefix);
  }

  async status() {
    return (await readStatus(this.#client, this.#prefix)) ?? EMPTY;
  }

  frequencies(terms: readonly string[]) {
    return frequenciesOf(this.searching, terms);
  }

  together(pairs: readonly (readonly [string, string])[]) {
    return standingTogether(this.searching, pairs);
  }

  nearWords(...[word]: Parameters<Archive['nearWords']>) {
    return wordsNear(this.searching, word);
  }

  candidates(...[request]: Parameters<Archive['candidates']>) {
    return searchCandidates(this.searching, request);
  }

  async sentences(places: readonly Place[]): Promise<readonly FoundPlace[]> {
    const ids = places.map(sentenceId);
    const hits = await this.searching.byIds<FoundDocument>('sentences', ids, FOUND_FIELDS);
    return hits.map(({ document }) => toFoundPlace(document));
  }

  async carriers(reports: readonly string[]): Promise<readonly Carrier[]> {
    if (reports.length === 0) return [];
    const { hits } = await this.searching.one<FoundDocument & Pick<SentenceDocument, 'words'>>({
      kind: 'sentences',
      body: {
        size: MOST_CARRIERS,
        track_total_hits: false,
        _source: [...PLACE_FIELDS, 'words'],
        query: { terms: { report: reports } },
        sort: ['path', 'sentence'],
      },
    });
    return hits.map(({ document: { path, sentence, version, report, words } }) => ({
      path,
      sentence,
      version,
      report,
      words,
    }));
  }

  async articles(paths: readonly string[]): Promise<readonly StoredArticle[]> {
    const hits = await this.searching.byIds<ArticleDocument>('articles', paths.map(articleId));
    return hits.map(({ document }) => stored(document));
  }

  async versions(): Promise<ReadonlyMap<string, string>> {
    const versions = new Map<string, string>();
    const body = { _source: ['path', 'version'], query: { match_all: {} }, sort: ['path'] };
    const search = { kind: 'articles', body } as const;
    if ((await this.build()) === null) return versions;
    for await (const hits of this.searching.every<ArticleDocument>(search, VERSIONS_AT_ONCE)) {
      for (const { document } of hits) versions.set(document.path, document.version);
    }
    return versions;
  }

  async articlesByHash(hash: string): Promise<readonly StoredArticle[]> {
    const query = { term: { pathHash: hash } };
    const { hits } = await this.searching.one<ArticleDocument>({ kind: 'articles', body: { query } });
    return hits.map(({ document }) => stored(document));
  }

  sources(...[request]: Parameters<Archive['sources']>) {
    return sourcesPage(this.searching, request);
  }

  outlets() {
    return outletCounts(this.searching);
  }

  openings(outlet?: string) {
    return openingPlaces(this.searching, outlet);
  }

  timeline(...[request]: Parameters<Archive['timeline']>) {
    return timelinePage(this.searching, request);
  }

  names() {
    return namesOf(this.searching);
  }

  async byAddress(key: string): Promise<readonly Article[]> {
    const query = { term: { address: key } };
    const { hits } = await this.searching.one<ArticleDocument>({ kind: 'articles', body: { query } });
    return hits.map(({ document }) => fromArticleDocument(document));
  }

  async alike(article: Article): Promise<readonly Article[]> {
    const words = quotableOf(article).map((each) => each.words);
    const { aggregations } = await this.searching.one({
      kind: 'sentences',
      body: {
        size: 0,
        track_total_hits: false,
        query: { terms: { words } },
        aggs: { paths: { terms: { field: 'path', size: MOST_ALIKE } } },
      },
    });
    const found = await this.articles(readCounts(aggregations.paths).map(({ key }) => key));
    return found.map((each) => each.article);
  }

  /** The build in force; null where there is none yet. */
  protected build(): Promise<string | null> {
    return buildInForce(this.#client, this.#prefix);
  }
}

const stored = (document: ArticleDocument): StoredArticle => ({
  version: document.version,
  article: fromArticleDocument(document),
});
