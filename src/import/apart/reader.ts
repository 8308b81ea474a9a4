import type { FeedOutcome } from '../feed/read-feed.js';
import type { PageReading } from '../page/read-page.js';
import { runApart, TaskFailed } from './thread.js';

/** Reads markup somewhere. Whatever is wrong with it is an `unreadable` outcome. */
export interface Reader {
  /** As `readPage`. */
  page(html: string, base: string | null): Promise<PageReading>;
  /** As `readFeed`. */
  feed(text: string, base: string | null): Promise<FeedOutcome>;
}

/**
 * Time limit, ms. A page that takes longer is hostile or broken: news pages take some tenths of a second. Elements
 * cost more time than bytes do: a page of nothing but 12,000 links took six seconds on a busy machine of two cores.
 */
const TIME_LIMIT = 10_000;
/** Heap of the thread, MB: ample for the largest page that is read, too little to starve the bot. */
const HEAP_MB = 512;

/** Reads each document in a thread of its own, within limits on time and memory. */
export function apartReader(options: { readonly entry?: URL; readonly timeLimit?: number } = {}): Reader {
  const thread = {
    entry: options.entry,
    timeLimit: options.timeLimit ?? TIME_LIMIT,
    limits: { maxOldGenerationSizeMb: HEAP_MB },
  };
  async function read<Outcome>(ask: Parameters<typeof runApart<Outcome>>[0]) {
    try {
      return await runApart(ask, thread);
    } catch (error) {
      if (error instanceof TaskFailed) return { kind: 'unreadable' as const, ...error.told };
      throw error;
    }
  }
  return {
    page: (html, base) => read((tasks) => tasks.page(html, base)),
    feed: (text, base) => read((tasks) => tasks.feed(text, base)),
  };
}
