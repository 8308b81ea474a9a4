/** Largest number of an eight-bit vector. */
const FULL = 127;
/** A vector whose numbers are all smaller than this counts as zero. */
const TINY = 1e-30;

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
    this.words = Math.ceil(dimensions / 32);
    this.#numbers = new Int8Array(size * dimensions);
    this.#scales = new Float32Array(size);
    this.#signs = new Int32Array(size * this.words);
  }

  /** How many sentences have a vector. */
  get filled(): number {
    return this.#filled;
  }

  has(sentence: number): boolean {
    return this.#scales[sentence]! > 0;
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
      scale: this.#scales[sentence] ?? 0,
    };
  }

  /** The inner product of a sentence's vector with another; 0 where it has none. */
  product(sentence: number, vector: Float32Array): number {
    const from = sentence * this.dimensions;
    let sum = 0;
    for (let i = 0; i < this.dimensions; i++) sum += this.#numbers[from + i]! * vector[i]!;
    return sum * this.#scales[sentence]!;
  }

  /** In how many dimensions the signs of a sentence's vector differ from the given ones. */
  differingSigns(sentence: number, signs: Int32Array): number {
    const from = sentence * this.words;
    let count = 0;
    for (let word = 0; word < this.words; word++) count += bitCount(this.#signs[from + word]! ^ signs[word]!);
    return count;
  }
}

/** The signs of a vector, one bit a dimension. A bit is set where the number is positive. */
export function signsOf(vector: ArrayLike<number>): Int32Array {
  const signs = new Int32Array(Math.ceil(vector.length / 32));
  for (let i = 0; i < vector.length; i++) if (vector[i]! > 0) signs[i >> 5]! |= 1 << (i & 31);
  return signs;
}

/** How many bits are set, without a loop (Warren, Hacker's Delight, 5-1). */
function bitCount(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
