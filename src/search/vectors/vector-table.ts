import { countBits } from '../bits.js';
import { noSuch } from '../no-such.js';

/** Largest number of an eight-bit vector. */
const FULL = 127;
/** A vector whose numbers are all smaller than this counts as zero. */
const TINY = 1e-30;
/** Signs are kept in words of this many bits. */
const WORD_BITS = 32;

/** A vector in eight bits: `value ≈ number * scale`. */
export interface SmallVector {
  readonly numbers: Int8Array;
  readonly scale: number;
}

/** Rounds a vector to eight bits. The scale has 32 bits, as in tables and files, so a kept vector equals a new one. */
export function toSmall(vector: Float32Array): SmallVector {
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const scale = largest > TINY ? Math.fround(largest / FULL) : 1;
  return { numbers: Int8Array.from(vector, (value) => Math.round(value / scale)), scale };
}

/**
 * The vectors of a corpus by sentence number, with eight bits a dimension, and the signs with one bit a dimension. A
 * sentence whose vector is not made yet has none. Memory: 440 bytes a sentence at 384 dimensions.
 */
export class VectorTable {
  readonly size: number;
  readonly dimensions: number;
  readonly #numbers: Int8Array;
  readonly #scales: Float32Array;
  readonly #signs: Int32Array;
  /** 32-bit words that hold the signs of one vector. */
  readonly words: number;
  #filled = 0;

  constructor(size: number, dimensions: number) {
    this.size = size;
    this.dimensions = dimensions;
    this.words = Math.ceil(dimensions / WORD_BITS);
    this.#numbers = new Int8Array(size * dimensions);
    this.#scales = new Float32Array(size);
    this.#signs = new Int32Array(size * this.words);
  }

  /** How many sentences have a vector. */
  get filled(): number {
    return this.#filled;
  }

  has(sentence: number): boolean {
    return this.#scale(sentence) > 0;
  }

  set(sentence: number, { numbers, scale }: SmallVector): void {
    if (!this.has(sentence)) this.#filled += 1;
    this.#numbers.set(numbers, sentence * this.dimensions);
    this.#scales[sentence] = scale;
    this.#signs.set(signsOf(numbers), sentence * this.words);
  }

  /** A sentence's vector; null where it has none. */
  get(sentence: number): SmallVector | null {
    if (!this.has(sentence)) return null;
    const from = sentence * this.dimensions;
    return {
      numbers: this.#numbers.slice(from, from + this.dimensions),
      scale: this.#scale(sentence),
    };
  }

  /** The inner product of a sentence's vector with another; 0 where it has none. */
  product(sentence: number, vector: Float32Array): number {
    const numbers = this.#numbers;
    const from = sentence * this.dimensions;
    let sum = 0;
    for (let i = 0; i < this.dimensions; i++) {
      sum += (numbers[from + i] ?? noSuch('dimension', i)) * (vector[i] ?? noSuch('dimension', i));
    }
    return sum * this.#scale(sentence);
  }

  /** In how many dimensions the signs of a sentence's vector differ from the given ones. */
  differingSigns(sentence: number, signs: Int32Array): number {
    const own = this.#signs;
    const from = sentence * this.words;
    let count = 0;
    for (let word = 0; word < this.words; word++) {
      count += countBits((own[from + word] ?? noSuch('word', word)) ^ (signs[word] ?? noSuch('word', word)));
    }
    return count;
  }

  #scale(sentence: number): number {
    return this.#scales[sentence] ?? noSuch('sentence', sentence);
  }
}

/** The signs of a vector, one bit a dimension. A bit is set where the number is positive. */
export function signsOf(vector: ArrayLike<number>): Int32Array {
  const signs = new Int32Array(Math.ceil(vector.length / WORD_BITS));
  for (let word = 0; word < signs.length; word++) signs[word] = signWord(vector, word * WORD_BITS);
  return signs;
}

/** The signs of as many dimensions as one word holds, from one on. Those after the last count as not positive. */
function signWord(vector: ArrayLike<number>, from: number): number {
  let signs = 0;
  for (let bit = 0; bit < WORD_BITS; bit++) if ((vector[from + bit] ?? 0) > 0) signs |= 1 << bit;
  return signs;
}
