import { createHash } from 'node:crypto';
import type { SmallVector } from '../../search/vectors/vector-table.js';

/** Bytes of the hash that names a text. Among a billion texts, two have the same with a chance of one in 10^20. */
const KEY_BYTES = 16;

const keyOf = (text: string): Buffer => createHash('sha256').update(text).digest().subarray(0, KEY_BYTES);

/** The vectors of texts as they are kept in a file: plain data. */
export interface StoredVectors {
  readonly keys: Uint8Array;
  readonly scales: Float32Array;
  readonly numbers: Int8Array;
}

/** Vectors by their texts. Holds hashes, not texts. */
export class VectorShelf {
  readonly #vectors = new Map<string, SmallVector>();

  /** Takes up what `store` gave. */
  static of({ keys, scales, numbers }: StoredVectors): VectorShelf {
    const shelf = new VectorShelf();
    const dimensions = numbers.length / Math.max(1, scales.length);
    const bytes = Buffer.from(keys.buffer, keys.byteOffset, keys.byteLength);
    scales.forEach((scale, at) => {
      const key = bytes.toString('latin1', at * KEY_BYTES, (at + 1) * KEY_BYTES);
      shelf.#vectors.set(key, { scale, numbers: numbers.subarray(at * dimensions, (at + 1) * dimensions) });
    });
    return shelf;
  }

  get size(): number {
    return this.#vectors.size;
  }

  get(text: string): SmallVector | undefined {
    return this.#vectors.get(keyOf(text).toString('latin1'));
  }

  put(text: string, vector: SmallVector): void {
    this.#vectors.set(keyOf(text).toString('latin1'), vector);
  }

  /** The vectors of these texts, as far as they are known. */
  store(texts: Iterable<string>): StoredVectors {
    const kept = new Map<string, SmallVector>();
    for (const text of texts) {
      const key = keyOf(text).toString('latin1');
      const vector = this.#vectors.get(key);
      if (vector !== undefined) kept.set(key, vector);
    }
    const vectors = [...kept.values()];
    const dimensions = vectors[0]?.numbers.length ?? 0;
    const numbers = new Int8Array(vectors.length * dimensions);
    vectors.forEach((vector, at) => {
      numbers.set(vector.numbers, at * dimensions);
    });
    return {
      keys: Uint8Array.from(Buffer.from([...kept.keys()].join(''), 'latin1')),
      scales: Float32Array.from(vectors, ({ scale }) => scale),
      numbers,
    };
  }
}
