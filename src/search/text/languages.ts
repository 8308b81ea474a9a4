import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stopwords as dutchStops } from '@orama/stopwords/dutch';
import { stopwords as frenchStops } from '@orama/stopwords/french';
import { stopwords as germanStops } from '@orama/stopwords/german';
import { stopwords as italianStops } from '@orama/stopwords/italian';
import { stopwords as portugueseStops } from '@orama/stopwords/portuguese';
import { stopwords as russianStops } from '@orama/stopwords/russian';
import { stopwords as spanishStops } from '@orama/stopwords/spanish';
import { Analyzer, type Stemmer } from './analyze.js';
import { fold } from './fold.js';

/** Languages other than English that articles are read in, by BCP 47 primary subtag: stemmer and stop words. */
const LANGUAGES: ReadonlyMap<string, readonly [stem: Stemmer, stopWords: readonly string[]]> = new Map([
  ['de', [german, germanStops]],
  ['es', [spanish, spanishStops]],
  ['fr', [french, frenchStops]],
  ['it', [italian, italianStops]],
  ['nl', [dutch, dutchStops]],
  ['pt', [portuguese, portugueseStops]],
  ['ru', [russian, russianStops]],
]);

/** The analyzers, one for each language, made when first asked for. */
export class Analyzers {
  readonly english = new Analyzer();
  readonly #others = new Map<string, Analyzer>();

  /** The analyzer of a language tag (`de`, `de-CH`). English for null and for languages without a stemmer. */
  of(language: string | null): Analyzer {
    const tag = language?.toLowerCase().split('-')[0] ?? 'en';
    const known = LANGUAGES.get(tag);
    if (known === undefined) return this.english;
    let analyzer = this.#others.get(tag);
    if (analyzer === undefined) {
      const [stem, stopWords] = known;
      analyzer = new Analyzer({ stem, stopWords: new Set(stopWords.map(fold)) });
      this.#others.set(tag, analyzer);
    }
    return analyzer;
  }
}

/**
 * The analyzer of a text's likeliest language: the one with the most stop words in the text. The first one on a tie.
 */
export function likeliest(analyzers: readonly [Analyzer, ...Analyzer[]], text: string): Analyzer {
  let [best, most] = [analyzers[0], -1];
  for (const analyzer of analyzers) {
    const stops = analyzer.analyze(text).filter((term) => term.stop).length;
    if (stops > most) [best, most] = [analyzer, stops];
  }
  return best;
}
