import { readdir } from 'node:fs/promises';
import { loadCorpus } from '../../corpus/load.js';
import type { ImportedArticle } from '../article.js';
import { readFeed } from '../feed/read-feed.js';
import type { FoundFacts } from '../page/fact-names.js';
import { type PageReading, readPage } from '../page/read-page.js';
import { draftOf, type Plan, planImport } from '../plan/plan.js';

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
  const { corpus } = await loadCorpus({ directory: seeds });
  const names = await readdir(seeds).catch(() => []);
  return planImport(found, given, { articles: corpus.articles, names: [...names, ...taken] });
}

/** What is done apart from the main thread: hostile markup is slow and hungry, a large archive takes seconds. */
export const APART_TASKS = {
  page: (html: string, base: string | null): PageReading => readPage(html, base),
  feed: readFeed,
  draft: draftOf,
  planInFolder,
  planAmong: planImport,
};

export type ApartTasks = typeof APART_TASKS;
