import type { Article, Corpus, Sentence } from '../corpus/article.js';
import { noSuch } from './no-such.js';

/** Points at one sentence of a corpus: `corpus.articles[article].sentences[sentence]`. */
export interface SentenceRef {
  readonly article: number;
  readonly sentence: number;
}

/** The article that a reference points at. Throws a RangeError where the corpus has none such. */
export function articleOf({ articles }: Corpus, { article }: Pick<SentenceRef, 'article'>): Article {
  return articles[article] ?? noSuch('article', article);
}

/** The sentence that a reference points at. Throws a RangeError where the corpus has none such. */
export function sentenceOf(corpus: Corpus, ref: SentenceRef): Sentence {
  return articleOf(corpus, ref).sentences[ref.sentence] ?? noSuch('sentence', ref.sentence);
}
