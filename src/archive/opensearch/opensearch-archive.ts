import type { Client } from '@opensearch-project/opensearch';
import { groupReports } from '../../answer/copies/reports.js';
import type { Article } from '../../corpus/article.js';
import { Analyzers } from '../../search/text/languages.js';
import type { Archive, ArchiveChange, VectorModel } from '../archive.js';
import { ArchiveFault } from '../fault.js';
import { describeChange } from './changing.js';
import { describeArticle, quotableOf } from './describing.js';
import { createIndices, dropOthers, FORM, type IndexOptions, otherBuilds, putInForce } from './indices.js';
import { OpenSearchReader } from './opensearch-reader.js';
import type { SentenceDocument } from './sentence-document.js';
import { readStatus, tellChange } from './status.js';
import { givingVectors, missingVectors } from './vectors.js';
import { type Operation, refresh, writeAll } from './writing.js';

export interface OpenSearchOptions extends Pick<IndexOptions, 'prefix' | 'shards'> {
  readonly client: Client;
  /** What makes vectors; null where the bot has no models or the engine no place for vectors. */
  readonly model: VectorModel | null;
  /** Names a build of the indices as none was before: letters and digits. */
  readonly newBuild: () => string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Called before a change becomes visible. Throws where it may not any more, because the lease is lost. */
  readonly confirm?: () => Promise<void>;
}

/** The most new vectors that are made before a replacement of everything is visible. The others are made afterwards. */
const MADE_FIRST = 400;
/** Sentences that get their vectors in one step. */
const FILLED_AT_ONCE = 200;

/** An archive in an OpenSearch cluster. Whoever changes it holds the archive's lock. */
export class OpenSearchArchive extends OpenSearchReader implements Archive {
  readonly #options: OpenSearchOptions;

  constructor(options: OpenSearchOptions) {
    super(options.client, options.prefix);
    this.#options = options;
  }

  async change(change: ArchiveChange): Promise<void> {
    const { client, prefix, model } = this.#options;
    const build = await this.build();
    if (build === null) return this.replaceAll(change.put);
    const vectors = givingVectors(model, this.searching, Number.POSITIVE_INFINITY);
    const operations = await describeChange(this.searching, change, vectors);
    await this.#options.confirm?.();
    await writeAll(client, { prefix, build }, operations);
    await refresh(client, prefix, build);
    await this.#tell();
  }

  async replaceAll(articles: readonly Article[]): Promise<void> {
    const { client, prefix, shards, model, newBuild } = this.#options;
    const before = await this.build();
    const build = newBuild();
    await createIndices(client, { prefix, shards, dimensions: model?.dimensions ?? null }, build);
    const ordered = [...articles].sort((a, b) => (a.path < b.path ? -1 : 1));
    const corpus = { articles: ordered };
    const describing = {
      corpus,
      copies: groupReports(corpus),
      analyzers: new Analyzers(),
      vectors: givingVectors(model, before === null ? null : this.searching, MADE_FIRST),
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

  async fillVectors(onProgress: (made: number) => void): Promise<void> {
    const { client, prefix, model } = this.#options;
    if (model === null) return;
    let made = 0;
    for (;;) {
      const build = await this.build();
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

  async hasLeftovers(): Promise<boolean> {
    const { client, prefix } = this.#options;
    const build = await this.build();
    return build !== null && (await otherBuilds(client, prefix, build)).length > 0;
  }

  async tidy(): Promise<void> {
    const { client, prefix } = this.#options;
    const build = await this.build();
    if (build !== null) await dropOthers(client, prefix, build);
  }

  async isCurrent(): Promise<boolean> {
    const status = await readStatus(this.#options.client, this.#options.prefix);
    if (status !== null && status.form > FORM) {
      throw new ArchiveFault(
        `its articles were indexed by a newer program (form ${status.form}, this one knows ${FORM}): ` +
          'bring this copy of the bot up to date',
      );
    }
    return status?.form === FORM;
  }

  async close(): Promise<void> {
    await this.#options.client.close();
  }

  async #lackingVectors(): Promise<{ readonly id: string; readonly text: string }[]> {
    const { hits } = await this.searching.one<SentenceDocument>({
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
    await tellChange(client, { prefix, searching: this.searching, model: model?.id ?? null, now });
  }
}
