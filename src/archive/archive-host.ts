import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import type { Problem } from '../corpus/article.js';
import { ArticlesUnreachable } from '../story/articles-unreachable.js';
import type { RankingSetting } from '../story/make-engine.js';
import type { Manifest } from '../story/manifest.js';
import { singleFlight } from '../story/single-flight.js';
import type { ReloadOutcome, Story, StoryHost } from '../story/story.js';
import type { StoryEvent } from '../story/worker/builder.js';
import { type EndableThread, endableThread } from '../story/worker/ending.js';
import type { MovedTo } from '../story/worker/protocol.js';
import { StoryThread } from '../story/worker/thread.js';
import { WorkerStory } from '../story/worker/worker-story.js';
import type { ArchiveSettings } from './engine.js';
import { explained } from './explained-story.js';
import type { AnswerTask, SyncOwner, SyncTask, SyncThread } from './thread/task.js';
import { WaitingCalls } from './waiting-calls.js';

export interface ArchiveHostOptions {
  readonly settings: ArchiveSettings;
  readonly ranking: RankingSetting;
  /** The folder of articles that an empty archive is filled from. */
  readonly seeds: string;
  /** This copy of the bot, for people who look at the lock. */
  readonly holder: string;
  readonly onEvent: (event: StoryEvent) => void;
  /** Told, in a line for an operator, why the archive does not answer; null once it does. */
  readonly onTrouble: (why: string | null) => void;
  /** ms; see `QUESTION_TIMEOUT`. */
  readonly questionTimeout?: number;
}

const ENTRY = new URL('../../bundled/archive-worker.js', import.meta.url);
/** A question fails after this, ms. It leaves time to give up one node on the way. */
const QUESTION_TIMEOUT = 12_000;
/** Pause between two tries of the sync at the start, ms. */
const TRY_AGAIN = 2_000;
/** How long a reload waits until this copy's own thread has noticed the change, and how often it looks, ms. */
const NOTICED = { within: 5_000, look: 50 };

/**
 * Holds the generation of an archive that this copy of the bot knows of. One thread answers and follows the archive. A
 * reload runs in a thread of its own. Other copies notice the change by themselves.
 */
export class ArchiveHost implements StoryHost {
  readonly #options: ArchiveHostOptions;
  #story: WorkerStory | null = null;
  #moved: MovedTo | null = null;
  #trouble: string | null = null;
  readonly #waiting = new WaitingCalls();
  #leftOut: readonly string[] = [];
  #syncing = new Set<EndableThread>();
  #closed = false;

  private constructor(options: ArchiveHostOptions) {
    this.#options = options;
  }

  /** Waits until the archive can be reached and is in line with its texts. */
  static async start(
    options: ArchiveHostOptions,
  ): Promise<{ readonly host: ArchiveHost; readonly problems: readonly Problem[] }> {
    const host = new ArchiveHost(options);
    const outcome = await host.#syncAtStart();
    const problems = outcome.kind === 'rejected' ? outcome.problems : outcome.warnings;
    host.#remember(problems);
    const thread = host.#raise();
    const { report } = await thread.raised;
    if (report.kind !== 'built') throw new Error('expected a generation of the archive');
    host.#story = new WorkerStory({
      generation: 0,
      loadedAt: report.loadedAt,
      thread,
      blames: false,
      raiseAgain: async () => {
        const again = host.#raise();
        await again.raised;
        options.onEvent({ kind: 'thread-replaced', generation: host.current().generation });
        return again;
      },
      onDeath: (error) =>
        options.onEvent({ kind: 'thread-died', generation: host.current().generation, error }),
    });
    return { host, problems };
  }

  current(): Story {
    if (this.#story === null || this.#moved === null) throw new Error('expected a host that has started');
    return explained(this.#story.story(this.#moved), {
      trouble: () => this.#trouble,
      troubled: (outcome) => this.#waiting.orTrouble(outcome),
    });
  }

  manifest(): Manifest {
    if (this.#moved === null) throw new Error('expected a host that has started');
    return this.#moved.manifest;
  }

  /** Why the archive does not answer; null where it does. */
  trouble(): string | null {
    return this.#trouble;
  }

  readonly reload = singleFlight(async (): Promise<ReloadOutcome> => {
    const outcome = await this.#sync('reject');
    if (outcome.kind === 'rejected') return outcome;
    this.#remember(outcome.warnings);
    const deadline = Date.now() + NOTICED.within;
    while ((this.#moved?.generation ?? 0) < outcome.generation && Date.now() < deadline)
      await pause(NOTICED.look);
    return outcome;
  });

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([this.#story?.retire(), ...[...this.#syncing].map((thread) => thread.end())]);
  }

  #remember(problems: readonly Problem[]): void {
    this.#leftOut = problems.filter(({ severity }) => severity === 'error').map(({ article }) => article);
  }

  async #syncAtStart(): Promise<ReloadOutcome> {
    for (;;) {
      try {
        const outcome = await this.#sync('leave-out');
        this.#tellTrouble(null);
        return outcome;
      } catch (error) {
        if (!(error instanceof ArticlesUnreachable) || this.#closed) throw error;
        this.#tellTrouble(error.why);
        await pause(TRY_AGAIN);
      }
    }
  }

  #tellTrouble(why: string | null): void {
    if (why !== this.#trouble) this.#options.onTrouble(why);
    this.#trouble = why;
    if (why !== null) this.#waiting.giveUp(why);
  }

  #raise(): StoryThread {
    const { settings, ranking, onEvent, questionTimeout = QUESTION_TIMEOUT } = this.#options;
    const task: AnswerTask = { kind: 'answer', settings, ranking };
    return new StoryThread(task, {
      entry: ENTRY,
      questionTimeout,
      onNotice: (text) => onEvent({ kind: 'notice', text }),
      onUnusable: (why) => onEvent({ kind: 'models-unusable', why }),
      onVectors: () => {},
      onShortened: () => onEvent({ kind: 'shortened' }),
      onMoved: (moved) => {
        this.#moved = moved;
      },
      onTrouble: (why) => this.#tellTrouble(why),
    });
  }

  /** @throws ArticlesUnreachable */
  #sync(bad: SyncTask['bad']): Promise<ReloadOutcome> {
    const { settings, ranking, seeds, holder, onEvent } = this.#options;
    const leftOut = this.#leftOut;
    const task: SyncTask = { kind: 'sync', settings, ranking, seeds, bad, leftOut, holder };
    const worker = new Worker(ENTRY, { workerData: task });
    return new Promise((resolve, reject) => {
      const functions: SyncOwner = {
        outcome: resolve,
        failed: (why) => reject(new ArticlesUnreachable(why)),
        notice: (text) => onEvent({ kind: 'notice', text }),
        vectors: (progress) => onEvent({ kind: 'vectors', ...progress }),
      };
      const line = createBirpc<SyncThread, SyncOwner>(functions, {
        post: (message) => worker.postMessage(message),
        on: (receive) => void worker.on('message', receive),
        eventNames: ['end'],
        timeout: -1,
      });
      const thread = endableThread(worker, () => void line.end());
      this.#syncing.add(thread);
      worker.on('error', reject);
      worker.on('exit', (code) => {
        this.#syncing.delete(thread);
        const ended = new Error(`the thread that reads the articles ended with code ${code}`);
        // What it said last may just be on its way through the line.
        setImmediate(() => reject(ended));
      });
    });
  }
}
