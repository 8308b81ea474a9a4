import type { Corpus } from '../../corpus/article.js';
import { articleOf, type SentenceRef } from '../../search/sentence-ref.js';
import type { Copies } from '../copies.js';

/** Tells which sentence of a report was printed first. Each report is looked at once, however many copies it has. */
export class FirstPrintings {
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
    return report.length < 2 || this.#firstsOf(report).has(keyOf(ref));
  }

  #firstsOf(report: readonly SentenceRef[]): ReadonlySet<number> {
    const known = this.#known.get(report);
    if (known !== undefined) return known;
    const byOutlet = new Map<string, number>();
    for (const copy of report) {
      const { outlet } = articleOf(this.#corpus, copy);
      if (!byOutlet.has(outlet)) byOutlet.set(outlet, keyOf(copy));
    }
    const firsts = new Set(byOutlet.values());
    this.#known.set(report, firsts);
    return firsts;
  }
}

/** A sentence as one number: an article of at most 1 MiB has fewer than 2^21 sentences. */
function keyOf({ article, sentence }: SentenceRef): number {
  return article * 2 ** 21 + sentence;
}
