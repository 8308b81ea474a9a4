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
  /** For each date `sentence, start, end, date, until, precision and guess`. */
  readonly dates: Uint32Array;
  /** ISO dates, each once; the first stands for none. */
  readonly names: readonly string[];
}

/** The dates of an article's sentences, by the index of the sentence. */
export type DatesOf = (article: Article) => ReadonlyMap<number, readonly ArticleDate[]>;

export const PER_DATE = 6;
const PRECISIONS: readonly DatePrecision[] = ['day', 'month', 'year'];

/** Stops compiling when dates get a property that would be lost here. */
type Unknown = Exclude<keyof ArticleDate, 'date' | 'until' | 'precision' | 'guess' | 'span'>;
const NOTHING_IS_LOST: [Unknown] extends [never] ? true : never = true;

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

/** The date at a place, as it was packed. */
export function dateAt({ dates, names }: PackedDates, place: number): ArticleDate {
  if (!NOTHING_IS_LOST) throw new Error('unreachable');
  const field = (at: number) => dates[place * PER_DATE + at]!;
  const [until, how] = [field(4), field(5)];
  return {
    date: names[field(3)] || null,
    ...(until !== 0 && { until: names[until]! }),
    precision: PRECISIONS[how >> 1]!,
    guess: how % 2 === 1,
    span: { start: field(1), end: field(2) },
  };
}

/**
 * Reads the dates of one article back.
 *
 * @param at index of the article. The first call is linear in the number of articles.
 */
export function datesReader(
  packed: PackedDates,
): (at: number) => ReadonlyMap<number, readonly ArticleDate[]> {
  const starts = startsOf(packed);
  return (at) => {
    const dates = new Map<number, ArticleDate[]>();
    for (let place = starts[at]!; place < starts[at + 1]!; place += 1) {
      const sentence = packed.dates[place * PER_DATE]!;
      const known = dates.get(sentence);
      if (known === undefined) dates.set(sentence, [dateAt(packed, place)]);
      else known.push(dateAt(packed, place));
    }
    return dates;
  };
}

/** Where the dates of each article begin, and after the last article where they end. */
export function startsOf({ counts }: PackedDates): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (const [at, count] of counts.entries()) starts[at + 1] = starts[at]! + count;
  return starts;
}
