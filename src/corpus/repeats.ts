import type { Article, Problem } from './article.js';
import { problem } from './problems.js';

/** What makes two files the same article: the outlet, and the body without regard to white space. */
function identity(article: Article): string {
  const body = article.text.slice(article.bodyStart).replace(/\s+/g, ' ').trim();
  return `${article.outlet}\n${body}`;
}

/**
 * One error for each article that an earlier path already brings: same outlet and same text. The same text from
 * another outlet is a copy, and welcome.
 */
export function repeatedArticles(articles: readonly Article[]): Problem[] {
  const first = new Map<string, string>();
  const problems: Problem[] = [];
  for (const article of articles) {
    const key = identity(article);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, article.path);
    else {
      const expected = 'each article once: the same text may come again only from another outlet';
      problems.push(
        problem(article.path, 'repeated-article', expected, `the same outlet and text as ${earlier}`),
      );
    }
  }
  return problems;
}
