import { type IndexState, TokenFlag } from '../index/state.js';
import { BM25, type FoundByWords, type WeightedTerm, type WordLookup } from './word-lookup.js';

const isStop = (flags: number) => (flags & TokenFlag.stop) !== 0;

/** The number of different terms in each sentence, without stop words. MiniSearch takes this for the length. */
function lengthsOf({ articleOf, segmentStart, tokens, flags }: IndexState, terms: number): Uint16Array {
  const lastSeen = new Uint32Array(terms);
  return Uint16Array.from(articleOf, (_article, sentence) => {
    let length = 0;
    for (let at = segmentStart[sentence]!; at < segmentStart[sentence + 1]!; at++) {
      const term = tokens[at]!;
      if (isStop(flags[at]!) || lastSeen[term] === sentence + 1) continue;
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
    this.#lengths = lengthsOf(state, terms.length);
    this.#meanLength =
      this.#lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, this.#lengths.length);
  }

  best(
    terms: readonly WeightedTerm[],
    limit: number,
    allowed?: (sentence: number) => boolean,
  ): FoundByWords[] {
    const counts = this.#count(terms);
    const scores = new Map<number, number>();
    counts.forEach((held, place) => {
      const rarity = Math.log(1 + (this.#lengths.length - held.size + 0.5) / (held.size + 0.5));
      for (const [sentence, count] of held) {
        const length = this.#lengths[sentence]! / this.#meanLength;
        const saturated = (count * (BM25.k + 1)) / (count + BM25.k * (1 - BM25.b + BM25.b * length));
        const score = terms[place]!.weight * rarity * (BM25.d + saturated);
        scores.set(sentence, (scores.get(sentence) ?? 0) + score);
      }
    });
    return [...scores]
      .filter(([sentence]) => allowed === undefined || allowed(sentence))
      .map(([sentence, score]) => ({ sentence, score }))
      .sort((a, b) => b.score - a.score || a.sentence - b.sentence)
      .slice(0, limit);
  }

  /** For each term, the sentences that hold it and how often. */
  #count(terms: readonly WeightedTerm[]): Map<number, number>[] {
    const { articleOf, segmentStart, tokens, flags } = this.#state;
    const places = new Map(terms.map(({ term }, place) => [this.#ids.get(term) ?? -1, place]));
    // A table by term number costs less in the loop than the map does.
    const wanted = new Int16Array(this.#ids.size).fill(-1);
    for (const [id, place] of places) if (id >= 0) wanted[id] = place;
    const counts = terms.map(() => new Map<number, number>());
    for (let sentence = 0; sentence < articleOf.length; sentence++) {
      for (let at = segmentStart[sentence]!; at < segmentStart[sentence + 1]!; at++) {
        const place = wanted[tokens[at]!]!;
        if (place < 0 || isStop(flags[at]!)) continue;
        counts[place]!.set(sentence, (counts[place]!.get(sentence) ?? 0) + 1);
      }
    }
    return counts;
  }
}
