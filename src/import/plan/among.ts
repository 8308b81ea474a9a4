import type { Article } from '../../corpus/article.js';
import type { ImportedArticle } from '../article.js';
import type { FoundFacts } from '../page/fact-names.js';
import { addressKey } from './address-key.js';
import { draftOf, type Plan, planImport, type Shelf } from './plan.js';

/** What an archive can be asked without reading it whole. */
export interface Candidates {
  /** Articles whose address has this key (`addressKey`). */
  byAddress(key: string): Promise<readonly Article[]>;
  /**
   * Articles of the same outlet (whatever its case) that may have nearly the same text: all that share a sentence with
   * it are enough. Others may be among them.
   */
  alike(article: Article): Promise<readonly Article[]>;
  /** Whether there is a file with this name, good article or not. */
  pathTaken(name: string): Promise<boolean>;
}

/** The articles that could be the same one as a draft, in the order of their paths. */
async function couldBeTheSame(draft: Article, candidates: Candidates): Promise<readonly Article[]> {
  const key = draft.url === null ? null : addressKey(draft.url);
  const found = await Promise.all([key === null ? [] : candidates.byAddress(key), candidates.alike(draft)]);
  const byPath = new Map(found.flat().map((article) => [article.path, article]));
  return [...byPath.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** The two steps of planning that look at texts. They can be done in another thread. */
export interface PlanSteps {
  draft(found: ImportedArticle, given: FoundFacts): Promise<Article | null>;
  plan(found: ImportedArticle, given: FoundFacts, shelf: Shelf): Promise<Plan>;
}

const stepsHere: PlanSteps = {
  draft: async (found, given) => draftOf(found, given),
  plan: async (found, given, shelf) => planImport(found, given, shelf),
};

/** As `planImport`, over an archive of which only what matters is read. */
export function planAmong(
  candidates: Candidates,
  steps: PlanSteps = stepsHere,
): (found: ImportedArticle, given: FoundFacts) => Promise<Plan> {
  return async (found, given) => {
    const draft = await steps.draft(found, given);
    const articles = draft === null ? [] : await couldBeTheSame(draft, candidates);
    const names: string[] = [];
    for (;;) {
      const plan = await steps.plan(found, given, { articles, names });
      if (plan.kind !== 'new' || !(await candidates.pathTaken(plan.file.path))) return plan;
      names.push(plan.file.path);
    }
  };
}
