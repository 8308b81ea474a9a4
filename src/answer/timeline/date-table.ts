import type { SentenceRef } from '../../search/sentence-ref.js';
import { numberAt } from '../at.js';
import { firstNumber } from '../sorted.js';
import type { ArticleDate } from './article-dates.js';
import { type PackedDates, PER_DATE, PRECISIONS } from './packed-dates.js';

/** With every property, so that the compiler says where one is forgotten. */
type Whole<Value> = { readonly [Key in keyof Required<Value>]: Value[Key] };

/** Reads packed dates. A date's place is its index among the dates of all articles. */
export class DateTable {
  readonly #dates: Uint32Array;
  /** Where the dates of each article begin, and after the last article where they end. */
  readonly #starts: Uint32Array;
  /** ISO dates by their number; that of no date is 0. */
  readonly names: readonly string[];

  /** Linear in the number of articles. */
  constructor({ counts, dates, names }: PackedDates) {
    this.#dates = dates;
    this.#starts = new Uint32Array(counts.length + 1);
    this.names = names;
    let start = 0;
    for (const [article, count] of counts.entries()) {
      start += count;
      this.#starts[article + 1] = start;
    }
  }

  /** How many dates there are. */
  get size(): number {
    return this.#dates.length / PER_DATE;
  }

  /** The places of an article's dates, `[from, to)`, in the order of its sentences. */
  placesOf(article: number): readonly [from: number, to: number] {
    return [numberAt(this.#starts, article), numberAt(this.#starts, article + 1)];
  }

  /** The index of the sentence that gives a date. */
  sentenceAt(place: number): number {
    return numberAt(this.#dates, place * PER_DATE);
  }

  /** The number of a date in `names`. */
  nameAt(place: number): number {
    return numberAt(this.#dates, place * PER_DATE + 3);
  }

  /** The date at a place, as it was packed. */
  dateAt(place: number): ArticleDate {
    const field = (at: number) => numberAt(this.#dates, place * PER_DATE + at);
    const [until, how] = [field(4), field(5)];
    const precision = PRECISIONS[how >> 1];
    if (precision === undefined) throw new RangeError(`expected a precision below 3, got ${how >> 1}`);
    const date: Whole<ArticleDate> = {
      date: this.names[this.nameAt(place)] || null,
      until: until === 0 ? undefined : this.names[until],
      precision,
      guess: how % 2 === 1,
      span: { start: field(1), end: field(2) },
    };
    return date;
  }

  /** The dates of one sentence. Logarithmic in the number of its article's dates. */
  datesOf({ article, sentence }: SentenceRef): ArticleDate[] {
    const [from, to] = this.placesOf(article);
    const first = firstNumber(from, to, (place) => this.sentenceAt(place) >= sentence);
    const dates: ArticleDate[] = [];
    for (let place = first; place < to && this.sentenceAt(place) === sentence; place += 1)
      dates.push(this.dateAt(place));
    return dates;
  }
}

/**
 * Reads the dates of one article back, by the index of the sentence.
 *
 * @param at index of the article. The first call is linear in the number of articles.
 */
export function datesReader(
  packed: PackedDates,
): (at: number) => ReadonlyMap<number, readonly ArticleDate[]> {
  const table = new DateTable(packed);
  return (at) => {
    const dates = new Map<number, ArticleDate[]>();
    const [from, to] = table.placesOf(at);
    for (let place = from; place < to; place += 1) {
      const sentence = table.sentenceAt(place);
      const known = dates.get(sentence);
      if (known === undefined) dates.set(sentence, [table.dateAt(place)]);
      else known.push(table.dateAt(place));
    }
    return dates;
  };
}
