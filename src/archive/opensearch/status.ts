import type { Client } from '@opensearch-project/opensearch';
import type { ArchiveStatus } from '../archive.js';
import { readCounts, readStoredStatus, type StoredStatus } from './answers.js';
import type { ArticleDocument } from './article-document.js';
import { ensureIndex, SMALL_INDEX } from './index-form.js';
import { buildInForce, FORM } from './indices.js';
import type { Searching } from './searching.js';

export const EMPTY: ArchiveStatus = {
  generation: 0,
  changedAt: 0,
  articles: 0,
  sentences: 0,
  distinct: 0,
  languages: [],
  vectors: null,
  probe: '',
};

const statusIndex = (prefix: string) => `${prefix}-status`;
const ID = 'status';
const MOST_LANGUAGES = 100;
/** The most UTF-16 code units of the question that health checks ask. */
const PROBE_LENGTH = 80;

/** Limits for reading this document, ms. Everything waits for it, so a fault has to be known soon. */
const QUICK = { requestTimeout: 2_000, maxRetries: 1 };

/** Reads the status as it was last written; null where there is none yet. */
export async function readStatus(client: Client, prefix: string): Promise<StoredStatus | null> {
  const { body } = await client.get({ index: statusIndex(prefix), id: ID }, { ...QUICK, ignore: [404] });
  return body.found === true ? readStoredStatus(body._source) : null;
}

async function writeStatus(client: Client, prefix: string, status: StoredStatus): Promise<void> {
  await ensureIndex(client, { name: statusIndex(prefix), form: 1, settings: SMALL_INDEX, properties: {} });
  await client.index({ index: statusIndex(prefix), id: ID, body: { ...status } });
}

/** Counts what is there now, and tells readers that there is a new generation. */
export async function tellChange(
  client: Client,
  { prefix, searching, model, now }: StatusOptions,
): Promise<StoredStatus> {
  const count = { size: 0, track_total_hits: true };
  const languages = { terms: { field: 'language', size: MOST_LANGUAGES } };
  const first = { size: 1, sort: ['path'], _source: ['opening'], track_total_hits: true };
  const lacking = { bool: { must_not: { term: { embedded: true } } } };
  const [articles, sentences, distinct, unembedded] = await searching.all<ArticleDocument>([
    { kind: 'articles', body: { ...first, aggs: { languages } } },
    { kind: 'sentences', body: count },
    { kind: 'sentences', body: { ...count, query: { term: { firstWords: true } } } },
    { kind: 'sentences', body: { ...count, query: lacking } },
  ]);
  const before = await readStatus(client, prefix);
  const status: StoredStatus = {
    generation: (before?.generation ?? 0) + 1,
    changedAt: now(),
    articles: articles?.total ?? 0,
    sentences: sentences?.total ?? 0,
    distinct: distinct?.total ?? 0,
    languages: readCounts(articles?.aggregations.languages).map(({ key }) => key),
    vectors: unembedded?.total === 0 ? model : null,
    probe: (articles?.hits[0]?.document.opening ?? '').slice(0, PROBE_LENGTH).toWellFormed(),
    build: (await buildInForce(client, prefix)) ?? '',
    form: FORM,
  };
  await writeStatus(client, prefix, status);
  return status;
}

export interface StatusOptions {
  readonly prefix: string;
  readonly searching: Searching;
  /** Names the model whose vectors sentences get; null where they get none. */
  readonly model: string | null;
  readonly now: () => number;
}
