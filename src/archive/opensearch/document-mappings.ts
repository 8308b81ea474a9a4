import type { Types } from '@opensearch-project/opensearch';
import { BM25 } from '../../search/candidates/word-lookup.js';

/** The kinds of documents. Each has an alias of this name, which leads to the index in force. */
export const DOCUMENT_KINDS = ['articles', 'sentences', 'dates'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

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

/** What all indices of a build have. */
export const INDEX_SETTINGS = {
  // Copies wherever there is a node for them: one node holds no copies, and is green.
  auto_expand_replicas: '0-1',
  // A change becomes visible when it is whole, not once a second.
  refresh_interval: '-1',
  max_result_window: DEEPEST_PAGE,
  similarity: SIMILARITY,
} as const;

/** The fields of each kind of documents. */
export const PROPERTIES: Readonly<Record<DocumentKind, Readonly<Record<string, Property>>>> = {
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
export const vectorField = (dimension: number): Property => ({
  type: 'knn_vector',
  dimension,
  data_type: 'byte',
  method: { name: 'hnsw', space_type: 'cosinesimil', engine: 'lucene' },
});
