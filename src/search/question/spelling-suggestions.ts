import { distance } from 'fastest-levenshtein';
import { countBits } from '../bits.js';
import type { SearchIndex } from '../index/search-index.js';
import { noSuch } from '../no-such.js';
import { isCommonTerm } from '../text/background.js';
import { MAX_EDITS, SimilarStrings } from './similar-strings.js';

/** A word of the articles that is near in spelling to one that they do not hold. */
export interface SpellingSuggestion {
  /** Its term number. */
  readonly term: number;
  /** The word, folded. */
  readonly word: string;
}

/** Shorter words have too many neighbours. Words up to `ONE_EDIT_LENGTH` may be one edit away, longer ones two. */
const MIN_LENGTH = 4;
const ONE_EDIT_LENGTH = 5;
/** The longest word that is looked up. Comparing takes time, and the articles hold no longer ones. */
const MAX_LENGTH = 40;
const MAX_SUGGESTIONS = 3;

/** The letters of a word, one bit each. Words that are k edits apart differ in at most 2k bits. */
function signature(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

/** Finds words of one index by their spelling. */
export class SpellingSuggestions {
  readonly #index: SearchIndex;
  readonly #words: readonly string[];
  readonly #terms: readonly string[];
  readonly #byWord: SimilarStrings;
  readonly #byTerm: SimilarStrings;

  constructor(index: SearchIndex) {
    const { words, wordTerm } = index.state;
    this.#index = index;
    this.#words = words === '' ? [] : words.split('\n');
    this.#terms = Array.from(wordTerm, (term) => index.lexicon.term(term));
    this.#byWord = new SimilarStrings(this.#words);
    this.#byTerm = new SimilarStrings(this.#terms);
  }

  /**
   * The nearest words, by edits and then by how often the articles hold them. None for short words. None for everyday
   * English: such a word is no misspelling, the articles just do not hold it. Cost: one comparison of letters for each
   * word that shares a third of them in a row.
   */
  nearest(term: string, word: string): SpellingSuggestion[] {
    if (word.length < MIN_LENGTH || word.length > MAX_LENGTH || /\d/.test(word) || isCommonTerm(term))
      return [];
    const { wordTerm } = this.#index.state;
    const frequency = (each: SpellingSuggestion) => this.#index.frequency(each.term);
    return this.#near(term, word)
      .sort((a, b) => a - b)
      .map((id) => ({ term: wordTerm[id] ?? noSuch('word', id), word: this.#word(id) }))
      .sort((a, b) => frequency(b) - frequency(a))
      .slice(0, MAX_SUGGESTIONS);
  }

  #word(id: number): string {
    return this.#words[id] ?? noSuch('word', id);
  }

  #term(id: number): string {
    return this.#terms[id] ?? noSuch('word', id);
  }

  /** The words with the fewest edits, either to the word or from term to term. */
  #near(term: string, word: string): number[] {
    const edits = word.length <= ONE_EDIT_LENGTH ? 1 : MAX_EDITS;
    const candidates = new Set<number>();
    this.#byWord.candidates(word, (id) => candidates.add(id));
    this.#byTerm.candidates(term, (id) => candidates.add(id));
    const own = signature(term);
    let near: number[] = [];
    let nearest = edits;
    for (const id of candidates) {
      const other = this.#term(id);
      if (other.length < MIN_LENGTH || Math.abs(other.length - term.length) > edits) continue;
      if (countBits(signature(other) ^ own) > 2 * edits) continue;
      const apart = Math.min(distance(word, this.#word(id)), distance(term, other));
      if (apart > nearest) continue;
      if (apart < nearest) near = [];
      nearest = apart;
      near.push(id);
    }
    return near;
  }
}
