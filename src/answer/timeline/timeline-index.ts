import type { Corpus } from '../../corpus/article.js';
import { articleOf, type SentenceRef } from '../../search/sentence-ref.js';
import { numberAt } from '../at.js';
import type { Copies } from '../copies.js';
import type { ArticleDate } from './article-dates.js';
import { DateTable } from './date-table.js';
import { FirstPrintings } from './first-printings.js';
import { monthsOf, type TimelineMonth } from './months.js';
import type { PackedDates } from './packed-dates.js';
import { type Standing, standingOf } from './standing.js';
import { timelineOrder } from './timeline-order.js';

/** A dated sentence of the articles: which, where it stands, and its other dates. */
export interface DatedSentence extends Standing {
  readonly ref: SentenceRef;
}

const EMPTY: readonly number[] = [];

/** The dated sentences of a corpus in the order of the timeline. A page costs what it holds. */
export class TimelineIndex {
  readonly #table: DateTable;
  /** The article of each date. */
  readonly #articles: Uint32Array;
  /**
   * The dates that sentences stand under, in order: those of every report's first printing, and of its first printing
   * in each outlet.
   */
  readonly #all: number[] = [];
  readonly #byOutlet = new Map<string, number[]>();
  readonly #months = new WeakMap<readonly number[], readonly TimelineMonth[]>();

  /**
   * Sorts what is dated: n log n in the number of dates.
   *
   * @param dates of the articles of the corpus, in their order.
   */
  constructor(corpus: Corpus, copies: Copies, dates: PackedDates) {
    this.#table = new DateTable(dates);
    this.#articles = new Uint32Array(this.#table.size);
    for (const article of corpus.articles.keys()) {
      this.#articles.fill(article, ...this.#table.placesOf(article));
    }
    const firsts = new FirstPrintings(corpus, copies);
    for (const place of timelineOrder(corpus, this.#table)) {
      const ref = this.#refAt(place);
      if (firsts.isFirst(ref)) this.#all.push(place);
      if (firsts.isFirstOfOutlet(ref)) {
        const { outlet } = articleOf(corpus, ref);
        const ofOutlet = this.#byOutlet.get(outlet);
        if (ofOutlet === undefined) this.#byOutlet.set(outlet, [place]);
        else ofOutlet.push(place);
      }
    }
  }

  /**
   * How many entries there are, of one outlet if one is named. A sentence is one entry, however many dates it gives.
   */
  count(outlet?: string): number {
    return this.#listOf(outlet).length;
  }

  /** At most `count` entries from `from` on: earliest first, those without a known date last. */
  slice(from: number, count: number, outlet?: string): DatedSentence[] {
    return this.#listOf(outlet)
      .slice(from, from + count)
      .map((place) => {
        const ref = this.#refAt(place);
        return { ref, ...standingOf(this.datesOf(ref)) };
      });
  }

  /** Where each month begins, of one outlet if one is named. Linear in the dates the first time. */
  months(outlet?: string): readonly TimelineMonth[] {
    const list = this.#listOf(outlet);
    const known = this.#months.get(list);
    if (known !== undefined) return known;
    const months = monthsOf(list.map((place) => this.#table.dateAt(place).date));
    this.#months.set(list, months);
    return months;
  }

  /** The dates of one sentence. Logarithmic in the number of its article's dates. */
  datesOf(ref: SentenceRef): ArticleDate[] {
    return this.#table.datesOf(ref);
  }

  #listOf(outlet: string | undefined): readonly number[] {
    return outlet === undefined ? this.#all : (this.#byOutlet.get(outlet) ?? EMPTY);
  }

  #refAt(place: number): SentenceRef {
    return { article: numberAt(this.#articles, place), sentence: this.#table.sentenceAt(place) };
  }
}
