import type { SearchIndex } from './index/search-index.js';
import { TokenFlag } from './index/state.js';
import { DIMENSIONS } from './index/term-vectors.js';
import type { Query } from './query.js';

/** How near a run of tokens comes to a question in meaning. */
export interface Nearness {
  /** Per wanted term: cosine with the nearest content word of the run, at least 0. */
  readonly nearest: Float64Array;
  /** Cosine of the two sums of word vectors, each word by its information (Arora et al. 2017). */
  readonly gist: number;
}

/** Compares runs of tokens with one question by their word vectors. Each term of the articles is compared once. */
export class MeaningReader {
  readonly #vectors: readonly (Float64Array | undefined)[];
  readonly #sum = new Float64Array(DIMENSIONS);
  readonly #cosines = new Map<number, Float64Array>();

  constructor(
    readonly index: SearchIndex,
    readonly query: Query,
  ) {
    this.#vectors = query.wanted.map(({ term }) => index.vectors.of(term));
    query.wanted.forEach(({ weight }, bit) => {
      this.#vectors[bit]?.forEach((component, i) => {
        this.#sum[i]! += weight * component;
      });
    });
  }

  #cosinesOf(id: number): Float64Array {
    let cosines = this.#cosines.get(id);
    if (cosines === undefined) {
      cosines = Float64Array.from(this.#vectors, (vector) =>
        vector === undefined ? 0 : this.index.vectors.cosine(vector, id),
      );
      this.#cosines.set(id, cosines);
    }
    return cosines;
  }

  /** The tokens `[from, to)` of the index state. */
  read(from: number, to: number): Nearness {
    const { state, lexicon, vectors, weights } = this.index;
    const nearest = new Float64Array(this.#vectors.length);
    const sum = new Float64Array(DIMENSIONS);
    for (let at = from; at < to; at++) {
      if ((state.flags[at]! & TokenFlag.stop) !== 0) continue;
      const id = state.tokens[at]!;
      const cosines = this.#cosinesOf(id);
      for (let bit = 0; bit < nearest.length; bit++) nearest[bit] = Math.max(nearest[bit]!, cosines[bit]!);
      vectors.add(sum, id, weights.of(lexicon.term(id)));
    }
    return { nearest, gist: cosine(sum, this.#sum) };
  }
}

function cosine(a: Float64Array, b: Float64Array): number {
  let [product, left, right] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    product += a[i]! * b[i]!;
    left += a[i]! ** 2;
    right += b[i]! ** 2;
  }
  return product === 0 ? 0 : product / Math.sqrt(left * right);
}
