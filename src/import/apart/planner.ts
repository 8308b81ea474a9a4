import type { ImportedArticle } from '../article.js';
import type { FoundFacts } from '../page/fact-names.js';
import type { Plan } from '../plan/plan.js';
import { runApart } from './thread.js';

/** Says what importing an article would do now, given the articles that are in the folder now. */
export type Planner = (found: ImportedArticle, given: FoundFacts) => Promise<Plan>;

/** A million sentences are read and compared in about a minute; longer is a fault, ms. */
const TIME_LIMIT = 5 * 60_000;

/** Plans in a thread of its own: reading a large archive takes seconds. */
export function apartPlanner(seeds: string, options: { readonly entry?: URL } = {}): Planner {
  return (found, given) =>
    runApart<Plan>({ kind: 'plan', seeds, found, given }, { entry: options.entry, timeLimit: TIME_LIMIT });
}
