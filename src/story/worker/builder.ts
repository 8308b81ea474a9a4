import type { WorkerOptions } from 'node:worker_threads';
import type { BuildOrder, BuildOutcome, GenerationBuilder } from '../generation.js';
import type { RankingSetting } from '../make-engine.js';
import type { VectorProgress } from '../vectors/meaning.js';
import type { Raised, SharedTexts, ThreadTask } from './protocol.js';
import { StoryThread } from './thread.js';
import { WorkerStory } from './worker-story.js';

/** Something that happened to a story's thread; for a log. */
export type StoryEvent =
  | { readonly kind: 'notice'; readonly text: string }
  | ({ readonly kind: 'vectors' } & VectorProgress)
  /** The models cannot be used, and why; there is a notice besides. */
  | { readonly kind: 'models-unusable'; readonly why: string }
  /** Fewer sentences were read for a question than usual. */
  | { readonly kind: 'shortened' }
  | { readonly kind: 'thread-died'; readonly generation: number; readonly error: Error }
  | { readonly kind: 'thread-replaced'; readonly generation: number };

export interface WorkerOptionsForStory {
  /** The folder of articles. */
  readonly seeds: string;
  /** Folder of the index cache, null for none. */
  readonly cache: string | null;
  /** Whether the models take part; by words alone unless said. */
  readonly ranking?: RankingSetting;
  readonly onEvent: (event: StoryEvent) => void;
  /** The compiled file that a thread runs; only tests need another. */
  readonly entry?: URL;
  /** ms; see `QUESTION_TIMEOUT`. */
  readonly questionTimeout?: number;
  readonly limits?: WorkerOptions['resourceLimits'];
}

/**
 * A question fails when the thread has been at work on it for this long, ms. Even on a million sentences a question
 * takes milliseconds (docs/benchmarks.md). One that takes seconds is a fault of ours, and others wait behind it.
 */
const QUESTION_TIMEOUT = 8_000;

/**
 * Semi-space of a story's thread, MB. Node's default of 16 lets the process grow by three times that for the garbage of
 * questions, which is small. Building takes no longer with 8.
 */
const YOUNG_GENERATION_MB = 8;

/** Builds each generation in a worker thread of its own, so that this thread is free for the network. */
export function workerBuilder(options: WorkerOptionsForStory): GenerationBuilder {
  const threadOptions = {
    entry: options.entry ?? new URL('../../../bundled/story-worker.js', import.meta.url),
    questionTimeout: options.questionTimeout ?? QUESTION_TIMEOUT,
    limits: options.limits ?? { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
    onNotice: (text: string) => options.onEvent({ kind: 'notice', text }),
    onUnusable: (why: string) => options.onEvent({ kind: 'models-unusable', why }),
    onVectors: (progress: VectorProgress) => options.onEvent({ kind: 'vectors', ...progress }),
    onShortened: () => options.onEvent({ kind: 'shortened' }),
  };
  const raise = (work: ThreadTask['work']): StoryThread => {
    const { seeds, cache, ranking = 'lexical' } = options;
    const task: ThreadTask = { seeds, cache, ranking, work };
    return new StoryThread(task, threadOptions);
  };

  async function restore(generation: number, texts: SharedTexts): Promise<StoryThread> {
    const thread = raise({ kind: 'restore', generation, texts });
    await thread.raised;
    options.onEvent({ kind: 'thread-replaced', generation });
    return thread;
  }

  return {
    async build(order) {
      const thread = raise({ kind: 'build', order });
      const raised = await thread.raised;
      return outcomeOf(order, raised, { thread, restore, onEvent: options.onEvent });
    },
  };
}

interface RaisedThread {
  readonly thread: StoryThread;
  readonly restore: (generation: number, texts: SharedTexts) => Promise<StoryThread>;
  readonly onEvent: (event: StoryEvent) => void;
}

/** Makes a generation of a thread that built one; a thread that did not has ended by itself. */
function outcomeOf(
  { generation }: BuildOrder,
  { report, texts }: Raised,
  { thread, restore, onEvent }: RaisedThread,
): BuildOutcome {
  if (report.kind !== 'built') return report;
  if (texts === null) throw new Error('expected the texts of what was built');
  const kept = new WorkerStory({
    generation,
    loadedAt: report.loadedAt,
    thread,
    raiseAgain: () => restore(generation, texts),
    onDeath: (error) => onEvent({ kind: 'thread-died', generation, error }),
  });
  return {
    kind: 'built',
    generation: {
      story: kept.story(),
      manifest: report.manifest,
      retire: (successor) => kept.retire(successor),
    },
    changes: report.changes,
  };
}
