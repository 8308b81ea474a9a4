import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { BuildReport } from '../generation.js';
import type { Story } from '../story.js';
import type { CallMessage, SharedTexts, StoryMethod, ThreadMessage, ThreadTask } from './protocol.js';

/** The thread ended before it answered: the question may be asked again elsewhere. */
export class ThreadDied extends Error {
  override readonly name = 'ThreadDied';
}

/** The thread is at work, but this question took too long. */
export class QuestionTimeout extends Error {
  override readonly name = 'QuestionTimeout';
}

export interface ThreadOptions {
  /** The compiled file that the thread runs. */
  readonly entry: URL;
  /** After this a question fails, ms. A thread that was silent all the while is taken for hung and ended. */
  readonly questionTimeout: number;
  readonly limits?: WorkerOptions['resourceLimits'];
  /** Told of notices from the thread. */
  readonly onNotice: (text: string) => void;
}

interface PendingCall {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
  readonly timer: NodeJS.Timeout;
}

/** What a thread reported once it had built. */
export interface Raised {
  readonly report: BuildReport;
  readonly texts: SharedTexts | null;
}

/** One worker thread that builds one generation and answers from it. */
export class StoryThread {
  readonly #worker: Worker;
  readonly #options: ThreadOptions;
  readonly #calls = new Map<number, PendingCall>();
  #nextCall = 0;
  #lastHeard = performance.now();
  #death: Error | null = null;
  /** The report, once; rejected if the thread ends first. */
  readonly raised: Promise<Raised>;
  /** Resolves when the thread has ended, for whatever reason. */
  readonly ended: Promise<Error>;

  constructor(task: ThreadTask, options: ThreadOptions) {
    this.#options = options;
    this.#worker = new Worker(options.entry, {
      workerData: task,
      ...(options.limits === undefined ? {} : { resourceLimits: options.limits }),
    });
    let fault: unknown;
    this.#worker.on('error', (error) => {
      fault = error; // 'exit' follows
    });
    this.ended = new Promise((resolve) => {
      this.#worker.once('exit', (code) => {
        const death = new ThreadDied(`the story's thread ended with code ${code}`, { cause: fault });
        this.#bury(death);
        resolve(death);
      });
    });
    this.raised = new Promise((resolve, reject) => {
      this.#worker.on('message', (message: ThreadMessage) => this.#receive(message, resolve));
      void this.ended.then(reject);
    });
    this.raised.catch(() => {}); // whoever waits for it is told; a thread that is ended on purpose has nobody
  }

  /** Asks the thread. Rejects with `ThreadDied`, `QuestionTimeout` or what the method threw. */
  call<Method extends StoryMethod>(
    method: Method,
    args: Parameters<Story[Method]>,
  ): ReturnType<Story[Method]>;
  async call(method: StoryMethod, args: readonly unknown[]): Promise<unknown> {
    if (this.#death !== null) throw this.#death;
    const call = this.#nextCall++;
    const message: CallMessage = { kind: 'call', call, method, args };
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#giveUp(call), this.#options.questionTimeout);
      this.#calls.set(call, { resolve, reject, timer });
      this.#worker.postMessage(message);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #receive(message: ThreadMessage, raise: (raised: Raised) => void): void {
    this.#lastHeard = performance.now();
    switch (message.kind) {
      case 'report':
        raise({ report: message.report, texts: message.texts });
        break;
      case 'notice':
        this.#options.onNotice(message.text);
        break;
      case 'value':
        this.#take(message.call)?.resolve(message.value);
        break;
      case 'failure':
        this.#take(message.call)?.reject(message.error);
        break;
    }
  }

  #take(call: number): PendingCall | undefined {
    const pending = this.#calls.get(call);
    clearTimeout(pending?.timer);
    this.#calls.delete(call);
    return pending;
  }

  #giveUp(call: number): void {
    const { questionTimeout } = this.#options;
    this.#take(call)?.reject(new QuestionTimeout(`no answer within ${questionTimeout} ms`));
    // Others waited as long: only a thread that answered nobody is hung. Ending it lets them be asked again.
    if (performance.now() - this.#lastHeard >= questionTimeout) void this.#worker.terminate();
  }

  #bury(death: Error): void {
    this.#death = death;
    for (const call of [...this.#calls.keys()]) this.#take(call)?.reject(death);
  }
}
