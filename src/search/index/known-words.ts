import type { Term } from '../text/analyze.js';

/** A folded word and its term. */
export interface KnownWord {
  readonly word: string;
  readonly term: string;
}

/** How a state is built where the corpus is part of a larger archive. */
export interface StateOptions {
  /** Words that count as held, whether or not a sentence of the corpus has them. */
  readonly known?: readonly KnownWord[];
  /** Pairs of terms that stand side by side, whether or not they do so in the corpus. */
  readonly together?: readonly (readonly [string, string])[];
  /** In how many distinct sentences of the archive a term stands; undefined where nobody has asked. */
  readonly frequencyOf?: (term: string) => number | undefined;
}

/** A term that stands in no text. */
export const bareTerm = (term: string): Term => ({
  term,
  word: term,
  start: 0,
  end: 0,
  stop: true,
  capital: false,
  number: false,
});
