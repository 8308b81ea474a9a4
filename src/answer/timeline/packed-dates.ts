import type { Article } from '../../corpus/article.js';
import type { ArticleDate } from './article-dates.js';
import type { DatePrecision } from './resolved.js';

/**
 * The dates of many articles as numbers. A hundred thousand small objects would take far more memory and far longer to
 * read back. Plain data, which can be stored.
 */
export interface PackedDates {
  /** For each article how many dates it has. The dates of all articles follow one another. */
  readonly counts: Uint32Array;
  /**
   * Six numbers for each date: the index of its sentence, the start and the end of its span, the numbers of its first
   * and its last date in `names`, and `2 * precision + guess`.
   */
  readonly dates: Uint32Array;
  /** ISO dates, each once. The first one is empty and stands for no date. */
  readonly names: readonly string[];
}

/** The dates of an article's sentences, by the index of the sentence. */
export type DatesOf = (article: Article) => ReadonlyMap<number, readonly ArticleDate[]>;

/** Numbers of a date in `PackedDates.dates`. */
export const PER_DATE = 6;
/** By the number that a precision is stored as. */
export const PRECISIONS: readonly DatePrecision[] = ['day', 'month', 'year'];

/** Packs the dates of articles, in their order. Linear in the articles' length, not counting `datesOf`. */
export function packDates(articles: readonly Article[], datesOf: DatesOf): PackedDates {
  const numbers = new Map<string, number>([['', 0]]);
  const numberOf = (name: string): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, numbers.size);
    return numbers.size - 1;
  };
  const packed: number[] = [];
  const counts = articles.map((article) => {
    const before = packed.length;
    for (const [sentence, dates] of datesOf(article)) {
      for (const { date, until, precision, guess, span } of dates) {
        const how = 2 * PRECISIONS.indexOf(precision) + Number(guess);
        packed.push(sentence, span.start, span.end, numberOf(date ?? ''), numberOf(until ?? ''), how);
      }
    }
    return (packed.length - before) / PER_DATE;
  });
  return { counts: Uint32Array.from(counts), dates: Uint32Array.from(packed), names: [...numbers.keys()] };
}
