import type { Problem } from '../corpus/article.js';
import type { LoadedCorpus } from '../corpus/load.js';
import { problem } from '../corpus/problems.js';
import type { BuildOrder } from './generation.js';
import { type Changes, changesBetween, type Manifest, manifestOf } from './manifest.js';

/** What is to be done with loaded articles. */
export type Admission =
  | { readonly kind: 'build'; readonly manifest: Manifest; readonly changes: Changes }
  | { readonly kind: 'unchanged'; readonly manifest: Manifest }
  | { readonly kind: 'rejected'; readonly problems: readonly Problem[] };

/** Decides what becomes of loaded articles. Every builder uses this rule. */
export function admit(loaded: LoadedCorpus, order: Omit<BuildOrder, 'generation'>): Admission {
  const { corpus, problems } = loaded;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const bad = errors.length > 0;
  const known = new Set(order.leftOut);
  if (corpus.articles.length === 0) {
    return { kind: 'rejected', problems: bad ? problems : [...problems, problem('.', 'no-good-article')] };
  }
  // Articles that a start left out as bad are left out again: they must not keep the others from being changed.
  if (order.bad === 'reject' && errors.some(({ article }) => !known.has(article)))
    return { kind: 'rejected', problems };
  const manifest = manifestOf(loaded);
  if (manifest.ledger === order.inForce) return { kind: 'unchanged', manifest };
  return { kind: 'build', manifest, changes: changesBetween(order.inForce ?? '', manifest.ledger) };
}
