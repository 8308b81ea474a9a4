import { createHash } from 'node:crypto';
import type { Corpus, Span } from '../corpus/article.js';
import { articleOf, type SentenceRef } from '../search/sentence-ref.js';
import { firstMatch } from './patterns.js';
import { firstIndex } from './sorted.js';

/**
 * Names one quoted sentence in at most 24 characters of `A-Z a-z 0-9 _ -`, short enough for a button's `custom_id`. It
 * survives a restart and a reload. Where the article has changed and the sentence no longer stands there, it names
 * nothing, and never another sentence.
 *
 * Layout: 6 characters for the article's path, 6 for the sentence's text (36 bits each of a SHA-256, in base64url),
 * then the start offset in base 36.
 */
export type QuoteRef = string;

/** What a reference is made from: any `Quotation` has it. */
export interface Quoted {
  /** Path of the article. */
  readonly article: string;
  /** Where the sentence starts, in UTF-16 code units of the file. */
  readonly start: number;
  readonly text: string;
}

/**
 * Characters of base64url for each of the two hashes, 36 bits. Of 10,000 articles two have the same hash once in 1,400
 * corpora.
 */
const HASH_LENGTH = 6;
/** An offset of 11 digits is beyond any file, and keeps the whole within 24 characters. */
const reference = firstMatch(
  /^(?<path>[A-Za-z0-9_-]{6})(?<text>[A-Za-z0-9_-]{6})(?<offset>[0-9a-z]{1,11})$/,
  'path',
  'text',
  'offset',
);

function shortHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('base64url').slice(0, HASH_LENGTH);
}

/** The reference of a quotation. */
export function encodeRef(quoted: Quoted): QuoteRef {
  return shortHash(quoted.article) + shortHash(quoted.text) + quoted.start.toString(36);
}

/** The hash of the path of the article that a reference names; null where the text is malformed. */
export function pathHashOf(ref: string): string | null {
  return reference(ref)?.groups.path ?? null;
}

/** The hash of a path that stands in references. */
export const pathHash = (path: string): string => shortHash(path);

/** Finds the sentence that a reference names; null where the text is malformed or the sentence is gone. */
export function decodeRef(corpus: Corpus, ref: string): SentenceRef | null {
  const parts = reference(ref)?.groups;
  if (parts === undefined) return null;
  const start = Number.parseInt(parts.offset, 36);
  for (const article of articlesByPath(corpus).get(parts.path) ?? []) {
    const { sentences } = articleOf(corpus, { article });
    const sentence = firstFrom(sentences, start);
    const found = sentences[sentence];
    if (found?.start === start && shortHash(found.text) === parts.text) return { article, sentence };
  }
  return null;
}

const KNOWN = new WeakMap<Corpus, ReadonlyMap<string, readonly number[]>>();

/** The numbers of the articles by the hash of their path. Found once for each corpus, because no corpus changes. */
function articlesByPath(corpus: Corpus): ReadonlyMap<string, readonly number[]> {
  const known = KNOWN.get(corpus);
  if (known !== undefined) return known;
  const byPath = new Map<string, number[]>();
  for (const [number, { path }] of corpus.articles.entries()) {
    const hash = shortHash(path);
    byPath.set(hash, [...(byPath.get(hash) ?? []), number]);
  }
  KNOWN.set(corpus, byPath);
  return byPath;
}

/** The index of the first of ordered spans that starts at an offset or after it. Logarithmic. */
export const firstFrom = (spans: readonly Span[], start: number): number =>
  firstIndex(spans, (span) => span.start >= start);
