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

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Finds words of one index by their spelling. Built at the first use: most questions never need it. */
export class SpellingSuggestions {
  readonly #index: SearchIndex;
  readonly #words: readonly string[];
  #signatures: Int32Array | undefined;

  constructor(index: SearchIndex) {
    this.#index = index;
    this.#words = index.state.words === '' ? [] : index.state.words.split('\n');
  }

  #termOf(id: number): string {
    return this.#index.lexicon.term(this.#index.state.wordTerm[id]!);
  }

  /**
   * The nearest words, by edits and then by how often the articles hold them; none for short words and for words
   * that are everyday English: those are no misspelling, the articles just lack them. Cost: one integer comparison
   * per distinct word of the articles.
   */
  nearest(term: string, word: string): Suggestion[] {
    if (word.length < MIN_LENGTH || word.length > MAX_LENGTH || /\d/.test(word) || isCommonTerm(term))
      return [];
    const edits = word.length <= ONE_EDIT_LENGTH ? 1 : 2;
    this.#signatures ??= Int32Array.from(this.#words, (_word, id) => signature(this.#termOf(id)));
    const own = signature(term);
    const near: { id: number; edits: number }[] = [];
    for (let id = 0; id < this.#words.length; id++) {
      if (bitCount(this.#signatures[id]! ^ own) > 2 * edits) continue;
      const other = this.#termOf(id);
      if (Math.abs(other.length - term.length) > edits || other.length < MIN_LENGTH) continue;
      const apart = Math.min(distance(word, this.#words[id]!), distance(term, other));
      if (apart <= edits) near.push({ id, edits: apart });
    }
    const frequency = (id: number) => this.#index.state.frequency[this.#index.state.wordTerm[id]!]!;
    return near
      .sort((a, b) => a.edits - b.edits || frequency(b.id) - frequency(a.id) || a.id - b.id)
      .filter((each, _rank, all) => each.edits === all[0]!.edits)
      .slice(0, MAX_SUGGESTIONS)
      .map(({ id }) => ({ term: this.#index.state.wordTerm[id]!, word: this.#words[id]! }));
  }
}
