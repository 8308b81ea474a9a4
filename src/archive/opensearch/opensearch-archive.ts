import type { Client } from '@opensearch-project/opensearch';
import { groupReports } from '../../answer/copies/reports.js';
import type { Article } from '../../corpus/article.js';
import { Analyzers } from '../../search/text/languages.js';
import type { Archive, ArchiveChange, Carrier, FoundPlace, Place, StoredArticle } from '../archive.js';
import { type ArticleDocument, fromArticleDocument } from './article-document.js';
import {
  FOUND_FIELDS,
  type FoundDocument,
  findCandidates,
  PLACE_FIELDS,
  toFoundPlace,
} from './candidates.js';
import { describeChange } from './changing.js';
import { describeArticle, quotableOf } from './describing.js';
import { ArchiveFault } from './fault.js';
import { articleId, sentenceId } from './ids.js';
import {
  buildInForce,
  createIndices,
  dropOthers,
  FORM,
  type IndexOptions,
  otherBuilds,
  putInForce,
} from './indices.js';
import { namesOf, openingPlaces, outletCounts, sourcesPage } from './overview.js';
import { Searching } from './searching.js';
import type { SentenceDocument } from './sentence-document.js';
import { EMPTY, readStatus, tellChange } from './status.js';
import { timelinePage } from './timeline.js';
import { givingVectors, missingVectors, type VectorModel } from './vectors.js';
import { frequenciesOf, standingTogether, wordsNear } from './vocabulary.js';
import { type Operation, refresh, writeAll } from './writing.js';

export interface OpenSearchOptions extends Pick<IndexOptions, 'prefix' | 'shards'> {
  readonly client: Client;
  /** What makes vectors; null where the bot has no models or the engine no place for vectors. */
  readonly model: VectorModel | null;
  /** Names a build of the indices as none was before: letters and digits. */
  readonly newBuild: () => string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Called before a change becomes visible; throws where it may not any more. */
  readonly confirm?: () => Promise<void>;
}

/** New vectors that a replacement of everything waits for; more are made while questions are answered. */
const MADE_FIRST = 400;
const VERSIONS_AT_ONCE = 5_000;
/** Sentences of one report that are looked at. */
const MOST_CARRIERS = 500;
/** Sentences that get their vectors before readers hear of it. */
const FILLED_AT_ONCE = 200;

/** An archive in an OpenSearch cluster. Whoever changes it holds the archive's lock. */
export class OpenSearchArchive implements Archive {
  readonly #options: OpenSearchOptions;
  readonly #searching: Searching;

  constructor(options: OpenSearchOptions) {
    this.#options = options;
    this.#searching = new Searching(options.client, options.prefix);
  }

