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

/** The vector of a row. */
function readRow(row: number): Float64Array {
  const text = data.rows[row]!;
  const from = text.length - DIMENSIONS;
  const vector = new Float64Array(DIMENSIONS);
  for (let i = 0; i < DIMENSIONS; i++) vector[i] = data.step * (text.charCodeAt(from + i) - CENTRE);
  return vector;
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
    return row === NO_VECTOR ? undefined : readRow(row);
  }

  /** The same for a term of the index: the second time it need not be looked for. */
  at(id: number): Float64Array | undefined {
    const row = this.#row(id);
    return row === NO_VECTOR ? undefined : readRow(row);
  }
}

/** Scalar product: of two vectors of unit length the cosine. */
export function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < DIMENSIONS; i++) sum += a[i]! * b[i]!;
  return sum;
}
