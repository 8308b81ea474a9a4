import type { Corpus, Sentence } from '../corpus/article.js';
import type { SentenceRef } from '../search/engine.js';
import { fold } from './fold.js';

/** One sentence as it stands in one article. */
export interface Place extends SentenceRef {
  /** Path of the article. */
  readonly path: string;
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
}

/** What a reader counts as one sentence: every copy of it, whatever article it stands in. */
export interface Unit {
  /** The text that all copies share once folded. */
  readonly folded: string;
  /** In corpus order; never empty. */
  readonly places: readonly Place[];
}

/** The quotable sentences of a corpus with copies merged. */
export interface Units {
  readonly all: readonly Unit[];
  /** The unit that a sentence belongs to; undefined for a heading. */
  of(ref: SentenceRef): Unit | undefined;
}

/** Whether a sentence may be quoted: a heading never is. */
export const isQuotable = ({ kind }: Sentence) => kind !== 'heading';

/** Groups the quotable sentences of a corpus by folded text. */
export function unitsOf(corpus: Corpus): Units {
  const byText = new Map<string, { folded: string; places: Place[] }>();
  const byRef = new Map<string, Unit>();
  corpus.articles.forEach(({ path, sentences }, article) => {
    sentences.forEach((own, sentence) => {
      if (!isQuotable(own)) return;
      const folded = fold(own.text);
      const unit = byText.get(folded) ?? { folded, places: [] };
      unit.places.push({ article, sentence, path, start: own.start, end: own.end });
      byText.set(folded, unit);
      byRef.set(`${article}/${sentence}`, unit);
    });
  });
  return { all: [...byText.values()], of: ({ article, sentence }) => byRef.get(`${article}/${sentence}`) };
}
