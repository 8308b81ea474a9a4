import { deserialize, serialize } from 'node:v8';
import type { Corpus, Problem } from '../../corpus/article.js';
import type { LoadedCorpus } from '../../corpus/load.js';
import { type ReadArticle, readArticle } from '../../corpus/read-article.js';
import type { SharedTexts } from './protocol.js';

/** Copies the articles' texts into memory that threads share. Linear in their length. */
export function shareTexts({ articles }: Corpus): SharedTexts {
  const packed = serialize(articles.map(({ path, text }) => [path, text]));
  const shared = new SharedArrayBuffer(packed.length);
  packed.copy(new Uint8Array(shared));
  return shared;
}

/** Reads articles from shared texts: the same articles that `shareTexts` was given. */
export function loadTexts(
  texts: SharedTexts,
  read: (path: string, content: string) => ReadArticle = readArticle,
): LoadedCorpus {
  const packed: [string, string][] = deserialize(new Uint8Array(texts));
  const problems: Problem[] = [];
  const articles = packed.map(([path, text]) => {
    const outcome = read(path, text);
    if (outcome.kind === 'rejected') throw new Error(`expected ${path} to be the good article it was`);
    problems.push(...outcome.problems);
    return outcome.article;
  });
  return { corpus: { articles }, problems, found: articles.length };
}
