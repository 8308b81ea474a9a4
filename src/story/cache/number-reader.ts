import { noSuch } from '../../search/no-such.js';

/** Reads stored numbers one after another. */
export class NumberReader {
  readonly #numbers: Uint32Array;
  #at: number;

  /** @param from index of the first number to read. */
  constructor(numbers: Uint32Array, from = 0) {
    this.#numbers = numbers;
    this.#at = from;
  }

  /** Whether there are no more numbers. */
  get ended(): boolean {
    return this.#at >= this.#numbers.length;
  }

  /** Throws a RangeError after the last number. */
  next(): number {
    const number = this.#numbers[this.#at] ?? noSuch('stored number', this.#at);
    this.#at += 1;
    return number;
  }
}
