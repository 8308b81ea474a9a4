import type { SearchIndex } from './index/search-index.js';
import { TokenFlag } from './index/state.js';
import { DIMENSIONS, product } from './index/term-vectors.js';
import type { Query } from './query.js';

/** How near a run of tokens comes to a question in meaning. */
export interface Nearness {
  /** Per wanted term: cosine with the nearest content word of the run, at least 0. */
  readonly nearest: Float64Array;
  /** Cosine of the two sums of word vectors, each word by its information (Arora et al. 2017). */
  readonly gist: number;
}

/** A term of the articles beside a question. */
interface Compared {
  readonly vector: Float64Array;
  /** Per wanted term: cosine. */
  readonly cosines: Float64Array;
  /** Information, see `TermWeights`. */
  readonly weight: number;
}

/** Compares runs of tokens with one question by their word vectors. Each term of the articles is compared once. */
export class MeaningReader {
  readonly #vectors: readonly (Float64Array | undefined)[];
  readonly #question = new Float64Array(DIMENSIONS);
  /** By term number; null for terms without a vector. */
  readonly #compared = new Map<number, Compared | null>();

  constructor(
    readonly index: SearchIndex,
    readonly query: Query,
  ) {
    this.#vectors = query.wanted.map(({ term }) => index.vectors.of(term));
    query.wanted.forEach(({ weight }, bit) => {
      const vector = this.#vectors[bit];
      if (vector !== undefined) addTo(this.#question, vector, weight);
    });
  }

  #compare(id: number): Compared | null {
    const known = this.#compared.get(id);
    if (known !== undefined) return known;
    const { vectors, weights, lexicon } = this.index;
    const vector = vectors.at(id);
    const compared =
      vector === undefined
        ? null
        : { vector, cosines: this.#cosines(vector), weight: weights.of(lexicon.term(id)) };
    this.#compared.set(id, compared);
    return compared;
  }

  #cosines(vector: Float64Array): Float64Array {
    const cosines = new Float64Array(this.#vectors.length);
    this.#vectors.forEach((wanted, bit) => {
      if (wanted !== undefined) cosines[bit] = product(wanted, vector);
    });
    return cosines;
  }

  /** The tokens `[from, to)` of the index state. */
  read(from: number, to: number): Nearness {
    const { tokens, flags } = this.index.state;
    const nearest = new Float64Array(this.#vectors.length);
    const sum = new Float64Array(DIMENSIONS);
    for (let at = from; at < to; at++) {
      const compared = (flags[at]! & TokenFlag.stop) === 0 ? this.#compare(tokens[at]!) : null;
      if (compared === null) continue;
      const { cosines, vector, weight } = compared;
      for (let bit = 0; bit < nearest.length; bit++) {
        if (cosines[bit]! > nearest[bit]!) nearest[bit] = cosines[bit]!;
      }
      addTo(sum, vector, weight);
    }
    return { nearest, gist: cosine(sum, this.#question) };
  }
}

function addTo(sum: Float64Array, vector: Float64Array, factor: number): void {
  for (let i = 0; i < DIMENSIONS; i++) sum[i]! += factor * vector[i]!;
}

function cosine(a: Float64Array, b: Float64Array): number {
  const sizes = product(a, a) * product(b, b);
  return sizes === 0 ? 0 : product(a, b) / Math.sqrt(sizes);
}
