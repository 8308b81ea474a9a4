import { setImmediate as nextTurn } from 'node:timers/promises';
import MiniSearch, { type Options } from 'minisearch';
import type { IndexState } from '../index/state.js';
import { Tokens } from '../index/tokens.js';
import { noSuch } from '../no-such.js';
import { WordScan } from './by-scan.js';
import { BM25, type FoundByWords, type WeightedTerm, type WordLookup } from './word-lookup.js';

/** Terms come ready made from the text pipeline, so MiniSearch neither splits nor changes them. */
const OPTIONS: Options = {
  fields: ['text'],
  tokenize: (text) => text.split(' '),
  processTerm: (term) => term,
  searchOptions: { bm25: BM25, combineWith: 'OR' },
};

/** MiniSearch takes up to this many sentences in one go: some tenths of a second. */
const FILLED_AT_ONCE = 3_000;
/** Sentences that are added before the thread is given to others. */
const ADDED_IN_A_ROW = 100;

/**
 * Finds the sentences of a corpus by their words. The documents of its MiniSearch index are sentence numbers. Filling
 * the index of a large archive takes seconds; until then each question reads all sentences, with the same results.
 */
export class WordIndex implements WordLookup {
  readonly #tokens: Tokens;
  readonly #terms: readonly string[];
  readonly #index = new MiniSearch(OPTIONS);
  #scan: WordScan | null;
  /** Resolves when MiniSearch holds every sentence. */
  readonly filled: Promise<void>;

  constructor(state: IndexState, terms: readonly string[]) {
    this.#tokens = new Tokens(state);
    this.#terms = terms;
    const sentences = state.articleOf.length;
    if (sentences <= FILLED_AT_ONCE) {
      this.#add(0, sentences);
      this.#scan = null;
      this.filled = Promise.resolve();
    } else {
      this.#scan = new WordScan(state, terms);
      this.filled = this.#fill(sentences);
    }
  }

  async #fill(sentences: number): Promise<void> {
    for (let from = 0; from < sentences; from += ADDED_IN_A_ROW) {
      await nextTurn();
      this.#add(from, Math.min(sentences, from + ADDED_IN_A_ROW));
    }
    this.#scan = null;
  }

  #add(from: number, to: number): void {
    const tokens = this.#tokens;
    for (let id = from; id < to; id++) {
      const words: string[] = [];
      for (let at = tokens.start(id); at < tokens.end(id); at++) {
        if (!tokens.isStop(at)) words.push(this.#term(tokens.term(at)));
      }
      this.#index.add({ id, text: words.join(' ') });
    }
  }

  #term(id: number): string {
    return this.#terms[id] ?? noSuch('term', id);
  }

  best(
    terms: readonly WeightedTerm[],
    limit: number,
    allowed?: (sentence: number) => boolean,
  ): FoundByWords[] {
    if (terms.length === 0) return [];
    if (this.#scan !== null) return this.#scan.best(terms, limit, allowed);
    const found = this.#index.search(terms.map((each) => each.term).join(' '), {
      boostTerm: (_term, place) => terms[place]?.weight ?? 1,
      ...(allowed && { filter: ({ id }) => allowed(id) }),
    });
    // MiniSearch multiplies by the number of matched terms; taken out, the score is BM25+ again.
    return found
      .map(({ id, score, queryTerms }) => ({ sentence: Number(id), score: score / queryTerms.length }))
      .sort((a, b) => b.score - a.score || a.sentence - b.sentence)
      .slice(0, limit);
  }
}
