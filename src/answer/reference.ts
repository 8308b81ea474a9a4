import { createHash } from 'node:crypto';
import type { Article, Corpus } from '../corpus/article.js';
import type { SentenceRef } from '../search/engine.js';

/**
 * Names one quoted sentence in at most 24 characters of `A-Z a-z 0-9 _ -`, short enough for a button's
 * `custom_id`. It survives a restart and a reload; when the article changed so that the sentence no longer
 * stands there, it names nothing, never another sentence.
 *
 * Layout: 6 characters for the article's path, 6 for the sentence's text (36 bits each of a SHA-256, in
 * base64url), then the start offset in base 36.
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

/** Characters of base64url for each of the two hashes: 36 bits, so 10,000 articles share a hash once in 1,400 corpora. */
const HASH_LENGTH = 6;
/** Largest offset written: 36^11 is beyond any file, and keeps the whole within 24 characters. */
const REFERENCE = /^([A-Za-z0-9_-]{6})([A-Za-z0-9_-]{6})([0-9a-z]{1,11})$/;

function shortHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('base64url').slice(0, HASH_LENGTH);
}

/** The reference of a quotation. */
export function encodeRef(quoted: Quoted): QuoteRef {
  return shortHash(quoted.article) + shortHash(quoted.text) + quoted.start.toString(36);
}

/** Finds the sentence that a reference names; null where the text is malformed or the sentence is gone. */
export function decodeRef(corpus: Corpus, ref: string): SentenceRef | null {
  const parts = REFERENCE.exec(ref);
  if (parts === null) return null;
  const [, path, text, offset] = parts;
  const start = Number.parseInt(offset!, 36);
  for (const [article, candidate] of corpus.articles.entries()) {
    if (shortHash(candidate.path) !== path) continue;
    const sentence = sentenceAt(candidate, start);
    if (sentence >= 0 && shortHash(candidate.sentences[sentence]!.text) === text)
      return { article, sentence };
  }
  return null;
}

function sentenceAt(article: Article, start: number): number {
  return article.sentences.findIndex((sentence) => sentence.start === start);
}
