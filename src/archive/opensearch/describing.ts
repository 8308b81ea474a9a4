import { setImmediate } from 'node:timers/promises';
import type { Copies } from '../../answer/copies.js';
import { foldText } from '../../answer/fold.js';
import { gather } from '../../answer/suggest/gather.js';
import { articleDates } from '../../answer/timeline/article-dates.js';
import type { Article, Corpus } from '../../corpus/article.js';
import { articleOf } from '../../search/sentence-ref.js';
import type { Analyzers } from '../../search/text/languages.js';
import type { SmallVector } from '../../search/vectors/vector-table.js';
import { toArticleDocument } from './article-document.js';
import { groupingOf } from './grouping.js';
import { articleId, sentenceId, textKey } from './ids.js';
import { toDatedDocument, toSentenceDocument } from './sentence-document.js';
import type { Operation } from './writing.js';

/** A quotable sentence before it has a document. */
export interface QuotableText {
  readonly sentence: number;
  readonly text: string;
  /** As in `Grouping`. */
  readonly words: string;
}

/** Gives sentences their vectors, in order. Null where one is made later. */
export type GiveVectors = (sentences: readonly QuotableText[]) => Promise<readonly (SmallVector | null)[]>;

export const quotableOf = ({ sentences }: Article): QuotableText[] =>
  sentences.flatMap(({ kind, text }, sentence) =>
    kind === 'heading' ? [] : [{ sentence, text, words: textKey(foldText(text)) }],
  );

export interface Describing {
  /** The articles, and those that share a report with them. */
  readonly corpus: Corpus;
  readonly copies: Copies;
  readonly analyzers: Analyzers;
  readonly vectors: GiveVectors;
}

/** Everything that is written for one article of a corpus: itself, its sentences, its dates. */
export async function describeArticle(
  number: number,
  { corpus, copies, analyzers, vectors }: Describing,
): Promise<Operation[]> {
  const article = articleOf(corpus, { article: number });
  const { path } = article;
  const dates = articleDates(article, article.date);
  const names = await gather({ articles: [article] }, ({ sentence }) => dates.has(sentence), setImmediate);
  const operations: Operation[] = [
    { kind: 'articles', id: articleId(path), document: toArticleDocument(article, names) },
  ];
  const analyzer = analyzers.of(article.language);
  const quotable = quotableOf(article);
  const given = await vectors(quotable);
  for (const [at, { sentence }] of quotable.entries()) {
    const id = sentenceId({ path, sentence });
    const grouping = groupingOf(corpus, copies, { article: number, sentence });
    const vector = given[at] ?? null;
    const document = toSentenceDocument({ article, sentence, grouping, analyzer, vector });
    operations.push({ kind: 'sentences', id, document });
    const dated = dates.get(sentence);
    if (dated !== undefined) {
      operations.push({ kind: 'dates', id, document: toDatedDocument(article, sentence, dated, grouping) });
    }
  }
  return operations;
}
