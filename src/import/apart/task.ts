import { readdir } from 'node:fs/promises';
import type { Article } from '../../corpus/article.js';
import type { ImportedArticle } from '../article.js';
import type { FeedOutcome } from '../feed/read-feed.js';
import type { FoundFacts } from '../page/fact-names.js';
import type { PageReading } from '../page/read-page.js';
import type { Plan, Shelf } from '../plan/plan.js';

/** A folder of articles, and names in it that are given away though no file has them yet. */
export interface PlannedFolder {
  readonly seeds: string;
  readonly taken?: readonly string[];
}

/** Plans over the articles that are in a folder now; a folder that is not there has none. */
export async function planInFolder(
  { seeds, taken = [] }: PlannedFolder,
  found: ImportedArticle,
  given: FoundFacts,
): Promise<Plan> {
  const { loadCorpus } = await import('../../corpus/load.js');
  const { planImport } = await import('../plan/plan.js');
  const { corpus } = await loadCorpus({ directory: seeds });
  const names = await readdir(seeds).catch(() => []);
  return planImport(found, given, { articles: corpus.articles, names: [...names, ...taken] });
}

/**
 * What is done apart from the main thread: hostile markup is slow and hungry, a large archive takes seconds. Each task
 * imports what it needs: the readers of pages and feeds are hundreds of modules, and a thread does one task only.
 */
export const APART_TASKS = {
  async page(html: string, base: string | null): Promise<PageReading> {
    const { readPage } = await import('../page/read-page.js');
    return readPage(html, base);
  },
  async feed(text: string, base: string | null): Promise<FeedOutcome> {
    const { readFeed } = await import('../feed/read-feed.js');
    return readFeed(text, base);
  },
  async draft(found: ImportedArticle, given: FoundFacts): Promise<Article | null> {
    const { draftOf } = await import('../plan/plan.js');
    return draftOf(found, given);
  },
  planInFolder,
  async planAmong(found: ImportedArticle, given: FoundFacts, shelf: Shelf): Promise<Plan> {
    const { planImport } = await import('../plan/plan.js');
    return planImport(found, given, shelf);
  },
};

export type ApartTasks = typeof APART_TASKS;
