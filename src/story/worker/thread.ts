import { Worker, type WorkerOptions } from 'node:worker_threads';
import { type BirpcReturn, createBirpc } from 'birpc';
import { QuestionTimeout } from '../question-timeout.js';
import type { Story } from '../story.js';
import type { VectorProgress } from '../vectors/meaning.js';
import { type EndableThread, endableThread } from './ending.js';
import type { MovedTo, OwnerFunctions, Raised, StoryMethod, ThreadFunctions } from './protocol.js';
import { type OutOfTime, Supervision } from './supervision.js';
import { ThreadDied } from './thread-died.js';

export interface ThreadOptions {
  /** The compiled file that the thread runs. */
  readonly entry: URL;
  /**
   * A question fails this long after the thread began it, ms. A thread that was silent all the while is stuck and is
   * ended, so that the other questions need not wait.
   */
  readonly questionTimeout: number;
  readonly limits?: WorkerOptions['resourceLimits'];
  /** Told of notices from the thread. */
  readonly onNotice: (text: string) => void;
  readonly onUnusable: (why: string) => void;
  readonly onVectors: (progress: VectorProgress) => void;
  readonly onShortened: () => void;
  readonly onMoved?: (status: MovedTo) => void;
  readonly onTrouble?: (why: string | null) => void;
}

interface PendingCall {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

/** One worker thread that builds one generation and answers from it. */
export class StoryThread {
  readonly #worker: Worker;
  readonly #options: ThreadOptions;
  readonly #line: BirpcReturn<ThreadFunctions, OwnerFunctions>;
  readonly #calls = new Map<number, PendingCall>();
  readonly #supervision: Supervision;
  readonly #thread: EndableThread;
  /** Rejects what is under way, once; `how` the thread ended. */
  #bury: (how: string) => void = () => {};
  #nextCall = 0;
  #fault: unknown;
  #ended = false;
  /** Resolves with the thread's report. Rejects if the thread ends first. */
  readonly raised: Promise<Raised>;
  /** Resolves when the thread has ended, for whatever reason, or is given up because it is stuck. */
  readonly ended: Promise<Error>;

  /** @param task what the thread's file expects. */
  constructor(task: object, options: ThreadOptions) {
    this.#options = options;
    const { entry, limits, questionTimeout: limit } = options;
    this.#supervision = new Supervision({ limit, onOutOfTime: (late) => this.#giveUp(late) });
    this.#worker = new Worker(entry, {
      workerData: task,
      ...(limits === undefined ? {} : { resourceLimits: limits }),
    });
    this.#worker.on('error', (error) => {
      this.#fault = error; // 'exit' follows
    });
    this.ended = new Promise((resolve) => {
      this.#bury = (how) => resolve(this.#lastWords(how));
      this.#worker.once('exit', (code) => this.#bury(`ended with code ${code}`));
    });
    let tellRaised: (raised: Raised) => void = () => {};
    this.raised = new Promise((resolve, reject) => {
      tellRaised = resolve;
      void this.ended.then(reject);
    });
    this.#line = createBirpc<ThreadFunctions, OwnerFunctions>(
      {
        begun: (call) => this.#supervision.begun(call),
        notice: options.onNotice,
        raised: tellRaised,
        unusable: options.onUnusable,
        vectors: options.onVectors,
        shortened: options.onShortened,
        alive: () => this.#supervision.alive(),
        moved: (status) => options.onMoved?.(status),
        trouble: (why) => options.onTrouble?.(why),
      },
      {
        post: (message) => this.#worker.postMessage(message),
        on: (receive) => void this.#worker.on('message', receive),
        eventNames: ['end'],
        timeout: -1, // time is kept by the supervision
      },
    );
    this.#thread = endableThread(this.#worker, () => void this.#line.end());
    this.raised.catch(() => {}); // whoever waits for it is told; a thread that is ended on purpose has nobody
  }

  /** Asks the thread. Rejects with `ThreadDied`, `QuestionTimeout` or what the method threw. */
  call<Method extends StoryMethod>(
    method: Method,
    args: Parameters<Story[Method]>,
  ): ReturnType<Story[Method]>;
  async call(method: StoryMethod, args: readonly unknown[]): Promise<unknown> {
    if (this.#ended) throw new ThreadDied("the story's thread has ended", false, { cause: this.#fault });
    const call = this.#nextCall++;
    return new Promise((resolve, reject) => {
      this.#calls.set(call, { resolve, reject });
      this.#supervision.sent(call);
      this.#line.call(call, method, args).then(
        (value) => this.#take(call)?.resolve(value),
        (error: unknown) => this.#take(call)?.reject(error),
      );
    });
  }

  /** Asks the thread to end. One that does not hear it is ended from outside. */
  async end(): Promise<void> {
    await this.#thread.end();
    await this.ended;
  }

  #take(call: number): PendingCall | undefined {
    const pending = this.#calls.get(call);
    this.#supervision.over(call);
    this.#calls.delete(call);
    return pending;
  }

  #giveUp({ call, begun, stuck }: OutOfTime): void {
    const pending = this.#calls.get(call);
    this.#calls.delete(call);
    pending?.reject(new QuestionTimeout(this.#options.questionTimeout / 1_000, begun));
    if (!stuck) return;
    void this.#thread.end();
    this.#bury('gave no sign of life'); // the others are asked again elsewhere
  }

  #lastWords(how: string): Error {
    this.#ended = true;
    const death = (suspect: boolean) =>
      new ThreadDied(`the story's thread ${how}`, suspect, { cause: this.#fault });
    const suspect = this.#supervision.latest();
    for (const call of [...this.#calls.keys()]) this.#take(call)?.reject(death(call === suspect));
    this.#line.$close();
    return death(false);
  }
}
