import data from '../data/vectors.json' with { type: 'json' };
import type { Lexicon } from './lexicon.js';

/** Numbers in a term vector. */
export const DIMENSIONS = data.dimensions;
/** The character that stands for 0; one more stands for one step more. */
const CENTRE = 63;
/** Marks a term that has not been looked up yet, and one that has no vector. */
const [UNSEEN, NO_VECTOR] = [-2, -1];

/** Compares a term with that of a row ("term vector"); the rows are in this order. */
function compare(term: string, row: string): number {
  const own = row.slice(0, row.length - DIMENSIONS - 1);
  return term < own ? -1 : term > own ? 1 : 0;
}

/** The row of a term, or `NO_VECTOR`. Logarithmic in the number of rows. */
function findRow(term: string): number {
  let [low, high] = [0, data.rows.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = compare(term, data.rows[middle]!);
    if (order === 0) return middle;
    if (order < 0) high = middle - 1;
    else low = middle + 1;
  }
  return NO_VECTOR;
}

/** Adds a row's vector, times a factor, to a sum of `DIMENSIONS` numbers. */
function addRow(sum: Float64Array, row: number, factor: number): void {
  const text = data.rows[row]!;
  const from = text.length - DIMENSIONS;
  for (let i = 0; i < DIMENSIONS; i++) sum[i]! += factor * data.step * (text.charCodeAt(from + i) - CENTRE);
}

/**
 * What everyday English words mean, as vectors of unit length: words that are used alike lie near each other (GloVe,
 * Pennington et al. 2014; made smaller by `scripts/condense-vectors.mjs`). Rare words and most names have none.
 */
export class TermVectors {
  readonly #lexicon: Lexicon;
  /** Row by term number: looked up at first use, for most terms are never asked for. */
  readonly #rows: Int32Array;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#rows = new Int32Array(lexicon.size).fill(UNSEEN);
  }

  #row(id: number): number {
    let row = this.#rows[id]!;
    if (row === UNSEEN) {
      row = findRow(this.#lexicon.term(id));
      this.#rows[id] = row;
    }
    return row;
  }

  /** The vector of any term, or undefined; new at each call. */
  of(term: string): Float64Array | undefined {
    const row = findRow(term);
    if (row === NO_VECTOR) return undefined;
    const vector = new Float64Array(DIMENSIONS);
    addRow(vector, row, 1);
    return vector;
  }

  /** Cosine of a vector of unit length and a term of the index, 0 if the term has none. */
  cosine(vector: Float64Array, id: number): number {
    const row = this.#row(id);
    if (row === NO_VECTOR) return 0;
    const text = data.rows[row]!;
    const from = text.length - DIMENSIONS;
    let sum = 0;
    for (let i = 0; i < DIMENSIONS; i++) sum += vector[i]! * (text.charCodeAt(from + i) - CENTRE);
    return sum * data.step;
  }

  /** Adds a term of the index, times a factor, to a sum of vectors. */
  add(sum: Float64Array, id: number, factor: number): void {
    const row = this.#row(id);
    if (row !== NO_VECTOR) addRow(sum, row, factor);
  }
}
