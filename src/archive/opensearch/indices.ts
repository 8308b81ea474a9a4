import type { Client, Types } from '@opensearch-project/opensearch';
import { BM25 } from '../../search/candidates/word-lookup.js';
import { WRITING } from './patience.js';

/** The kinds of documents. Each has an alias of this name, which leads to the index in force. */
export const DOCUMENT_KINDS = ['articles', 'sentences', 'dates'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Raise it when documents change their form. An index of an older form is built again. */
export const FORM = 1;

/** How indices are made. */
export interface IndexOptions {
  /** Begins the name of every index. */
  readonly prefix: string;
  /** Primary shards of the sentences, which are the bulk of an archive. */
  readonly shards: number;
  /** Dimensions of vectors; null where the engine or the bot has none. */
  readonly dimensions: number | null;
}

export const aliasOf = (prefix: string, kind: DocumentKind): string => `${prefix}-${kind}`;
export const indexOf = (prefix: string, kind: DocumentKind, build: string): string =>
  `${prefix}-${kind}-${build}`;

/** How sentences are scored. The client's types know no similarity with a name of its own. */
const SIMILARITY: object = { sentences: { type: 'BM25', k1: BM25.k, b: BM25.b } };

type Property = Types.Common_Mapping.Property;

const keyword = { type: 'keyword' } as const;
/** Kept, but nobody searches for it. */
const kept = { type: 'keyword', index: false, doc_values: false } as const;
const data = { type: 'object', enabled: false } as const;
const number = { type: 'integer' } as const;
/** Terms come from the bot's own text pipeline, in any language. The engine only splits them at blanks. */
const terms = { type: 'text', analyzer: 'whitespace', similarity: 'sentences' } as const;
/** As `terms`, where only counts matter. */
const counted = { type: 'text', analyzer: 'whitespace', norms: false, index_options: 'docs' } as const;

/** How many documents a page of results may skip, so that the last page of an archive can be asked for. */
const DEEPEST_PAGE = 1_000_000;

const SETTINGS = {
  // Copies wherever there is a node for them: one node holds no copies, and is green.
  auto_expand_replicas: '0-1',
  // A change becomes visible when it is whole, not once a second.
  refresh_interval: '-1',
  max_result_window: DEEPEST_PAGE,
} as const;

const PROPERTIES: Readonly<Record<DocumentKind, Readonly<Record<string, Property>>>> = {
  articles: {
    path: keyword,
    pathHash: keyword,
    version: keyword,
    outlet: keyword,
    title: kept,
    date: keyword,
    url: kept,
    note: kept,
    author: kept,
    language: keyword,
    text: { type: 'text', index: false },
    bodyStart: number,
    spans: data,
    leftOut: data,
    sentences: number,
    opening: kept,
    first: number,
    address: keyword,
    unnamed: { type: 'boolean' },
    printed: keyword,
    names: {
      type: 'nested',
      properties: {
        name: { ...keyword, ignore_above: 256 },
        kind: keyword,
        mentions: number,
        described: { type: 'boolean' },
      },
    },
    questions: { ...keyword, ignore_above: 512 },
  },
  sentences: {
    path: keyword,
    sentence: number,
    version: keyword,
    outlet: keyword,
    terms,
    distinct: counted,
    spelling: counted,
    words: keyword,
    report: keyword,
    shared: { type: 'boolean' },
    firstWords: { type: 'boolean' },
    first: { type: 'boolean' },
    firstOfOutlet: { type: 'boolean' },
    shingles: keyword,
    embedded: { type: 'boolean' },
    scale: { type: 'float', index: false, doc_values: false },
  },
  dates: {
    path: keyword,
    sentence: number,
    version: keyword,
    outlet: keyword,
    unnamed: { type: 'boolean' },
    printed: keyword,
    first: { type: 'boolean' },
    firstOfOutlet: { type: 'boolean' },
    date: keyword,
    month: keyword,
    dates: data,
  },
};

/**
 * Vectors have eight bits a number; cosine ignores their scale. The engine is named, because the default one is native
 * code that not every machine can load.
 */
const vectorField = (dimension: number): Property => ({
  type: 'knn_vector',
  dimension,
  data_type: 'byte',
  method: { name: 'hnsw', space_type: 'cosinesimil', engine: 'lucene' },
});

/** Creates the three indices of a build; nobody reads them before `putInForce`. */
export async function createIndices(client: Client, options: IndexOptions, build: string): Promise<void> {
  const { prefix, shards, dimensions } = options;
  for (const kind of DOCUMENT_KINDS) {
    const vectors = kind === 'sentences' && dimensions !== null;
    const request = {
      index: indexOf(prefix, kind, build),
      body: {
        settings: {
          index: {
            ...SETTINGS,
            number_of_shards: kind === 'articles' ? 1 : shards,
            similarity: SIMILARITY,
            ...(vectors && { knn: true }),
          },
        },
        mappings: {
          dynamic: 'strict' as const,
          _meta: { form: FORM },
          properties: {
            ...PROPERTIES[kind],
            ...(vectors && { vector: vectorField(dimensions) }),
          },
        },
      },
    };
    await client.indices.create(request, WRITING);
  }
}

/** The build that each alias leads to; null where there is none yet. */
export async function buildInForce(client: Client, prefix: string): Promise<string | null> {
  const alias = aliasOf(prefix, 'articles');
  const { body: exists } = await client.indices.existsAlias({ name: alias, index: `${alias}-*` });
  if (!exists) return null;
  const { body } = await client.indices.getAlias({ name: alias, index: `${alias}-*` });
  const [index] = Object.keys(body);
  return index?.slice(alias.length + 1) ?? null;
}

/** Leads all aliases to a build in one step. */
export async function putInForce(client: Client, prefix: string, build: string): Promise<void> {
  const actions = DOCUMENT_KINDS.flatMap((kind) => [
    { remove: { index: `${aliasOf(prefix, kind)}-*`, alias: aliasOf(prefix, kind), must_exist: false } },
    { add: { index: indexOf(prefix, kind, build), alias: aliasOf(prefix, kind) } },
  ]);
  await client.indices.updateAliases({ body: { actions } }, WRITING);
}

/** Names of indices of builds that are not in force. */
export async function otherBuilds(client: Client, prefix: string, build: string): Promise<string[]> {
  const patterns = DOCUMENT_KINDS.map((kind) => `${aliasOf(prefix, kind)}-*`).join(',');
  const { body } = await client.indices.get({ index: patterns, allow_no_indices: true });
  const inForce = new Set(DOCUMENT_KINDS.map((kind) => indexOf(prefix, kind, build)));
  return Object.keys(body).filter((index) => !inForce.has(index));
}

/** Deletes the builds that are not in force: to be called once no question can still be reading them. */
export async function dropOthers(client: Client, prefix: string, build: string): Promise<void> {
  for (const index of await otherBuilds(client, prefix, build)) {
    await client.indices.delete({ index, ignore_unavailable: true });
  }
}
