import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Corpus } from '../corpus/article.js';
import { noSuch } from '../search/no-such.js';
import type { SentenceRef } from '../search/sentence-ref.js';
import type { System } from './system.js';
import { isQuotable } from './units.js';

/** The options of plain MiniSearch: its defaults, and those that its examples recommend. */
const SETTINGS: readonly { readonly name: string; readonly options: SearchOptions }[] = [
  { name: 'minisearch', options: {} },
  { name: 'minisearch-fuzzy-prefix', options: { fuzzy: 0.2, prefix: true } },
];

/** Plain MiniSearch over the same quotable sentences: one field, nothing configured. */
export function sentenceIndex(corpus: Corpus): { index: MiniSearch; refs: readonly SentenceRef[] } {
  const refs: SentenceRef[] = [];
  const index = new MiniSearch({ fields: ['text'] });
  corpus.articles.forEach(({ sentences }, article) => {
    sentences.forEach((own, sentence) => {
      if (!isQuotable(own)) return;
      index.add({ id: refs.length, text: own.text });
      refs.push({ article, sentence });
    });
  });
  return { index, refs };
}

/**
 * MiniSearch off the shelf. Equal scores stand in corpus order. It answers whenever anything
 * matches; its best score serves as confidence, which is no probability.
 */
export function miniSearchBaselines(corpus: Corpus): System[] {
  const { index, refs } = sentenceIndex(corpus);
  return SETTINGS.map(({ name, options }) => ({
    name,
    calibrated: false,
    async ask(question, limit) {
      const results = index.search(question, options);
      const proposals = results
        .map(({ id, score }) => ({ id: Number(id), score }))
        .sort((a, b) => b.score - a.score || a.id - b.id)
        .slice(0, limit)
        .map(({ id, score }) => ({ ...(refs[id] ?? noSuch('sentence', id)), score }));
      const answered = proposals.length > 0;
      return { proposals, confidence: proposals[0]?.score ?? 0, answered, closest: false };
    },
  }));
}
