import { WordIndex } from '../candidates/by-words.js';
import type { WordLookup } from '../candidates/word-lookup.js';
import { noSuch } from '../no-such.js';
import type { SentenceRef } from '../sentence-ref.js';
import type { Analyzer } from '../text/analyze.js';
import { classifyTerms } from '../text/word-classes.js';
import { CountTable } from './count-table.js';
import { Lexicon } from './lexicon.js';
import { type IndexState, NONE, TokenFlag } from './state.js';
import { TermWeights } from './term-weights.js';
import { Tokens } from './tokens.js';

/** The share of a term's occurrences inside sentences that have a capital, from which it counts as a name. */
const NAME_SHARE = 0.7;

/** What an index is told of the archive, where it holds only some of its sentences. */
export interface PartOf {
  /** The archive's distinct sentences. `IndexState.frequency` counts in the archive as well. */
  readonly sentences: number;
  /** Finds sentences by their words. `NO_LOOKUP` where they were found elsewhere. */
  readonly words: WordLookup;
}

/**
 * An index state, and what follows from it. Never changes, apart from caches. Its methods throw a RangeError for a
 * sentence or a term that it does not have.
 */
export class SearchIndex {
  readonly state: IndexState;
  readonly tokens: Tokens;
  readonly lexicon: Lexicon;
  readonly words: WordLookup;
  readonly weights: TermWeights;
  readonly sentences: number;
  readonly #classes: Uint32Array;
  /** 1 for terms that are names. */
  readonly #names: Uint8Array;

  /** @param part where the state holds only some of an archive's sentences. */
  constructor(state: IndexState, analyzer: Analyzer, part?: PartOf) {
    this.state = state;
    this.tokens = new Tokens(state);
    this.sentences = state.articleOf.length;
    this.lexicon = new Lexicon(state.terms === '' ? [] : state.terms.split('\n'));
    this.words = part?.words ?? new WordIndex(state, this.lexicon.terms);
    this.#classes = classifyTerms(this.lexicon.terms, analyzer);
    this.weights = new TermWeights(this.lexicon, state.frequency, part?.sentences ?? countDistinct(state));
    this.#names = findNames(this.tokens, this.sentences, this.lexicon.size);
  }

  /** `WordClass` bits of a term, by its number. */
  classes(term: number): number {
    return this.#classes[term] ?? noSuch('term', term);
  }

  isName(term: number): boolean {
    return (this.#names[term] ?? noSuch('term', term)) === 1;
  }

  /** In how many distinct sentences a term stands. */
  frequency(term: number): number {
    return this.state.frequency[term] ?? noSuch('term', term);
  }

  /** The article of a sentence, and the sentence's index there. */
  ref(sentence: number): SentenceRef {
    const place = this.state.sentenceOf[sentence] ?? noSuch('sentence', sentence);
    return { article: this.#articleOf(sentence), sentence: place };
  }

  /** The sentences of a sentence's passage: from the first to the one after the last. */
  passage(sentence: number): readonly [from: number, to: number] {
    const { passageStart } = this.state;
    const passage = this.#passageOf(sentence);
    const from = passageStart[passage] ?? noSuch('passage', passage);
    return [from, passageStart[passage + 1] ?? noSuch('passage', passage)];
  }

  /** The heading segment above a sentence, or NONE. */
  headingOf(sentence: number): number {
    return this.state.headingOf[this.#passageOf(sentence)] ?? NONE;
  }

  /** The title segment of a sentence's article, or NONE. */
  titleOf(sentence: number): number {
    return this.state.titleOf[this.#articleOf(sentence)] ?? NONE;
  }

  /** The sentence `offset` places further on in the same article (before it, if negative), or NONE. */
  neighbour(sentence: number, offset: number): number {
    const other = sentence + offset;
    const same = other >= 0 && this.state.articleOf[other] === this.state.articleOf[sentence];
    return same ? other : NONE;
  }

  #articleOf(sentence: number): number {
    return this.state.articleOf[sentence] ?? noSuch('sentence', sentence);
  }

  #passageOf(sentence: number): number {
    return this.state.passageOf[sentence] ?? noSuch('sentence', sentence);
  }
}

const countDistinct = ({ firstCopy }: IndexState) =>
  firstCopy.reduce((sum, first, id) => sum + (first === id ? 1 : 0), 0);

/** Which terms are names, by their capitals inside sentences. The first word of a sentence does not count. */
function findNames(tokens: Tokens, sentences: number, terms: number): Uint8Array {
  const seen = new CountTable(terms);
  const capitals = new CountTable(terms);
  for (let sentence = 0; sentence < sentences; sentence++) {
    const end = tokens.end(sentence);
    for (let at = tokens.start(sentence) + 1; at < end; at++) {
      const term = tokens.term(at);
      seen.add(term);
      if ((tokens.flags(at) & TokenFlag.capital) !== 0) capitals.add(term);
    }
  }
  return Uint8Array.from(seen.values, (count, term) =>
    count > 0 && capitals.of(term) >= NAME_SHARE * count ? 1 : 0,
  );
}
