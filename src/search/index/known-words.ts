import type { Term } from '../text/analyze.js';

/** A folded word and its term. */
export interface KnownWord {
  readonly word: string;
  readonly term: string;
}

/** What is known of the archive, where the corpus is only a part of it. */
export interface StateOptions {
  /** Words that the archive holds. They count as held even if no sentence of the corpus has them. */
  readonly known?: readonly KnownWord[];
  /** Pairs of terms that stand side by side in the archive. */
  readonly together?: readonly (readonly [string, string])[];
  /** The document frequency of a term in the archive. Undefined for a term that was not looked up. */
  readonly frequencyOf?: (term: string) => number | undefined;
}

/** A term without a place in a text. */
export const bareTerm = (term: string): Term => ({
  term,
  word: term,
  start: 0,
  end: 0,
  stop: true,
  capital: false,
  number: false,
});
