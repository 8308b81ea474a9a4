import MiniSearch, { type AsPlainObject } from 'minisearch';
import { FieldPostings } from './postings.js';
import type { Proposal, WeightedTerm } from './proposal.js';
import { type IndexState, NONE } from './state.js';

/** BM25+ parameters of passages: k saturates repetition, b weighs length, d is the least that a match is worth. */
const BM25 = { k: 1.2, b: 0.6, d: 0.3 };
/** How much a word in a heading or title counts beside one in the text of its passage. */
const BOOST = { heading: 0.7, title: 0.5 };

const OPTIONS = {
  tokenize: (text: string): string[] => text.split(' '),
  processTerm: (term: string): string => term,
};

type Fields = Readonly<Record<'text' | 'heading' | 'title', FieldPostings>>;

function fieldsOf(state: IndexState, terms: number): Fields {
  const documents = state.passageStart.length - 1;
  const perPassage = (segmentOf: (passage: number) => number) =>
    new FieldPostings(state, { terms, documents }, (visit) => {
      for (let id = 0; id < documents; id++) {
        const segment = segmentOf(id);
        if (segment !== NONE) visit(id, segment, segment + 1);
      }
    });
  return {
    text: new FieldPostings(state, { terms, documents }, (visit) => {
      for (let id = 0; id < documents; id++) visit(id, state.passageStart[id]!, state.passageStart[id + 1]!);
    }),
    heading: perPassage((id) => state.headingOf[id]!),
    title: perPassage((id) => state.titleOf[state.articleOf[state.passageStart[id]!]!]!),
  };
}

/**
 * The passages by text, heading and title. Their postings lie in typed arrays; MiniSearch gets those of a question's
 * terms, in its own serialised form, for as long as the question takes. Holding all of them in its maps would cost
 * kilobytes a sentence and most of the time of a start; a question's own are few (see the budget in candidates.ts).
 */
export class PassageIndex {
  readonly #fields: Fields;
  readonly #count: number;

  constructor(state: IndexState, terms: number) {
    this.#fields = fieldsOf(state, terms);
    this.#count = state.passageStart.length - 1;
  }

  /** The best passages for any of the terms, at most `limit`, best first, ties by position. */
  best(terms: readonly WeightedTerm[], limit: number): Proposal[] {
    if (terms.length === 0) return [];
    const found = this.#indexOf(terms).search(terms.map((each) => each.term).join(' '), {
      boostTerm: (_term, place) => terms[place]?.weight ?? 1,
      bm25: BM25,
      boost: BOOST,
    });
    // MiniSearch multiplies by the number of matched terms; taken out, the score is BM25+ again.
    return found
      .map((result): Proposal => ({ id: Number(result.id), score: result.score / result.queryTerms.length }))
      .sort((a, b) => b.score - a.score || a.id - b.id)
      .slice(0, limit);
  }

  /** A MiniSearch index of all passages that knows no other terms than these. Linear in their postings. */
  #indexOf(terms: readonly WeightedTerm[]): MiniSearch {
    const names = Object.keys(this.#fields);
    const fields = Object.values(this.#fields);
    // MiniSearch numbers documents itself: numbered anew from 0, its tables are short and dense.
    const places = new Map<number, number>();
    const documentIds: Record<number, number> = {};
    const fieldLength: Record<number, number[]> = {};
    const countsOf = (field: FieldPostings, term: number) => {
      const counts: Record<number, number> = {};
      field.visit(term, (id, count) => {
        let place = places.get(id);
        if (place === undefined) {
          place = places.size;
          places.set(id, place);
          documentIds[place] = id;
          fieldLength[place] = fields.map(({ lengths }) => lengths[id]!);
        }
        counts[place] = count;
      });
      return counts;
    };
    const index: AsPlainObject['index'] = terms.map(({ id, term }) => [
      term,
      Object.fromEntries(
        fields.flatMap((field, place) =>
          field.documentsWith(id) === 0 ? [] : [[place, countsOf(field, id)]],
        ),
      ),
    ]);
    const serialised: AsPlainObject = {
      documentCount: this.#count,
      nextId: this.#count,
      documentIds,
      fieldIds: Object.fromEntries(names.map((name, place) => [name, place])),
      fieldLength,
      averageFieldLength: fields.map((field) => field.meanLength),
      storedFields: {},
      dirtCount: 0,
      index,
      serializationVersion: 2,
    };
    return MiniSearch.loadJS(serialised, { fields: names, ...OPTIONS });
  }
}
