import type { Corpus } from '../corpus/article.js';
import { type PartOf, SearchIndex } from './index/search-index.js';
import type { IndexState } from './index/state.js';
import { writtenOut } from './question/as-typed.js';
import { parseQuestion } from './question/parse.js';
import { type Query, resolveQuery } from './question/query.js';
import { SpellingSuggestions } from './question/spelling-suggestions.js';
import type { Analyzer } from './text/analyze.js';
import { Analyzers, likeliest } from './text/languages.js';

/** A corpus made ready for questions. Immutable but for caches. */
export interface Prepared {
  readonly corpus: Corpus;
  readonly index: SearchIndex;
  /** Of the languages that articles are in; English comes first. */
  readonly analyzers: readonly [Analyzer, ...Analyzer[]];
  /** The English one. */
  readonly analyzer: Analyzer;
  /** Made at its first use: most questions have no misspelt word. */
  readonly spelling: () => SpellingSuggestions;
}

/** How many words of one question are looked up by spelling; more would cost time and mean nothing. */
const MAX_RESPELT = 8;

/** What else may be said when a corpus is prepared. */
export interface PrepareOptions {
  /** The analyzers of the state, if it should share their caches. */
  readonly languages?: Analyzers;
  /** Languages of articles that are not in the corpus. */
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
 * Reads a question against a prepared corpus: written out, in its own language, and each word in the form that it has
 * in the other languages of the articles, so that names and words they share are found in all.
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

/** The words of a sentence by its number, and of the one before it in the article (empty at the start). */
export function readSentence(
  { corpus, index }: Prepared,
  sentence: number,
): { text: string; before: string } {
  const { articleOf, sentenceOf } = index.state;
  const textOf = (id: number) => corpus.articles[articleOf[id]!]!.sentences[sentenceOf[id]!]!.text;
  const earlier = index.neighbour(sentence, -1);
  return { text: textOf(sentence), before: earlier < index.sentences ? textOf(earlier) : '' };
}
