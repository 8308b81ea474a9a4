import type { Article, Corpus, Sentence } from '../corpus/article.js';
import type { ReadSentence } from '../model/model.js';
import { type PartOf, SearchIndex } from './index/search-index.js';
import { type IndexState, NONE } from './index/state.js';
import { writtenOut } from './question/as-typed.js';
import { parseQuestion } from './question/parse.js';
import { type Query, resolveQuery } from './question/query.js';
import { SpellingSuggestions } from './question/spelling-suggestions.js';
import { articleOf, sentenceOf } from './sentence-ref.js';
import type { Analyzer } from './text/analyze.js';
import { Analyzers, likeliest } from './text/languages.js';

/** A corpus with its index and analyzers, ready for questions. Never changes, apart from caches. */
export interface Prepared {
  readonly corpus: Corpus;
  readonly index: SearchIndex;
  /** Of the languages that articles are in; English comes first. */
  readonly analyzers: readonly [Analyzer, ...Analyzer[]];
  /** The English one. */
  readonly analyzer: Analyzer;
  /** Made at the first use, because most questions have no misspelt word. */
  readonly spelling: () => SpellingSuggestions;
}

/** The most words of a question that are looked up by their spelling. A question with more is hardly one. */
const MAX_RESPELT = 8;

/** Options of `prepare`. */
export interface PrepareOptions {
  /** The analyzers that the state was built with, to share their caches. */
  readonly languages?: Analyzers;
  /** Languages of the archive's articles that are not in the corpus. */
  readonly elsewhere?: readonly string[];
  /** Where the corpus is part of a larger archive. */
  readonly part?: PartOf;
}

export function prepare(
  corpus: Corpus,
  state: IndexState,
  { languages = new Analyzers(), elsewhere = [], part }: PrepareOptions = {},
): Prepared {
  const { english } = languages;
  const spoken = [...corpus.articles.map(({ language }) => language), ...elsewhere];
  const others = new Set(spoken.map((language) => languages.of(language)));
  others.delete(english);
  const index = new SearchIndex(state, english, part);
  let made: SpellingSuggestions | undefined;
  const spelling = () => {
    made ??= new SpellingSuggestions(index);
    return made;
  };
  return { corpus, index, analyzer: english, analyzers: [english, ...others], spelling };
}

/**
 * Reads a question against a prepared corpus. It is written out first, then analyzed in its own language. Each word is
 * also looked up in its form in the articles' other languages, so that names and words which languages share are found
 * in all.
 */
export function readQuestion({ index, analyzers, spelling }: Prepared, text: string): Query {
  const full = writtenOut(text);
  const analyzer = analyzers.length === 1 ? analyzers[0] : likeliest(analyzers, full);
  const others = analyzers.filter((each) => each !== analyzer);
  let respelt = 0;
  return resolveQuery(parseQuestion(full, analyzer), index, {
    spell: (term, word) => (respelt++ < MAX_RESPELT ? spelling().nearest(term, word) : []),
    elsewhere: (word) => others.flatMap((each) => index.lexicon.id(each.term(word)) ?? []),
    term: (word) => analyzer.term(word),
  });
}

/** The articles and their index: enough to find a sentence by its number. */
export type IndexedCorpus = Pick<Prepared, 'corpus' | 'index'>;

/** The article of a sentence. Throws a RangeError for a number that the index does not have. */
export function articleAt({ corpus, index }: IndexedCorpus, sentence: number): Article {
  return articleOf(corpus, index.ref(sentence));
}

/** A sentence by its number. Throws a RangeError for a number that the index does not have. */
export function sentenceAt({ corpus, index }: IndexedCorpus, sentence: number): Sentence {
  return sentenceOf(corpus, index.ref(sentence));
}

/** What the cross-encoder reads of a sentence: its text and that of the one before it in the article. */
export function readSentence(prepared: Prepared, sentence: number): ReadSentence {
  const earlier = prepared.index.neighbour(sentence, -1);
  return {
    text: sentenceAt(prepared, sentence).text,
    before: earlier === NONE ? '' : sentenceAt(prepared, earlier).text,
  };
}
