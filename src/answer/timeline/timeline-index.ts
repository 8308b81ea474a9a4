import type { Corpus } from '../../corpus/article.js';
import type { SentenceRef } from '../../search/engine.js';
import { articleOf, byPrinting, type Copies } from '../copies.js';
import type { ArticleDate } from './article-dates.js';
import { monthsOf, type TimelineMonth } from './months.js';
import { dateAt, type PackedDates, PER_DATE, startsOf } from './packed-dates.js';

/** A dated sentence of the articles: which, and which of the dates that it gives. */
export interface DatedSentence {
  readonly ref: SentenceRef;
  readonly date: ArticleDate;
  /** Other dates of it that follow with nothing of another sentence between them. */
  readonly also: readonly ArticleDate[];
}

/** Places of dates in order; those that follow one of the same sentence are kept with it. */
class Listing {
  readonly places: number[] = [];
  /** By the place that they follow. */
  readonly also = new Map<number, number[]>();
  #last: SentenceRef | null = null;

  /** Takes the next place in order. */
  push(place: number, ref: SentenceRef): void {
    const head = this.places.at(-1);
    if (head === undefined || this.#last?.article !== ref.article || this.#last.sentence !== ref.sentence) {
      this.places.push(place);
      this.#last = ref;
      return;
    }
    const also = this.also.get(head);
    if (also === undefined) this.also.set(head, [place]);
    else also.push(place);
  }
}

const EMPTY = new Listing();

/** The dated sentences of a corpus in the order of a timeline, so that a page of it costs what the page holds. */
export class TimelineIndex {
  readonly #dates: PackedDates;
  readonly #starts: Uint32Array;
  /** The article of each date. */
  readonly #articles: Uint32Array;
  /** The dates in order: of every report's first printing, and of its first printing in each outlet. */
  readonly #all = new Listing();
  readonly #byOutlet = new Map<string, Listing>();
  readonly #months = new WeakMap<Listing, readonly TimelineMonth[]>();

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
      if (firsts.isFirst(ref)) this.#all.push(place, ref);
      if (firsts.isFirstOfOutlet(ref)) {
        const { outlet } = articleOf(corpus, ref);
        const ofOutlet = this.#byOutlet.get(outlet) ?? new Listing();
        this.#byOutlet.set(outlet, ofOutlet);
        ofOutlet.push(place, ref);
      }
    }
  }

  /** How many entries there are, of one outlet if one is named; a sentence counts once for dates that follow each other. */
  count(outlet?: string): number {
    return this.#listOf(outlet).places.length;
  }

  /** Those from `from` on, at most `count`: earliest first, those without a known date last. */
  slice(from: number, count: number, outlet?: string): DatedSentence[] {
    const { places, also } = this.#listOf(outlet);
    return places.slice(from, from + count).map((place) => ({
      ref: this.#refAt(place),
      date: dateAt(this.#dates, place),
      also: (also.get(place) ?? []).map((other) => dateAt(this.#dates, other)),
    }));
  }

  /** Where each month begins, of one outlet if one is named. Linear in the dates the first time. */
  months(outlet?: string): readonly TimelineMonth[] {
    const list = this.#listOf(outlet);
    const known = this.#months.get(list);
    if (known !== undefined) return known;
    const months = monthsOf(list.places.map((place) => dateAt(this.#dates, place).date));
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

  #listOf(outlet: string | undefined): Listing {
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

  /** The places of all dates: by date, those of one date in the order of printing. */
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
    return Uint32Array.from(this.#articles.keys()).sort(
      (a, b) =>
        rankOf(a) - rankOf(b) ||
        rankOfArticle[this.#articles[a]!]! - rankOfArticle[this.#articles[b]!]! ||
        a - b,
    );
  }
}

/** For each number its place in the list. */
function ranksOf(ordered: readonly number[]): Uint32Array {
  const ranks = new Uint32Array(ordered.length);
  for (const [rank, number] of ordered.entries()) ranks[number] = rank;
  return ranks;
}

/** Tells which sentence of a report was printed first. Looks at each report once, however many copies it has. */
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
