import { resolve } from 'node:path';
import pLimit from 'p-limit';
import type { Article, Corpus, Problem } from './article.js';
import { findArticles } from './discover.js';
import { type ArticleFiles, systemFiles } from './files.js';
import { byPlace, fileFailed, problem } from './problems.js';
import { MAX_ARTICLE_BYTES, type ReadArticle, readArticle } from './read-article.js';
import { repeatedArticles } from './repeats.js';

export interface LoadOptions {
  /** The folder of articles; a relative path is taken from the working directory. */
  readonly directory: string;
  /** File access; the real file system unless a test passes another. */
  readonly files?: ArticleFiles;
  /** Reads an article's bytes. `readArticle`, unless a cache has the article. */
  readonly read?: (path: string, bytes: Uint8Array) => ReadArticle;
}

export interface LoadedCorpus {
  /** The good articles; those with an error are left out. */
  readonly corpus: Corpus;
  /** Everything wrong with every file, errors and warnings, ordered by path and line. */
  readonly problems: readonly Problem[];
  /** How many article files were found, good or bad. */
  readonly found: number;
}

/**
 * How many files are read at a time: enough to hide the latency of a network folder, far below any limit on open files.
 */
const FILES_AT_ONCE = 16;

/**
 * Reads one file as an article. Whatever is wrong with the file or its content comes back as problems.
 * @param real the file's absolute path.
 * @param path what the article is called.
 */
export async function readFileAsArticle(
  real: string,
  path: string,
  { files = systemFiles, read = readArticle }: Pick<LoadOptions, 'files' | 'read'> = {},
): Promise<ReadArticle> {
  const content = await files.read(real, MAX_ARTICLE_BYTES);
  const reject = (...problems: Problem[]): ReadArticle => ({ kind: 'rejected', problems });
  if (!content.ok) return reject(fileFailed(path, content.code));
  switch (content.value.kind) {
    case 'bytes':
      return read(path, content.value.bytes);
    case 'too-large':
      return reject(problem(path, 'too-large', { most: MAX_ARTICLE_BYTES, size: content.value.size }));
    case 'not-a-file':
      return reject(problem(path, 'not-a-file', { kind: 'else' }));
    case 'changing':
      return reject(problem(path, 'changing'));
  }
}

/**
 * Loads every article below a folder, for startup, reload, `check` and the tests. Never throws for what a file contains
 * or for a file that cannot be read: all such things are problems, and all are reported at once. Linear in the size of
 * the files.
 */
export async function loadCorpus(options: LoadOptions): Promise<LoadedCorpus> {
  const files = options.files ?? systemFiles;
  const found = await findArticles(resolve(options.directory), files);
  const read = await pLimit(FILES_AT_ONCE).map(found.files, ({ real, path }) =>
    readFileAsArticle(real, path, options),
  );
  const articles: Article[] = [];
  const problems: Problem[] = [...found.problems];
  for (const result of read) {
    problems.push(...result.problems);
    if (result.kind === 'article') articles.push(result.article);
  }
  const repeats = repeatedArticles(articles);
  const repeated = new Set(repeats.map(({ article }) => article));
  return {
    corpus: { articles: articles.filter(({ path }) => !repeated.has(path)) },
    problems: [...problems, ...repeats].toSorted(byPlace),
    found: found.files.length,
  };
}
