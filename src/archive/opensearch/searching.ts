import type { Client } from '@opensearch-project/opensearch';
import { ArchiveFault } from '../fault.js';
import { readFetched, readSearched } from './answers.js';
import type { DocumentKind } from './document-mappings.js';
import { aliasOf } from './indices.js';
import { patiently } from './patience.js';
import { checkWhole } from './whole-answers.js';

/** One search: what is asked of which kind of document. */
export interface Search {
  readonly kind: DocumentKind;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface FoundHit<Document> {
  readonly id: string;
  readonly document: Document;
  /** What it was sorted by. */
  readonly sort: readonly unknown[];
}

/** What came of a search. */
export interface FoundHits<Document> {
  readonly hits: readonly FoundHit<Document>[];
  readonly total: number;
  readonly aggregations: Readonly<Record<string, unknown>>;
  readonly suggest: Readonly<Record<string, unknown>>;
}

/** Reads the indices of one archive through their aliases. */
export class Searching {
  readonly #client: Client;
  readonly #prefix: string;

  constructor(client: Client, prefix: string) {
    this.#client = client;
    this.#prefix = prefix;
  }

  /**
   * Runs searches together, in one request. Scores count over all shards alike. An answer that lacks a shard is no
   * answer.
   *
   * @throws ArchiveFault, or an error of the client's
   */
  async all<Document>(searches: readonly Search[]): Promise<FoundHits<Document>[]> {
    return searches.length === 0 ? [] : patiently(() => this.#once<Document>(searches));
  }

  async #once<Document>(searches: readonly Search[]): Promise<FoundHits<Document>[]> {
    const { body } = await this.#client.msearch({
      search_type: 'dfs_query_then_fetch',
      body: searches.flatMap(({ kind, body: query }) => [
        { index: aliasOf(this.#prefix, kind), allow_partial_search_results: false },
        query,
      ]),
    });
    return body.responses.map((response) => read<Document>(response));
  }

  async one<Document>(search: Search): Promise<FoundHits<Document>> {
    const [found] = await this.all<Document>([search]);
    if (found === undefined) throw new ArchiveFault('a search was not answered');
    return found;
  }

  /** Documents by their ids, in their order, as the last refresh left them; those that are not there are left out. */
  async byIds<Document>(
    kind: DocumentKind,
    ids: readonly string[],
    fields?: readonly string[],
  ): Promise<FoundHit<Document>[]> {
    if (ids.length === 0) return [];
    return patiently(() => this.#fetch<Document>(kind, ids, fields));
  }

  async #fetch<Document>(
    kind: DocumentKind,
    ids: readonly string[],
    fields?: readonly string[],
  ): Promise<FoundHit<Document>[]> {
    const { body } = await this.#client.mget({
      index: aliasOf(this.#prefix, kind),
      // What was written but not refreshed is not in force yet.
      realtime: false,
      ...(fields && { _source: [...fields] }),
      body: { ids: [...ids] },
    });
    return readFetched(body).flatMap(({ _id, found, _source, error }) => {
      if (error !== undefined) checkWhole({ error });
      return found ? [{ id: _id, document: _source as Document, sort: [] }] : [];
    });
  }

  /** Every document that a query finds, in batches, by what they are sorted by. */
  async *every<Document>(
    { kind, body }: Search,
    batch: number,
  ): AsyncGenerator<readonly FoundHit<Document>[]> {
    let after: readonly unknown[] | null = null;
    for (;;) {
      const { hits }: FoundHits<Document> = await this.one<Document>({
        kind,
        body: {
          ...body,
          size: batch,
          track_total_hits: false,
          ...(after !== null && { search_after: after }),
        },
      });
      if (hits.length > 0) yield hits;
      const last = hits.at(-1);
      if (last === undefined || hits.length < batch) return;
      after = last.sort;
    }
  }
}

function read<Document>(answer: object): FoundHits<Document> {
  checkWhole(answer);
  const { hits, aggregations, suggest } = readSearched(answer);
  return {
    hits: hits.hits.map(({ _id, _source, sort }) => ({ id: _id, document: _source as Document, sort })),
    total: typeof hits.total === 'number' ? hits.total : hits.total.value,
    aggregations,
    suggest,
  };
}