  async status() {
    return (await readStatus(this.#options.client, this.#options.prefix)) ?? EMPTY;
  }

  frequencies(terms: readonly string[]) {
    return frequenciesOf(this.#searching, terms);
  }

  together(pairs: readonly (readonly [string, string])[]) {
    return standingTogether(this.#searching, pairs);
  }

  nearWords(...[word]: Parameters<Archive['nearWords']>) {
    return wordsNear(this.#searching, word);
  }

  candidates(...[request]: Parameters<Archive['candidates']>) {
    return findCandidates(this.#searching, request);
  }

  async sentences(places: readonly Place[]): Promise<readonly FoundPlace[]> {
    const ids = places.map(sentenceId);
    const hits = await this.#searching.byIds<FoundDocument>('sentences', ids, FOUND_FIELDS);
    return hits.map(({ document }) => toFoundPlace(document));
  }

  async carriers(reports: readonly string[]): Promise<readonly Carrier[]> {
    if (reports.length === 0) return [];
    const { hits } = await this.#searching.one<FoundDocument & Pick<SentenceDocument, 'words'>>({
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
    const hits = await this.#searching.byIds<ArticleDocument>('articles', paths.map(articleId));
    return hits.map(({ document }) => stored(document));
  }

  async versions(): Promise<ReadonlyMap<string, string>> {
    const versions = new Map<string, string>();
    const body = { _source: ['path', 'version'], query: { match_all: {} }, sort: ['path'] };
    const search = { kind: 'articles', body } as const;
    if ((await this.#build()) === null) return versions;
    for await (const hits of this.#searching.every<ArticleDocument>(search, VERSIONS_AT_ONCE)) {
      for (const { document } of hits) versions.set(document.path, document.version);
    }
    return versions;
  }

  async articlesByHash(hash: string): Promise<readonly StoredArticle[]> {
    const query = { term: { pathHash: hash } };
    const { hits } = await this.#searching.one<ArticleDocument>({ kind: 'articles', body: { query } });
    return hits.map(({ document }) => stored(document));
  }

  sources(...[request]: Parameters<Archive['sources']>) {
    return sourcesPage(this.#searching, request);
  }

  outlets() {
    return outletCounts(this.#searching);
  }

  openings(outlet?: string) {
    return openingPlaces(this.#searching, outlet);
  }

  timeline(...[request]: Parameters<Archive['timeline']>) {
    return timelinePage(this.#searching, request);
  }

  names() {
    return namesOf(this.#searching);
  }

  async change(change: ArchiveChange): Promise<void> {
    const { client, prefix, model } = this.#options;
    const build = await this.#build();
    if (build === null) return this.replaceAll(change.put);
    const vectors = givingVectors(model, this.#searching, Number.POSITIVE_INFINITY);
    const operations = await describeChange(this.#searching, change, vectors);
    await this.#options.confirm?.();
    await writeAll(client, { prefix, build }, operations);
    await refresh(client, prefix, build);
    await this.#tell();
  }

  async replaceAll(articles: readonly Article[]): Promise<void> {
    const { client, prefix, shards, model, newBuild } = this.#options;
    const before = await this.#build();
    const build = newBuild();
    await createIndices(client, { prefix, shards, dimensions: model?.dimensions ?? null }, build);
    const ordered = [...articles].sort((a, b) => (a.path < b.path ? -1 : 1));
    const corpus = { articles: ordered };
    const describing = {
      corpus,
      copies: groupReports(corpus),
      analyzers: new Analyzers(),
      vectors: givingVectors(model, before === null ? null : this.#searching, MADE_FIRST),
    };
    async function* operations(): AsyncGenerator<Operation> {
      for (const number of ordered.keys()) yield* await describeArticle(number, describing);
    }
    await writeAll(client, { prefix, build }, operations());
    await refresh(client, prefix, build);
    await this.#options.confirm?.();
    await putInForce(client, prefix, build);
    await this.#tell();
  }

  /**
   * Makes the vectors that are still missing, some hundred at a time, while questions are answered.
   *
   * @param onProgress told how many were made.
   */
  async fillVectors(onProgress: (made: number) => void, signal?: AbortSignal): Promise<void> {
    const { client, prefix, model } = this.#options;
    if (model === null) return;
    let made = 0;
    while (!signal?.aborted) {
      const build = await this.#build();
      const lacking = await this.#lackingVectors();
      if (build === null || lacking.length === 0) break;
      const batch = (async function* () {
        yield lacking;
      })();
      await writeAll(client, { prefix, build }, missingVectors(model, batch));
      await client.indices.refresh({ index: `${prefix}-sentences-${build}` });
      made += lacking.length;
      onProgress(made);
    }
    if (made > 0) await this.#tell();
  }

  /** Whether there is an earlier build still. */
  async hasLeftovers(): Promise<boolean> {
    const { client, prefix } = this.#options;
    const build = await this.#build();
    return build !== null && (await otherBuilds(client, prefix, build)).length > 0;
  }

  /** Deletes what an earlier build has left: once no question can still be reading it. */
  async tidy(): Promise<void> {
    const { client, prefix } = this.#options;
    const build = await this.#build();
    if (build !== null) await dropOthers(client, prefix, build);
  }

  /**
   * Whether the documents in force have the form that this program writes.
   *
   * @throws ArchiveFault where a newer program wrote them
   */
  async isCurrent(): Promise<boolean> {
    const status = await readStatus(this.#options.client, this.#options.prefix);
    if (status !== null && status.form > FORM) {
      throw new ArchiveFault(
        `its articles were indexed by a newer program (form ${status.form}, this one knows ${FORM}): bring this copy of the bot up to date`,
      );
    }
    return status?.form === FORM;
  }

  async close(): Promise<void> {
    await this.#options.client.close();
  }

  #build(): Promise<string | null> {
    return buildInForce(this.#options.client, this.#options.prefix);
  }

  async #lackingVectors(): Promise<{ readonly id: string; readonly text: string }[]> {
    const { hits } = await this.#searching.one<SentenceDocument>({
      kind: 'sentences',
      body: {
        size: FILLED_AT_ONCE,
        _source: ['path', 'sentence'],
        query: { bool: { must_not: { term: { embedded: true } } } },
        sort: ['path', 'sentence'],
      },
    });
    const paths = [...new Set(hits.map(({ document }) => document.path))];
    const articles = new Map(
      (await this.articles(paths)).map(({ article }) => [article.path, quotableOf(article)]),
    );
    return hits.flatMap(({ id, document }) => {
      const sentence = articles.get(document.path)?.find((each) => each.sentence === document.sentence);
      return sentence === undefined ? [] : [{ id, text: sentence.text }];
    });
  }

  async #tell(): Promise<void> {
    const { client, prefix, model, now } = this.#options;
    await tellChange(client, { prefix, searching: this.#searching, model: model?.id ?? null, now });
  }
}

const stored = (document: ArticleDocument): StoredArticle => ({
  version: document.version,
  article: fromArticleDocument(document),
});
