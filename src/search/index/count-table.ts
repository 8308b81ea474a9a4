import { noSuch } from '../no-such.js';

/** CountTable of what is numbered from 0 on, such as how often each term occurs. All begin at 0. */
export class CountTable {
  readonly values: Uint32Array;

  constructor(size: number) {
    this.values = new Uint32Array(size);
  }

  of(number: number): number {
    return this.values[number] ?? noSuch('count', number);
  }

  add(number: number, more = 1): void {
    this.values[number] = this.of(number) + more;
  }
}
