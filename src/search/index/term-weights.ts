import { noSuch } from '../no-such.js';
import { perMillion } from '../text/background.js';
import type { Lexicon } from './lexicon.js';

/**
 * Occurrences per million words of the rarest words in the background list. A word that is not in the list counts as
 * this rare.
 */
const UNLISTED_PER_MILLION = 0.2;
/** Words in a sentence of news text, content and stop words. */
const WORDS_PER_SENTENCE = 22;
/**
 * How many sentences of the articles weigh as much as the background (the strength of the prior). It is small: four
 * articles need the prior, an archive of some thousand sentences does not.
 */
const BACKGROUND_SENTENCES = 1000;

/**
 * The information of a term: its inverse document frequency over sentences. Everyday English is the prior, and the
 * articles' own counts take over as they grow. This is Bayesian smoothing with a Dirichlet prior (Zhai and Lafferty
 * 2001), applied to document frequencies.
 */
export class TermWeights {
  readonly #lexicon: Lexicon;
  readonly #frequency: Uint32Array;
  readonly #sentences: number;

  constructor(lexicon: Lexicon, frequency: Uint32Array, sentences: number) {
    this.#lexicon = lexicon;
    this.#frequency = frequency;
    this.#sentences = sentences;
  }

  /** In natural-log units, at least 0: about 1 for the commonest content words, 8 to 10 for rare ones. */
  of(term: string): number {
    const id = this.#lexicon.id(term);
    const own = id === undefined ? 0 : (this.#frequency[id] ?? noSuch('term', id));
    const share = Math.min(0.5, ((perMillion(term) ?? UNLISTED_PER_MILLION) * WORDS_PER_SENTENCE) / 1e6);
    const expected = own + BACKGROUND_SENTENCES * share;
    return Math.max(0, Math.log((this.#sentences + BACKGROUND_SENTENCES + 1) / (expected + 0.5)));
  }
}
