import { type IndexState, TokenFlag } from './state.js';

/** Visits the text of one field of every document, as ranges `[from, to)` of segments. */
export type FieldReader = (visit: (document: number, from: number, to: number) => void) => void;

/** The postings of one field: which documents hold each term, how often, and how long the field is in each. */
export class FieldPostings {
  /** Term `t` stands at `#documents[#start[t]..#start[t + 1])`, once for each occurrence, in order of documents. */
  readonly #start: Uint32Array;
  readonly #documents: Uint32Array;
  /** Distinct terms per document, which is what MiniSearch takes for the length of a field. */
  readonly lengths: Uint32Array;

  /** Two passes over the tokens, stop words left out. Linear. */
  constructor(
    state: IndexState,
    size: { readonly terms: number; readonly documents: number },
    read: FieldReader,
  ) {
    const each = (found: (document: number, term: number) => void) =>
      read((document, from, to) => {
        for (let at = state.segmentStart[from]!; at < state.segmentStart[to]!; at++) {
          if ((state.flags[at]! & TokenFlag.stop) === 0) found(document, state.tokens[at]!);
        }
      });
    this.#start = new Uint32Array(size.terms + 1);
    each((_document, term) => {
      this.#start[term + 1]!++;
    });
    for (let term = 0; term < size.terms; term++) this.#start[term + 1]! += this.#start[term]!;
    const next = this.#start.slice();
    this.#documents = new Uint32Array(this.#start[size.terms]!);
    this.lengths = new Uint32Array(size.documents);
    each((document, term) => {
      const at = next[term]!++;
      this.#documents[at] = document;
      if (at === this.#start[term] || this.#documents[at - 1] !== document) this.lengths[document]!++;
    });
  }

  /** Occurrences by document number; undefined where no document holds the term. */
  of(term: number): Record<string, number> | undefined {
    const [from, to] = [this.#start[term]!, this.#start[term + 1]!];
    if (from === to) return undefined;
    const counts: Record<string, number> = {};
    for (let at = from; at < to; at++) {
      const document = this.#documents[at]!;
      counts[document] = (counts[document] ?? 0) + 1;
    }
    return counts;
  }
}
