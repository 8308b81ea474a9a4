import { Worker } from 'node:worker_threads';
import type { FeedOutcome } from '../feed/read-feed.js';
import type { PageOutcome } from '../page/read-page.js';
import type { ReadingTask } from './task.js';

/** Reads markup somewhere. Whatever is wrong with it is an `unreadable` outcome. */
export interface Reader {
  /** As `readPage`. */
  page(html: string, base: string | null): Promise<PageOutcome>;
  /** As `readFeed`. */
  feed(text: string, base: string | null): Promise<FeedOutcome>;
}

export interface ReaderOptions {
  /** The compiled file that the thread runs; only tests need another. */
  readonly entry?: URL;
  /** Milliseconds for one document. */
  readonly timeLimit?: number;
}

/** A page of 3 MB takes about a second; after this it is taken for hostile or broken, ms. */
const TIME_LIMIT = 10_000;
/** Heap of the thread, MB: ample for the largest page that is read, too little to starve the bot. */
const HEAP_MB = 512;

/** Reads each document in a thread of its own, which ends with it: nothing of a document outlives its reading. */
export function apartReader({ entry, timeLimit = TIME_LIMIT }: ReaderOptions = {}): Reader {
  const means = { entry: entry ?? new URL('./worker.js', import.meta.url), timeLimit };
  return {
    page: (html, base) => run<PageOutcome>({ kind: 'page', html, base }, means),
    feed: (text, base) => run<FeedOutcome>({ kind: 'feed', text, base }, means),
  };
}

type Unreadable = { readonly kind: 'unreadable'; readonly message: string };

function run<Outcome>(task: ReadingTask, { entry, timeLimit }: Required<ReaderOptions>) {
  return new Promise<Outcome | Unreadable>((resolve) => {
    const worker = new Worker(entry, {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
      // What a library may print about a page is not for the terminal or the log.
      stdout: true,
      stderr: true,
    });
    const settle = (outcome: Outcome | Unreadable) => {
      clearTimeout(timer);
      resolve(outcome);
      void worker.terminate();
    };
    const giveUp = (message: string) => settle({ kind: 'unreadable', message });
    const timer = setTimeout(() => {
      giveUp(`It could not be read within ${timeLimit / 1000} seconds.`);
    }, timeLimit);
    worker.on('message', settle);
    worker.on('error', () => giveUp('Its markup is too broken or too large to be read.'));
    worker.on('exit', () => giveUp('Its markup could not be read.'));
  });
}
