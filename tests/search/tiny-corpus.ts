import type { Article, Corpus, SentenceKind } from '../../src/corpus/article.js';

interface TinyArticle {
  readonly outlet?: string;
  readonly title?: string;
  readonly language?: string;
  /** One sentence a line; a line that begins with `# ` is a heading, one with `! ` a caption. */
  readonly text: string;
}

const KINDS: Readonly<Record<string, SentenceKind>> = { '# ': 'heading', '! ': 'caption' };

function article({ outlet = 'Test', title, language, text }: TinyArticle, index: number): Article {
  let start = 0;
  const sentences = text
    .trim()
    .split('\n')
    .map((line, paragraph) => {
      const kind: SentenceKind = KINDS[line.trim().slice(0, 2)] ?? 'body';
      const content = line.trim().replace(/^[#!] /, '');
      const sentence = { start, end: start + content.length, kind, text: content, paragraph };
      start += content.length + 1;
      return sentence;
    });
  return {
    path: `${String(index).padStart(2, '0')}.txt`,
    outlet,
    title: title ?? null,
    date: null,
    url: null,
    note: null,
    author: null,
    language: language ?? null,
    text: sentences.map((sentence) => sentence.text).join('\n'),
    bodyStart: 0,
    sentences,
    leftOut: [],
  };
}

/** A corpus of articles with one sentence a line. */
export function tinyCorpus(...articles: TinyArticle[]): Corpus {
  return { articles: articles.map(article) };
}
