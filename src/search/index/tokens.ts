import type { Span } from '../../corpus/article.js';
import { noSuch } from '../no-such.js';
import { type IndexState, TokenFlag } from './state.js';

/**
 * The tokens of an index state, read one by one. A segment has the tokens `[start, end)`. Each method costs as much as
 * reading from an array, and throws a RangeError for a number that the state does not have.
 */
export class Tokens {
  readonly #segmentStart: Uint32Array;
  readonly #terms: Uint32Array;
  readonly #flags: Uint8Array;
  readonly #starts: Uint32Array;
  readonly #lengths: Uint16Array;

  constructor({ segmentStart, tokens, flags, tokenStart, tokenLength }: IndexState) {
    this.#segmentStart = segmentStart;
    this.#terms = tokens;
    this.#flags = flags;
    this.#starts = tokenStart;
    this.#lengths = tokenLength;
  }

  /** The first token of a segment. */
  start(segment: number): number {
    return this.#segmentStart[segment] ?? noSuch('segment', segment);
  }

  /** The token after the last one of a segment. */
  end(segment: number): number {
    return this.#segmentStart[segment + 1] ?? noSuch('segment', segment);
  }

  /** The segment that a token stands in. */
  segmentOf(token: number): number {
    let low = 0;
    let high = this.#segmentStart.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.end(middle) <= token) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The term of a token, by its number. */
  term(token: number): number {
    return this.#terms[token] ?? noSuch('token', token);
  }

  /** `TokenFlag` bits of a token. */
  flags(token: number): number {
    return this.#flags[token] ?? noSuch('token', token);
  }

  isStop(token: number): boolean {
    return (this.flags(token) & TokenFlag.stop) !== 0;
  }

  /** Where a token stands in the text of its segment. */
  span(token: number): Span {
    const start = this.#starts[token] ?? noSuch('token', token);
    return { start, end: start + (this.#lengths[token] ?? noSuch('token', token)) };
  }

  /** The next token of a term, from a token on; -1 where there is none. Linear, at a fraction of a nanosecond each. */
  next(term: number, from: number): number {
    return this.#terms.indexOf(term, from);
  }
}
