import type { Corpus } from '../corpus/article.js';
import { SearchIndex } from './index/search-index.js';
import type { IndexState } from './index/state.js';
import { type Query, resolveQuery } from './query.js';
import { parseQuestion } from './question/parse.js';
import { SpellingSuggestions } from './spelling-suggestions.js';
import { Analyzer } from './text/analyze.js';

/** A corpus made ready for questions. Immutable but for caches. */
export interface Prepared {
  readonly corpus: Corpus;
  readonly index: SearchIndex;
  readonly analyzer: Analyzer;
  /** Made at its first use: most questions have no misspelt word. */
  readonly spelling: () => SpellingSuggestions;
}

/** How many words of one question are looked up by spelling; more would cost time and mean nothing. */
const MAX_RESPELT = 8;

export function prepare(corpus: Corpus, state: IndexState): Prepared {
  const analyzer = new Analyzer();
  const index = new SearchIndex(state, analyzer);
  let made: SpellingSuggestions | undefined;
  const spelling = () => {
    made ??= new SpellingSuggestions(index);
    return made;
  };
  return { corpus, index, analyzer, spelling };
}

/** Reads a question against a prepared corpus. */
export function readQuestion({ index, analyzer, spelling }: Prepared, text: string): Query {
  let respelt = 0;
  return resolveQuery(parseQuestion(text, analyzer), index, (term, word) =>
    respelt++ < MAX_RESPELT ? spelling().nearest(term, word) : [],
  );
}
