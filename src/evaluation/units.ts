import { groupReports } from '../answer/copies/reports.js';
import type { Copies } from '../answer/copies.js';
import { foldText } from '../answer/fold.js';
import type { Corpus, Sentence } from '../corpus/article.js';
import { articleOf, type SentenceRef, sentenceOf } from '../search/sentence-ref.js';

/** A sentence in an article. */
export interface UnitPlace extends SentenceRef {
  /** Path of the article. */
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** What is quoted as one sentence: every copy with the same words, whatever article it stands in. */
export interface QuotableUnit {
  /** The text that all copies share once folded. */
  readonly folded: string;
  /** In the order of printing; never empty. */
  readonly places: readonly UnitPlace[];
  /** Names the report that the sentence belongs to: near copies share it, and readers see one of them. */
  readonly report: string;
}

/** The quotable sentences of a corpus with copies merged as readers see them. */
export interface Units {
  readonly all: readonly QuotableUnit[];
  /** The unit that a sentence belongs to; undefined for a heading. */
  of(ref: SentenceRef): QuotableUnit | undefined;
}

/** Whether a sentence may be quoted: a heading never is. */
export const isQuotable = ({ kind }: Sentence) => kind !== 'heading';

const keyOf = ({ article, sentence }: SentenceRef) => `${article}/${sentence}`;

function unitOf(corpus: Corpus, copies: Copies, ref: SentenceRef): QuotableUnit {
  const places = copies.groupOf(ref).map((copy) => {
    const { start, end } = sentenceOf(corpus, copy);
    return { article: copy.article, sentence: copy.sentence, path: articleOf(corpus, copy).path, start, end };
  });
  return {
    folded: foldText(sentenceOf(corpus, ref).text),
    places,
    report: keyOf(copies.reportOf(ref)[0] ?? ref),
  };
}

/** Groups the quotable sentences of a corpus with the functions that merge them in answers. */
export function unitsOf(corpus: Corpus): Units {
  const copies = groupReports(corpus);
  const all: QuotableUnit[] = [];
  const byRef = new Map<string, QuotableUnit>();
  corpus.articles.forEach(({ sentences }, article) => {
    sentences.forEach((own, sentence) => {
      if (!isQuotable(own) || byRef.has(keyOf({ article, sentence }))) return;
      const unit = unitOf(corpus, copies, { article, sentence });
      all.push(unit);
      for (const place of unit.places) byRef.set(keyOf(place), unit);
    });
  });
  return { all, of: (ref) => byRef.get(keyOf(ref)) };
}
