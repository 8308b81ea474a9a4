import type { Corpus } from '../../corpus/article.js';
import type { SentenceRef } from '../../search/engine.js';
import { articleOf, byPrinting, type Copies } from '../copies.js';
import type { ArticleDate } from './article-dates.js';
import { monthsOf, type TimelineMonth } from './months.js';
import { dateAt, type PackedDates, PER_DATE, startsOf } from './packed-dates.js';
import { type Standing, standingOf } from './standing.js';

/** A dated sentence of the articles: which, where it stands, and its other dates. */
export interface DatedSentence extends Standing {
  readonly ref: SentenceRef;
}

const EMPTY: readonly number[] = [];

/** The dated sentences of a corpus in the order of the timeline. A page costs what it holds. */
export class TimelineIndex {
  readonly #dates: PackedDates;
  readonly #starts: Uint32Array;
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
   * @param dates of the articles of the corpus, in their order.
   */
  constructor(corpus: Corpus, copies: Copies, dates: PackedDates) {
    this.#dates = dates;
    this.#starts = startsOf(dates);
    this.#articles = new Uint32Array(this.#starts.at(-1) ?? 0);
    for (const article of corpus.articles.keys()) {
      this.#articles.fill(article, this.#starts[article], this.#starts[article + 1]);
    }
    const firsts = new Firsts(corpus, copies);
    for (const place of this.#inOrder(corpus)) {
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
    const months = monthsOf(list.map((place) => dateAt(this.#dates, place).date));
    this.#months.set(list, months);
    return months;
  }

  /** The dates of one sentence. Logarithmic in the number of its article's dates. */
  datesOf({ article, sentence }: SentenceRef): ArticleDate[] {
    const dates: ArticleDate[] = [];
    let place = this.#firstAtOrAfter(article, sentence);
    for (; place < this.#starts[article + 1]! && this.#sentenceAt(place) === sentence; place += 1)
      dates.push(dateAt(this.#dates, place));
    return dates;
  }

  #listOf(outlet: string | undefined): readonly number[] {
    return outlet === undefined ? this.#all : (this.#byOutlet.get(outlet) ?? EMPTY);
  }

  #sentenceAt(place: number): number {
    return this.#dates.dates[place * PER_DATE]!;
  }

  #refAt(place: number): SentenceRef {
    return { article: this.#articles[place]!, sentence: this.#sentenceAt(place) };
  }

  #firstAtOrAfter(article: number, sentence: number): number {
    let [low, high] = [this.#starts[article]!, this.#starts[article + 1]!];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#sentenceAt(middle) < sentence) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The index of the date that each sentence stands under, in the order of the articles. */
  #standing(): number[] {
    const standing: number[] = [];
    for (let place = 0; place < this.#articles.length; ) {
      const dates = this.datesOf(this.#refAt(place));
      standing.push(place + dates.indexOf(standingOf(dates).date));
      place += dates.length;
    }
    return standing;
  }

  /** The order of the timeline: by date, and within a date in the order of printing. */
  #inOrder(corpus: Corpus): Uint32Array {
    const { dates, names } = this.#dates;
    // What has no date stands last.
    const byName = [...names.keys()].sort((a, b) =>
      a === 0 ? 1 : b === 0 ? -1 : names[a]! < names[b]! ? -1 : 1,
    );
    const rankOfName = ranksOf(byName);
    const printed = byPrinting(corpus);
    const refOf = (article: number): SentenceRef => ({ article, sentence: 0 });
    const rankOfArticle = ranksOf([...corpus.articles.keys()].sort((a, b) => printed(refOf(a), refOf(b))));
    const rankOf = (place: number) => rankOfName[dates[place * PER_DATE + 3]!]!;
    // Within an article places stand in the order of its sentences.
    return Uint32Array.from(this.#standing()).sort(
      (a, b) =>
        rankOf(a) - rankOf(b) ||
        rankOfArticle[this.#articles[a]!]! - rankOfArticle[this.#articles[b]!]! ||
        a - b,
    );
  }
}

/** For each number its index in the list. */
function ranksOf(ordered: readonly number[]): Uint32Array {
  const ranks = new Uint32Array(ordered.length);
  for (const [rank, number] of ordered.entries()) ranks[number] = rank;
  return ranks;
}

/** Finds the sentence of a report that was printed first. Each report is looked at once, however many copies it has. */
class Firsts {
  readonly #corpus: Corpus;
  readonly #copies: Copies;
  /** For each report with copies, by the list of them: the first of each outlet. */
  readonly #known = new Map<readonly SentenceRef[], ReadonlySet<number>>();

  constructor(corpus: Corpus, copies: Copies) {
    this.#corpus = corpus;
    this.#copies = copies;
  }

  isFirst(ref: SentenceRef): boolean {
    const [first] = this.#copies.reportOf(ref);
    return first?.article === ref.article && first.sentence === ref.sentence;
  }

  isFirstOfOutlet(ref: SentenceRef): boolean {
    const report = this.#copies.reportOf(ref);
    if (report.length < 2) return true;
    let firsts = this.#known.get(report);
    if (firsts === undefined) {
      const byOutlet = new Map<string, number>();
      for (const copy of report) {
        const { outlet } = articleOf(this.#corpus, copy);
        if (!byOutlet.has(outlet)) byOutlet.set(outlet, keyOf(copy));
      }
      firsts = new Set(byOutlet.values());
      this.#known.set(report, firsts);
    }
    return firsts.has(keyOf(ref));
  }
}

/** A sentence as one number: an article of at most 1 MiB has fewer than 2^21 sentences. */
function keyOf({ article, sentence }: SentenceRef): number {
  return article * 2 ** 21 + sentence;
}
