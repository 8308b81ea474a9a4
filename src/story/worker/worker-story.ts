import type { Story } from '../story.js';
import type { StoryMethod, StoryMethods } from './protocol.js';
import { type StoryThread, ThreadDied } from './thread.js';

export interface WorkerStoryOptions {
  readonly generation: number;
  readonly loadedAt: number;
  readonly thread: StoryThread;
  /** Raises another thread with the same articles. */
  readonly raiseAgain: () => Promise<StoryThread>;
  /** Told when a thread died that was not ended on purpose. */
  readonly onDeath: (death: Error) => void;
}

/**
 * A generation that answers from a thread of its own. A thread that dies is replaced by one with the same articles,
 * and what it was asked is asked again once.
 */
export class WorkerStory {
  readonly #options: WorkerStoryOptions;
  #thread: StoryThread;
  #raising: Promise<StoryThread> | null = null;
  #underWay = 0;
  #retired = false;
  #successor: (() => Story) | null = null;
  #onIdle: (() => void) | null = null;

  constructor(options: WorkerStoryOptions) {
    this.#options = options;
    this.#thread = options.thread;
    this.#watch(options.thread);
  }

  /** The story that others see. */
  readonly story = (): Story => {
    const { generation, loadedAt } = this.#options;
    return {
      generation,
      loadedAt,
      ask: (...args) => this.#call('ask', args),
      sources: (...args) => this.#call('sources', args),
      context: (...args) => this.#call('context', args),
      compare: (...args) => this.#call('compare', args),
      timeline: (...args) => this.#call('timeline', args),
      check: (...args) => this.#call('check', args),
      openings: (...args) => this.#call('openings', args),
      suggest: (...args) => this.#call('suggest', args),
    };
  };

  /** Lets what is under way finish, then ends the thread. Later questions go to the successor. */
  async retire(successor?: () => Story): Promise<void> {
    this.#retired = true;
    this.#successor ??= successor ?? null;
    if (this.#underWay > 0) {
      await new Promise<void>((resolve) => {
        const waiting = this.#onIdle;
        this.#onIdle = () => {
          waiting?.();
          resolve();
        };
      });
    }
    await this.#thread.end();
  }

  async #call<Method extends StoryMethod>(
    method: Method,
    args: Parameters<Story[Method]>,
  ): Promise<Awaited<ReturnType<Story[Method]>>> {
    if (this.#retired) return this.#askSuccessor(method, args);
    this.#underWay += 1;
    try {
      return await this.#thread.call(method, args);
    } catch (error) {
      if (!(error instanceof ThreadDied)) throw error;
      if (this.#successor !== null) return await this.#askSuccessor(method, args);
      const thread = await this.#replace();
      return await thread.call(method, args); // once: a question that kills threads must not kill them for ever
    } finally {
      this.#underWay -= 1;
      if (this.#underWay === 0) this.#onIdle?.();
    }
  }

  async #askSuccessor<Method extends StoryMethod>(
    method: Method,
    args: Parameters<Story[Method]>,
  ): Promise<Awaited<ReturnType<Story[Method]>>> {
    if (this.#successor === null) throw new Error('the story is closed');
    const successor: StoryMethods = this.#successor();
    return await successor[method](...args);
  }

  /** Calls made while a thread is being raised share it. */
  #replace(): Promise<StoryThread> {
    this.#raising ??= this.#options
      .raiseAgain()
      .then((thread) => {
        this.#thread = thread;
        this.#watch(thread);
        return thread;
      })
      .finally(() => {
        this.#raising = null;
      });
    return this.#raising;
  }

  /** Replaces a thread as soon as it dies, so that the next question need not wait for it. */
  #watch(thread: StoryThread): void {
    void thread.ended.then((death) => {
      if (this.#retired) return;
      this.#options.onDeath(death);
      this.#replace().catch(() => {}); // the next question tries again and is told
    });
  }
}
