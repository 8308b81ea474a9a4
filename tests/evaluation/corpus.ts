import type { Article, Corpus, SentenceKind } from '../../src/corpus/article.js';

/** One line of a hand-made article: body text, or text and its kind. */
type Line = string | readonly [string, SentenceKind];

/** A corpus whose sentences are given line by line, so that a test needs neither files nor the splitter. */
export function corpusOf(articles: Readonly<Record<string, readonly Line[]>>): Corpus {
  return { articles: Object.entries(articles).map(([path, lines]) => article(path, lines)) };
}

function article(path: string, lines: readonly Line[]): Article {
  const pairs = lines.map((line) => (typeof line === 'string' ? ([line, 'body'] as const) : line));
  let start = 0;
  const sentences = pairs.map(([text, kind], paragraph) => {
    const sentence = { kind, text, paragraph, start, end: start + text.length };
    start += text.length + 1;
    return sentence;
  });
  return {
    path,
    text: pairs.map(([text]) => text).join('\n'),
    bodyStart: 0,
    sentences,
    leftOut: [],
    outlet: path,
    title: null,
    date: null,
    url: null,
    note: null,
    author: null,
    language: null,
  };
}
