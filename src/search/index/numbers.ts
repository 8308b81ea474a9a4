/** A growing list of unsigned 32-bit numbers in one typed array (4 bytes a number, doubled when full). */
export class NumberList {
  #values = new Uint32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Uint32Array(this.#length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
  }

  /** A copy of just the numbers pushed. */
  toArray(): Uint32Array {
    return this.#values.slice(0, this.#length);
  }
}
