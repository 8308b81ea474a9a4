import { Worker, type WorkerOptions } from 'node:worker_threads';
import { type BirpcReturn, createBirpc } from 'birpc';
import { type Told, told } from '../reason.js';
import type { ApartTasks } from './task.js';

/** A task that took too long or too much memory. */
export class TaskFailed extends Error {
  override readonly name = 'TaskFailed';
  readonly told: Told;

  constructor(what: Told, options?: ErrorOptions) {
    super(what.message, options);
    this.told = what;
  }
}

/** The tasks as they are asked for from another thread. */
type AskedTasks = BirpcReturn<ApartTasks, Record<never, never>>;

export interface ReaderThreadOptions {
  /** The compiled file that the thread runs; only tests need another. */
  readonly entry?: URL | undefined;
  /** Milliseconds for one task. */
  readonly timeLimit: number;
  readonly limits?: WorkerOptions['resourceLimits'];
}

/**
 * Runs one task in a thread of its own, which ends with it: the caller's thread stays free, and nothing of a page
 * outlives its reading.
 *
 * @param ask asks for the one task.
 * @throws TaskFailed
 */
export function runApart<Outcome>(
  ask: (tasks: AskedTasks) => Promise<Outcome>,
  options: ReaderThreadOptions,
): Promise<Outcome> {
  const { entry, timeLimit, limits } = options;
  return new Promise((resolve, reject) => {
    const worker = new Worker(entry ?? new URL('../../../bundled/import-worker.js', import.meta.url), {
      // Whatever a library prints about a page stays off the terminal and the log.
      stdout: true,
      stderr: true,
      ...(limits === undefined ? {} : { resourceLimits: limits }),
    });
    const fail = (what: Told, cause?: unknown) => {
      clearTimeout(timer);
      reject(new TaskFailed(what, { cause }));
      void worker.terminate();
    };
    const timer = setTimeout(() => fail(told('slowReading', { seconds: timeLimit / 1000 })), timeLimit);
    const broken = (error: unknown) => fail(told('brokenMarkup'), error);
    worker.on('error', broken);
    worker.on('exit', () => fail(told('unreadable')));
    const tasks = createBirpc<ApartTasks, Record<never, never>>(
      {},
      {
        post: (message) => worker.postMessage(message),
        on: (receive) => void worker.on('message', receive),
        timeout: -1,
      },
    );
    ask(tasks).then((outcome) => {
      clearTimeout(timer);
      resolve(outcome);
      void worker.terminate();
    }, broken);
  });
}
