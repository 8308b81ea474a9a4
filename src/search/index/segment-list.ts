import type { Term } from '../text/analyze.js';
import { Lexicon } from './lexicon.js';
import { NumberList } from './numbers.js';
import { type IndexState, TokenFlag } from './state.js';

/** Lengths are kept in 16 bits. */
const MAX_TOKEN_LENGTH = 0xffff;

/** The part of an index state that says which tokens each segment has. */
type SegmentState = Pick<
  IndexState,
  'terms' | 'words' | 'wordTerm' | 'tokens' | 'flags' | 'tokenStart' | 'tokenLength' | 'segmentStart'
>;

const flagsOf = ({ capital, number, stop, end }: Term, text: string): number =>
  (capital ? TokenFlag.capital : 0) |
  (number ? TokenFlag.number : 0) |
  (stop ? TokenFlag.stop : 0) |
  (text[end] === ',' ? TokenFlag.comma : 0);

/** Collects the tokens of segments, and numbers the terms and words that occur in them. */
export class SegmentList {
  readonly lexicon = new Lexicon();
  readonly #words = new Lexicon();
  readonly #wordTerm = new NumberList();
  readonly #tokens = new NumberList();
  readonly #flags: number[] = [];
  readonly #tokenStart = new NumberList();
  readonly #tokenLength = new NumberList();
  readonly #segmentStart = new NumberList();

  /** Adds a segment. */
  add(terms: readonly Term[], text: string): void {
    this.#segmentStart.push(this.#tokens.length);
    for (const term of terms) {
      const id = this.lexicon.add(term.term);
      if (!term.stop && !term.number) this.#know(term.word, id);
      this.#tokens.push(id);
      this.#tokenStart.push(term.start);
      this.#tokenLength.push(Math.min(MAX_TOKEN_LENGTH, term.end - term.start));
      this.#flags.push(flagsOf(term, text));
    }
  }

  /** Adds a word that no segment has to hold. */
  know(word: string, term: string): void {
    this.#know(word, this.lexicon.add(term));
  }

  #know(word: string, term: number): void {
    const known = this.#words.size;
    if (this.#words.add(word) === known) this.#wordTerm.push(term);
  }

  finish(): SegmentState {
    this.#segmentStart.push(this.#tokens.length);
    return {
      terms: this.lexicon.terms.join('\n'),
      words: this.#words.terms.join('\n'),
      wordTerm: this.#wordTerm.toArray(),
      tokens: this.#tokens.toArray(),
      flags: Uint8Array.from(this.#flags),
      tokenStart: this.#tokenStart.toArray(),
      tokenLength: Uint16Array.from(this.#tokenLength.toArray()),
      segmentStart: this.#segmentStart.toArray(),
    };
  }
}
