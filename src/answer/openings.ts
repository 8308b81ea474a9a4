import type { Quotation } from './answer.js';
import { type Printed, quoteAt } from './quotation.js';

/** The articles whose first sentences are wanted. */
export interface OpeningsRequest {
  /** Paths of articles; those that are not there are passed over. */
  readonly articles: readonly string[];
  /** The most sentences of each. */
  readonly each: number;
}

/** The first quotable sentences of articles, in reading order. Captions only where an article has nothing else. */
export function openingsOf(printed: Printed, { articles, each }: OpeningsRequest): Quotation[][] {
  const wanted = new Map<string, Quotation[]>(articles.map((path) => [path, []]));
  printed.corpus.articles.forEach(({ path, sentences }, article) => {
    const found = wanted.get(path);
    if (found === undefined) return;
    const quotable = sentences.flatMap(({ kind }, sentence) =>
      kind === 'heading' ? [] : [{ kind, sentence }],
    );
    const body = quotable.filter(({ kind }) => kind === 'body');
    for (const { sentence } of (body.length > 0 ? body : quotable).slice(0, each)) {
      found.push(quoteAt(printed, { article, sentence }));
    }
  });
  return [...wanted.values()].filter((list) => list.length > 0);
}
