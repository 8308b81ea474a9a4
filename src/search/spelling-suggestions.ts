import { distance } from 'fastest-levenshtein';
import type { SearchIndex } from './index/search-index.js';
import { isCommonTerm } from './index/term-weights.js';

/** A word of the articles that is close in spelling to one they do not hold. */
export interface Suggestion {
  /** Its term number. */
  readonly term: number;
  /** The word, folded. */
  readonly word: string;
}

/** Shorter words have too many neighbours; up to this length one edit, beyond it two. */
const MIN_LENGTH = 4;
const ONE_EDIT_LENGTH = 5;
/** No word of the articles is this long, and comparing takes time. */
const MAX_LENGTH = 40;
const MAX_SUGGESTIONS = 3;

/** Which letters a word holds, one bit each. Two words k edits apart differ in at most 2k bits. */
function signature(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

/** How many bits are set, without a loop (Warren, Hacker's Delight, 5-1). */
function bitCount(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Words whose terms have one length, and the signatures of those terms. */
interface Bucket {
  readonly words: Uint32Array;
  readonly signatures: Int32Array;
}

const EMPTY: Bucket = { words: new Uint32Array(0), signatures: new Int32Array(0) };

/** Finds words of one index by their spelling. Made at the first use: most questions never need it. */
export class SpellingSuggestions {
  readonly #index: SearchIndex;
  readonly #words: readonly string[];
  /** By length of the term. */
  readonly #buckets: ReadonlyMap<number, Bucket>;

  constructor(index: SearchIndex) {
    this.#index = index;
    this.#words = index.state.words === '' ? [] : index.state.words.split('\n');
    const byLength = new Map<number, number[]>();
    for (let id = 0; id < this.#words.length; id++) {
      const { length } = this.#termOf(id);
      const same = byLength.get(length);
      if (same === undefined) byLength.set(length, [id]);
      else same.push(id);
    }
    this.#buckets = new Map(
      [...byLength].map(([length, ids]): [number, Bucket] => [
        length,
        {
          words: Uint32Array.from(ids),
          signatures: Int32Array.from(ids, (id) => signature(this.#termOf(id))),
        },
      ]),
    );
  }

  #termOf(id: number): string {
    return this.#index.lexicon.term(this.#index.state.wordTerm[id]!);
  }

  /**
   * The nearest words, by edits and then by how often the articles hold them; none for short words and for words
   * that are everyday English: those are no misspelling, the articles just lack them. Cost: one integer comparison
   * for each distinct word of like length, a comparison of letters for those that have nearly the same ones.
   */
  nearest(term: string, word: string): Suggestion[] {
    if (word.length < MIN_LENGTH || word.length > MAX_LENGTH || /\d/.test(word) || isCommonTerm(term))
      return [];
    const edits = word.length <= ONE_EDIT_LENGTH ? 1 : 2;
    const own = signature(term);
    let near: number[] = [];
    let nearest = edits;
    for (let length = Math.max(MIN_LENGTH, term.length - edits); length <= term.length + edits; length++) {
      const { words, signatures } = this.#buckets.get(length) ?? EMPTY;
      for (let at = 0; at < words.length; at++) {
        if (bitCount(signatures[at]! ^ own) > 2 * edits) continue;
        const id = words[at]!;
        const apart = Math.min(distance(word, this.#words[id]!), distance(term, this.#termOf(id)));
        if (apart > nearest) continue;
        if (apart < nearest) near = [];
        nearest = apart;
        near.push(id);
      }
    }
    const frequency = (id: number) => this.#index.state.frequency[this.#index.state.wordTerm[id]!]!;
    return near
      .sort((a, b) => frequency(b) - frequency(a) || a - b)
      .slice(0, MAX_SUGGESTIONS)
      .map((id) => ({ term: this.#index.state.wordTerm[id]!, word: this.#words[id]! }));
  }
}
