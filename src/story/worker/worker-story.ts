import { QuestionTimeout } from '../question-timeout.js';
import { singleFlight } from '../single-flight.js';
import type { Story } from '../story.js';
import type { StoryMethod, StoryMethods } from './protocol.js';
import { SlowQuestions } from './slow-questions.js';
import type { StoryThread } from './thread.js';
import { ThreadDied } from './thread-died.js';

export interface WorkerStoryOptions {
  readonly generation: number;
  readonly loadedAt: number;
  readonly thread: StoryThread;
  /** Raises another thread with the same articles. */
  readonly raiseAgain: () => Promise<StoryThread>;
  /**
   * Whether a question that took too long is to blame for that, and is not tried again and again (default). Set it to
   * false where the thread has to wait for others.
   */
  readonly blames?: boolean;
  /** Told when a thread died that was not ended on purpose. */
  readonly onDeath: (death: Error) => void;
}

/** How often a question is asked again on another thread, where another question ended the thread. */
const MOST_RETRIES = 5;

/**
 * A generation that answers from a thread of its own. A thread that dies is replaced by one with the same articles.
 * What it was asked is asked again; a question that may have ended the thread is asked again once.
 */
export class WorkerStory {
  readonly #options: WorkerStoryOptions;
  #thread: StoryThread;
  /** Raises another thread in the place of one that died. */
  readonly #replace = singleFlight(() => this.#raise());
  readonly #slow = new SlowQuestions();
  #underWay = 0;
  #retired = false;
  #successor: (() => Story) | null = null;
  #onIdle: (() => void) | null = null;

  constructor(options: WorkerStoryOptions) {
    this.#options = options;
    this.#thread = options.thread;
    this.#watch(options.thread);
  }

  /**
   * The story that others see. Where the thread follows the articles by itself, it has the number of the later
   * generation.
   */
  readonly story = (named: Pick<Story, 'generation' | 'loadedAt'> = this.#options): Story => {
    const { generation, loadedAt } = named;
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
    const question = `${method} ${JSON.stringify(args)}`;
    this.#slow.refuse(question);
    this.#underWay += 1;
    try {
      return await this.#callAgain(method, args);
    } catch (error) {
      const blamed = this.#options.blames !== false;
      if (blamed && error instanceof QuestionTimeout && error.begun) this.#slow.remember(question, error);
      throw error;
    } finally {
      this.#underWay -= 1;
      if (this.#underWay === 0) this.#onIdle?.();
    }
  }

  /** Calls, and calls again where the thread dies, but not for ever: the question itself may end threads. */
  async #callAgain<Method extends StoryMethod>(
    method: Method,
    args: Parameters<Story[Method]>,
  ): Promise<Awaited<ReturnType<Story[Method]>>> {
    let suspected = 0;
    for (let retry = 0; ; retry += 1) {
      const thread = this.#thread;
      try {
        return await thread.call(method, args);
      } catch (error) {
        if (!(error instanceof ThreadDied)) throw error;
        if (this.#successor !== null) return await this.#askSuccessor(method, args);
        if (error.suspect) suspected += 1;
        if (suspected > 1 || retry === MOST_RETRIES) throw error;
        if (thread === this.#thread) await this.#replace();
      }
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

  async #raise(): Promise<void> {
    const thread = await this.#options.raiseAgain();
    // A thread that was starting while the story retired must not outlive it.
    if (this.#retired && this.#underWay === 0) return thread.end();
    this.#thread = thread;
    this.#watch(thread);
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
