import { type IndexState, TokenFlag } from './state.js';

/** Visits the text of one field of every document, as ranges `[from, to)` of segments, in order of documents. */
export type FieldReader = (visit: (document: number, from: number, to: number) => void) => void;

/** No document counts a term more often: the counts are bytes, and BM25 is flat long before. */
const MAX_COUNT = 255;

/** The postings of one field: which documents hold each term, how often, and how long the field is in each. */
export class FieldPostings {
  /** Term `t` stands in the documents `#documents[#start[t]..#start[t + 1])`, in order, `#counts[…]` times. */
  readonly #start: Uint32Array;
  readonly #documents: Uint32Array;
  readonly #counts: Uint8Array;
  /** Distinct terms per document, which is what MiniSearch takes for the length of a field. */
  readonly lengths: Uint32Array;

  /** Two passes over the tokens, stop words left out. Linear. */
  constructor(
    state: IndexState,
    size: { readonly terms: number; readonly documents: number },
    read: FieldReader,
  ) {
    const { segmentStart, tokens, flags } = state;
    // Per term: the document in which it was last seen, plus one.
    const last = new Uint32Array(size.terms);
    const each = (found: (document: number, term: number, again: boolean) => void) => {
      last.fill(0);
      read((document, from, to) => {
        const end = segmentStart[to]!;
        for (let at = segmentStart[from]!; at < end; at++) {
          if ((flags[at]! & TokenFlag.stop) !== 0) continue;
          const term = tokens[at]!;
          found(document, term, last[term] === document + 1);
          last[term] = document + 1;
        }
      });
    };
    const start = new Uint32Array(size.terms + 1);
    const lengths = new Uint32Array(size.documents);
    each((document, term, again) => {
      if (again) return;
      start[term + 1]!++;
      lengths[document]!++;
    });
    for (let term = 0; term < size.terms; term++) start[term + 1]! += start[term]!;
    const next = start.slice();
    const documents = new Uint32Array(start[size.terms]!);
    const counts = new Uint8Array(documents.length);
    each((document, term, again) => {
      const at = again ? next[term]! - 1 : next[term]!++;
      documents[at] = document;
      if (counts[at]! < MAX_COUNT) counts[at]!++;
    });
    this.#start = start;
    this.#documents = documents;
    this.#counts = counts;
    this.lengths = lengths;
  }

  get meanLength(): number {
    return this.#documents.length / Math.max(1, this.lengths.length);
  }

  /** How many documents hold a term. */
  documentsWith(term: number): number {
    return this.#start[term + 1]! - this.#start[term]!;
  }

  /** The documents that hold a term, in order. Shares the memory of the postings. */
  documentsOf(term: number): Uint32Array {
    return this.#documents.subarray(this.#start[term]!, this.#start[term + 1]!);
  }

  /** Every document that holds a term, in order, and how often it does. */
  visit(term: number, found: (document: number, count: number) => void): void {
    const end = this.#start[term + 1]!;
    for (let at = this.#start[term]!; at < end; at++) found(this.#documents[at]!, this.#counts[at]!);
  }
}
