import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import { type IndexState, TokenFlag } from '../index/state.js';

/** BM25+ (Lv and Zhai 2011): `k` saturates repetition, `b` weighs length, `d` is the least that a match is worth. */
const BM25 = { k: 1.2, b: 0.5, d: 0.3 };

/** Terms come ready made from the text pipeline, so MiniSearch neither splits nor changes them. */
const OPTIONS: Options = {
  fields: ['text'],
  tokenize: (text) => text.split(' '),
  processTerm: (term) => term,
  searchOptions: { bm25: BM25, combineWith: 'OR' },
};

/** A term to look up, with its weight beside the others, greater than 0. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/** A sentence found by its words, with its BM25+ score: comparable within one question only. */
export interface FoundByWords {
  readonly sentence: number;
  readonly score: number;
}

/** The sentences of a corpus by their words, in a MiniSearch index. Its documents are sentence numbers. */
export class WordIndex {
  readonly #index: MiniSearch;

  private constructor(index: MiniSearch) {
    this.#index = index;
  }

  /** Indexes the sentences of a state: their terms without stop words. Linear in the text. */
  static of(state: IndexState, terms: readonly string[]): WordIndex {
    const index = new MiniSearch(OPTIONS);
    const { segmentStart, tokens, flags } = state;
    for (let id = 0; id < state.articleOf.length; id++) {
      const words: string[] = [];
      for (let at = segmentStart[id]!; at < segmentStart[id + 1]!; at++) {
        if ((flags[at]! & TokenFlag.stop) === 0) words.push(terms[tokens[at]!]!);
      }
      index.add({ id, text: words.join(' ') });
    }
    return new WordIndex(index);
  }

  /** Takes up again what `store` gave. */
  static from(stored: AsPlainObject): WordIndex {
    return new WordIndex(MiniSearch.loadJS(stored, OPTIONS));
  }

  /** MiniSearch's own serialised form: plain data. */
  store(): AsPlainObject {
    return this.#index.toJSON();
  }

  /**
   * The sentences that hold any of the terms, at most `limit`, best first, ties by number. `allowed` narrows the search
   * before the limit. Linear in the sentences that hold a term.
   */
  best(
    terms: readonly WeightedTerm[],
    limit: number,
    allowed?: (sentence: number) => boolean,
  ): FoundByWords[] {
    if (terms.length === 0) return [];
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
