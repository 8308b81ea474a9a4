import { WordIndex } from '../candidates/by-words.js';
import type { WordLookup } from '../candidates/word-lookup.js';
import type { Analyzer } from '../text/analyze.js';
import { classifyTerms } from '../text/word-classes.js';
import { Lexicon } from './lexicon.js';
import { type IndexState, NONE, TokenFlag } from './state.js';
import { TermWeights } from './term-weights.js';

/** A term is taken for a name if it is written with a capital at least this often inside sentences. */
const NAME_SHARE = 0.7;

/** What an index over some sentences of a larger archive is told. */
export interface PartOf {
  /** How many distinct sentences the archive has. `IndexState.frequency` has to count in the archive too. */
  readonly sentences: number;
  /** Finds sentences by their words, if anything does. */
  readonly words: WordLookup;
}

/** An index state with everything that can be derived from it at once. Immutable but for caches. */
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

  /** The sentence `offset` places on in the same article, or NONE. */
  neighbour(sentence: number, offset: number): number {
    const other = sentence + offset;
    const same = other >= 0 && this.state.articleOf[other] === this.state.articleOf[sentence];
    return same ? other : NONE;
  }
}

const countDistinct = ({ firstCopy }: IndexState) =>
  firstCopy.reduce((sum, first, id) => sum + (first === id ? 1 : 0), 0);

/** Which terms are names: capitals inside sentences tell; a sentence's first word does not. */
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
