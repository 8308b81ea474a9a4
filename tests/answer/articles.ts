import type { Article, Corpus } from '../../src/corpus/article.js';
import { loadCorpus } from '../../src/corpus/load.js';
import { readArticle } from '../../src/corpus/read-article.js';

/** The articles that the project starts with. */
export async function startingArticles(): Promise<Corpus> {
  return (await loadCorpus({ directory: 'seeds' })).corpus;
}

export interface ArticleDraft {
  readonly path?: string;
  readonly outlet?: string;
  readonly date?: string;
  readonly body: string;
}

/** Reads drafts as if they were files, through the real reader. */
export function articlesOf(...drafts: readonly ArticleDraft[]): Corpus {
  const articles = drafts.map(({ path, outlet, date, body }, index): Article => {
    const lines = [`outlet: ${outlet ?? `Outlet ${index}`}`, ...(date ? [`date: ${date}`] : [])];
    const file = Buffer.from(`---\n${lines.join('\n')}\n---\n${body}\n`, 'utf8');
    const read = readArticle(path ?? `${index}.txt`, file);
    if (read.kind === 'rejected') throw new Error(`bad draft: ${JSON.stringify(read.problems)}`);
    return read.article;
  });
  return { articles: articles.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}
