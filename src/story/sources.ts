import type { Article, Corpus } from '../corpus/article.js';
import { countQuotable } from './manifest.js';
import type { Source } from './story.js';

/** The longest opening, in UTF-16 code units: what fits on one line beside an outlet's name. */
const OPENING_LENGTH = 80;

/** The first words of an article, cut between words and marked where cut. For show where there is no title. */
function openingOf({ sentences }: Article): string {
  const first =
    sentences.find(({ kind }) => kind === 'body') ?? sentences.find(({ kind }) => kind !== 'heading');
  const text = (first?.text ?? '').replace(/\s+/g, ' ');
  if (text.length <= OPENING_LENGTH) return text;
  const cut = text.lastIndexOf(' ', OPENING_LENGTH - 1);
  return `${cut > 0 ? text.slice(0, cut) : [...text].slice(0, OPENING_LENGTH / 2).join('')}…`;
}

/** One row for each article, ordered by path; with an outlet, only its articles (exact name). */
export function sourcesOf(corpus: Corpus, outlet?: string): Source[] {
  return corpus.articles.filter((article) => outlet === undefined || article.outlet === outlet).map(sourceOf);
}

/** The row of one article. */
export function sourceOf(article: Article): Source {
  return {
    article: article.path,
    outlet: article.outlet,
    title: article.title,
    date: article.date,
    url: article.url,
    sentences: countQuotable([article]),
    opening: openingOf(article),
  };
}
