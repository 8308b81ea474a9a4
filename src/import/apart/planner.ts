import type { ImportedArticle } from '../article.js';
import type { FoundFacts } from '../page/fact-names.js';
import { type Candidates, planAmong } from '../plan/among.js';
import type { Plan } from '../plan/plan.js';
import { runApart } from './thread.js';

/** Says what importing an article would do now, given the articles that are there now. */
export type Planner = (found: ImportedArticle, given: FoundFacts) => Promise<Plan>;

/** Time limit, ms. A million sentences are read and compared in about a minute, so more is a fault. */
const TIME_LIMIT = 5 * 60_000;

/** Plans in a thread of its own: reading a large archive takes seconds. */
export function apartPlanner(seeds: string, options: { readonly entry?: URL } = {}): Planner {
  return (found, given) =>
    runApart((tasks) => tasks.planInFolder({ seeds }, found, given), {
      entry: options.entry,
      timeLimit: TIME_LIMIT,
    });
}

/** Plans over an archive that is asked for candidates, with threads of their own for what looks at texts. */
export function archivePlanner(candidates: Candidates, options: { readonly entry?: URL } = {}): Planner {
  const thread = { entry: options.entry, timeLimit: TIME_LIMIT };
  return planAmong(candidates, {
    draft: (found, given) => runApart((tasks) => tasks.draft(found, given), thread),
    plan: (found, given, shelf) => runApart((tasks) => tasks.planAmong(found, given, shelf), thread),
  });
}
