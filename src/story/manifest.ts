import { createHash } from 'node:crypto';
import type { Corpus, Problem } from '../corpus/article.js';
import type { LoadedCorpus } from '../corpus/load.js';

/** One article of a generation: enough to tell whether it changed. */
export interface ManifestEntry {
  readonly path: string;
  /** SHA-256 of the file as stored, hexadecimal. */
  readonly hash: string;
}

/** What is known of a generation without holding its articles: small, plain data. */
export interface Manifest {
  /** Ordered by path. */
  readonly articles: readonly ManifestEntry[];
  /** Quotable sentences of all articles. */
  readonly sentences: number;
  /** What was found while loading and kept no article out, and at startup also what did. */
  readonly problems: readonly Problem[];
}

/** How one generation differs from another: paths, each list in order. */
export interface Changes {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** Headings are for ranking alone; everything else can be quoted. */
export function countQuotable(articles: Corpus['articles']): number {
  let count = 0;
  for (const { sentences } of articles) {
    for (const { kind } of sentences) if (kind !== 'heading') count += 1;
  }
  return count;
}

/** Describes what was loaded. Linear in the length of the articles, which are hashed. */
export function manifestOf({ corpus, problems }: Pick<LoadedCorpus, 'corpus' | 'problems'>): Manifest {
  return {
    articles: corpus.articles.map(({ path, text }) => ({
      path,
      hash: createHash('sha256').update(text, 'utf8').digest('hex'),
    })),
    sentences: countQuotable(corpus.articles),
    problems,
  };
}

/** Compares by path and content. A file that was renamed is one removed and one added. */
export function changesBetween(before: Manifest, after: Manifest): Changes {
  const old = new Map(before.articles.map(({ path, hash }) => [path, hash]));
  const kept = new Set(after.articles.map(({ path }) => path));
  return {
    added: after.articles.filter(({ path }) => !old.has(path)).map(({ path }) => path),
    changed: after.articles
      .filter(({ path, hash }) => old.has(path) && old.get(path) !== hash)
      .map(({ path }) => path),
    removed: before.articles.filter(({ path }) => !kept.has(path)).map(({ path }) => path),
  };
}

export function isUnchanged({ added, changed, removed }: Changes): boolean {
  return added.length + changed.length + removed.length === 0;
}
