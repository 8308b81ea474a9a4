import { WordIndex } from '../candidates/by-words.js';
import type { WordLookup } from '../candidates/word-lookup.js';
import type { Analyzer } from '../text/analyze.js';
import { classifyTerms } from '../text/word-classes.js';
import { Lexicon } from './lexicon.js';
import { type IndexState, NONE, TokenFlag } from './state.js';
import { TermWeights } from './term-weights.js';

/** The share of a term's occurrences inside sentences that have a capital, from which it counts as a name. */
const NAME_SHARE = 0.7;

/** What an index is told of the archive, where it holds only some of its sentences. */
export interface PartOf {
  /** The archive's distinct sentences. `IndexState.frequency` counts in the archive as well. */
  readonly sentences: number;
  /** Finds sentences by their words. `NO_LOOKUP` where they were found elsewhere. */
  readonly words: WordLookup;
}

/** An index state, and what follows from it. Never changes, apart from caches. */
export class SearchIndex {
  readonly state: IndexState;
  readonly lexicon: Lexicon;
  readonly words: WordLookup;
  readonly weights: TermWeights;
  /** `WordClass` bits by term number. */
  readonly classes: Uint32Array;
  /** 1 for terms that are names, by term number. */
  readonly names: Uint8Array;
  readonly sentences: number;

  /** @param part where the state holds only some of an archive's sentences. */
  constructor(state: IndexState, analyzer: Analyzer, part?: PartOf) {
    this.state = state;
    this.sentences = state.articleOf.length;
    this.lexicon = new Lexicon(state.terms === '' ? [] : state.terms.split('\n'));
    this.words = part?.words ?? new WordIndex(state, this.lexicon.terms);
    this.classes = classifyTerms(this.lexicon.terms, analyzer);
    this.weights = new TermWeights(this.lexicon, state.frequency, part?.sentences ?? countDistinct(state));
    this.names = findNames(state, this.lexicon.size);
  }

  /** The heading segment above a sentence, or NONE. */
  headingOf(sentence: number): number {
    return this.state.headingOf[this.state.passageOf[sentence]!] ?? NONE;
  }

  titleOf(sentence: number): number {
    return this.state.titleOf[this.state.articleOf[sentence]!] ?? NONE;
  }

  /** The sentence `offset` places further on in the same article (before it, if negative), or NONE. */
  neighbour(sentence: number, offset: number): number {
    const other = sentence + offset;
    const same = other >= 0 && this.state.articleOf[other] === this.state.articleOf[sentence];
    return same ? other : NONE;
  }
}

const countDistinct = ({ firstCopy }: IndexState) =>
  firstCopy.reduce((sum, first, id) => sum + (first === id ? 1 : 0), 0);

/** Which terms are names, by their capitals inside sentences. The first word of a sentence does not count. */
function findNames(state: IndexState, terms: number): Uint8Array {
  const seen = new Uint32Array(terms);
  const capital = new Uint32Array(terms);
  for (let segment = 0; segment < state.articleOf.length; segment++) {
    for (let at = state.segmentStart[segment]! + 1; at < state.segmentStart[segment + 1]!; at++) {
      const term = state.tokens[at]!;
      seen[term]!++;
      if ((state.flags[at]! & TokenFlag.capital) !== 0) capital[term]!++;
    }
  }
  return Uint8Array.from(seen, (count, term) => (count > 0 && capital[term]! >= NAME_SHARE * count ? 1 : 0));
}
