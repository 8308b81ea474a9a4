import { type IndexState, TokenFlag } from '../index/state.js';
import { Tokens } from '../index/tokens.js';
import { noSuch } from '../no-such.js';
import { BM25, type FoundByWords, type WeightedTerm, type WordLookup } from './word-lookup.js';

const isStop = (flags: number) => (flags & TokenFlag.stop) !== 0;

/** Stands for a term that is not looked up. */
const NOT_WANTED = -1;

/** How often a term stands in each sentence that holds it. */
interface TermCounts {
  /** Of the term. */
  readonly weight: number;
  /** By sentence. */
  readonly counts: Map<number, number>;
}

/** The number of different terms in each sentence, without stop words. MiniSearch takes this for the length. */
function lengthsOf(tokens: Tokens, sentences: number, terms: number): Uint16Array {
  const lastSeen = new Uint32Array(terms);
  return Uint16Array.from({ length: sentences }, (_none, sentence) => {
    let length = 0;
    const end = tokens.end(sentence);
    for (let at = tokens.start(sentence); at < end; at++) {
      const term = tokens.term(at);
      if (tokens.isStop(at) || lastSeen[term] === sentence + 1) continue;
      lastSeen[term] = sentence + 1;
      length += 1;
    }
    return Math.max(1, length); // an empty text is one empty term to MiniSearch
  });
}

/**
 * Finds what `WordIndex` finds, by reading every sentence for every question. It answers while MiniSearch is being
 * filled, and tests hold MiniSearch to it. Linear in the tokens of the corpus: about two nanoseconds each.
 */
export class WordScan implements WordLookup {
  readonly #state: IndexState;
  readonly #ids: ReadonlyMap<string, number>;
  readonly #lengths: Uint16Array;
  readonly #meanLength: number;
  readonly filled = Promise.resolve();

  constructor(state: IndexState, terms: readonly string[]) {
    this.#state = state;
    this.#ids = new Map(terms.map((term, id) => [term, id]));
    this.#lengths = lengthsOf(new Tokens(state), state.articleOf.length, terms.length);
    this.#meanLength =
      this.#lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, this.#lengths.length);
  }

  best(
    terms: readonly WeightedTerm[],
    limit: number,
    allowed?: (sentence: number) => boolean,
  ): FoundByWords[] {
    const scores = new Map<number, number>();
    for (const { weight, counts } of this.#count(terms)) {
      const rarity = Math.log(1 + (this.#lengths.length - counts.size + 0.5) / (counts.size + 0.5));
      for (const [sentence, count] of counts) {
        const length = (this.#lengths[sentence] ?? noSuch('sentence', sentence)) / this.#meanLength;
        const saturated = (count * (BM25.k + 1)) / (count + BM25.k * (1 - BM25.b + BM25.b * length));
        const score = weight * rarity * (BM25.d + saturated);
        scores.set(sentence, (scores.get(sentence) ?? 0) + score);
      }
    }
    return [...scores]
      .filter(([sentence]) => allowed === undefined || allowed(sentence))
      .map(([sentence, score]) => ({ sentence, score }))
      .sort((a, b) => b.score - a.score || a.sentence - b.sentence)
      .slice(0, limit);
  }

  /** Reads all sentences for some terms. */
  #count(terms: readonly WeightedTerm[]): readonly TermCounts[] {
    const found = terms.map(({ weight }): TermCounts => ({ weight, counts: new Map() }));
    // A table by term number costs less in the loop than a map does.
    const wanted = new Int16Array(this.#ids.size).fill(NOT_WANTED);
    for (const [place, { term }] of terms.entries()) {
      const id = this.#ids.get(term);
      if (id !== undefined) wanted[id] = place;
    }
    const { segmentStart, tokens, flags } = this.#state;
    for (let sentence = 0; sentence < this.#lengths.length; sentence++) {
      const end = segmentStart[sentence + 1] ?? noSuch('segment', sentence);
      for (let at = segmentStart[sentence] ?? end; at < end; at++) {
        const place = wanted[tokens[at] ?? noSuch('token', at)] ?? NOT_WANTED;
        if (place === NOT_WANTED || isStop(flags[at] ?? noSuch('token', at))) continue;
        const { counts } = found[place] ?? noSuch('term', place);
        counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
      }
    }
    return found;
  }
}
