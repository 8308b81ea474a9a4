import { readdir } from 'node:fs/promises';
import type { Article } from '../../corpus/article.js';
import type { ImportedArticle } from '../article.js';
import type { FeedOutcome } from '../feed/read-feed.js';
import type { FoundFacts } from '../page/fact-names.js';
import type { PageReading } from '../page/read-page.js';
import type { Plan, Shelf } from '../plan/plan.js';

/** What is done apart from the main thread: hostile markup is slow and hungry, a large archive takes seconds. */
export type ApartTask =
  /** `base` as in `readPage`. */
  | { readonly kind: 'page'; readonly html: string; readonly base: string | null }
  /** `base` as in `readFeed`. */
  | { readonly kind: 'feed'; readonly text: string; readonly base: string | null }
  /** As `planImport`, over the articles of a folder. */
  | {
      readonly kind: 'plan';
      readonly seeds: string;
      readonly found: ImportedArticle;
      readonly given: FoundFacts;
    }
  /** As `draftOf`. */
  | { readonly kind: 'draft'; readonly found: ImportedArticle; readonly given: FoundFacts }
  /** As `planImport`, over these articles. */
  | {
      readonly kind: 'plan-among';
      readonly found: ImportedArticle;
      readonly given: FoundFacts;
      readonly shelf: Shelf;
    };

/**
 * Does one task where it is called. Throws only for faults. Each task imports what it needs: the readers of pages and
 * feeds are hundreds of modules, and a thread does one task only.
 */
export async function work(task: ApartTask): Promise<PageReading | FeedOutcome | Plan | Article | null> {
  switch (task.kind) {
    case 'page': {
      const { readPage } = await import('../page/read-page.js');
      return readPage(task.html, task.base);
    }
    case 'feed': {
      const { readFeed } = await import('../feed/read-feed.js');
      return readFeed(task.text, task.base);
    }
    case 'plan':
      return planInFolder({ seeds: task.seeds }, task.found, task.given);
    case 'draft': {
      const { draftOf } = await import('../plan/plan.js');
      return draftOf(task.found, task.given);
    }
    case 'plan-among': {
      const { planImport } = await import('../plan/plan.js');
      return planImport(task.found, task.given, task.shelf);
    }
  }
}

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
