import type { Article, Problem } from './article.js';
import { problem } from './problems.js';

/** A cheap key that equal articles share. Most articles share it with none and need no closer look. */
function roughly({ outlet, sentences }: Article): string {
  return `${sentences.length}\n${outlet}\n${sentences[0]?.text}`;
}

/** The body with all white space alike: articles that differ in line ends and blank lines only are the same. */
function bodyOf({ text, bodyStart }: Article): string {
  return text.slice(bodyStart).replace(/\s+/g, ' ').trim();
}

/**
 * One error for each article that an earlier path already has: the same outlet and the same text. The same text from
 * another outlet is a copy, and welcome.
 */
export function repeatedArticles(articles: readonly Article[]): Problem[] {
  const alike = new Map<string, Article[]>();
  for (const article of articles) {
    const key = roughly(article);
    const group = alike.get(key);
    if (group === undefined) alike.set(key, [article]);
    else group.push(article);
  }
  return [...alike.values()].filter(({ length }) => length > 1).flatMap(repeatedAmong);
}

function repeatedAmong(articles: readonly Article[]): Problem[] {
  const first = new Map<string, string>();
  const problems: Problem[] = [];
  for (const article of articles) {
    const body = bodyOf(article);
    const earlier = first.get(body);
    if (earlier === undefined) first.set(body, article.path);
    else problems.push(problem(article.path, 'repeated-article', { earlier }));
  }
  return problems;
}
