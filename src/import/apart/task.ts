import { type FeedOutcome, readFeed } from '../feed/read-feed.js';
import { type PageOutcome, readPage } from '../page/read-page.js';

/** What is done apart from the main thread, because hostile markup can make it slow or hungry. */
export type ReadingTask =
  /** `base` as in `readPage`. */
  | { readonly kind: 'page'; readonly html: string; readonly base: string | null }
  /** `base` as in `readFeed`. */
  | { readonly kind: 'feed'; readonly text: string; readonly base: string | null };

/** Does one task where it is called. Throws only for faults of the libraries. */
export function work(task: ReadingTask): PageOutcome | FeedOutcome {
  return task.kind === 'page' ? readPage(task.html, task.base) : readFeed(task.text, task.base);
}
