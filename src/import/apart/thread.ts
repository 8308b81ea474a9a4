import { Worker, type WorkerOptions } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import type { ApartTask, work } from './task.js';

/** A task that came to no end: it took too long, or more memory than it may. The message is for people. */
export class TaskFailed extends Error {
  override readonly name = 'TaskFailed';
}

/** What a thread does when it is asked. */
export interface ApartFunctions {
  work: typeof work;
}

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
 * @throws TaskFailed
 */
export function runApart<Outcome>(task: ApartTask, options: ReaderThreadOptions): Promise<Outcome> {
  const { entry, timeLimit, limits } = options;
  return new Promise((resolve, reject) => {
    const worker = new Worker(entry ?? new URL('./worker.js', import.meta.url), {
      // What a library may print about a page is not for the terminal or the log.
      stdout: true,
      stderr: true,
      ...(limits === undefined ? {} : { resourceLimits: limits }),
    });
    const fail = (message: string, cause?: unknown) => {
      clearTimeout(timer);
      reject(new TaskFailed(message, { cause }));
      void worker.terminate();
    };
    const timer = setTimeout(
      () => fail(`It could not be read within ${timeLimit / 1000} seconds.`),
      timeLimit,
    );
    const broken = (error: unknown) => fail('Its markup is too broken or too large to be read.', error);
    worker.on('error', broken);
    worker.on('exit', () => fail('It could not be read.'));
    const line = createBirpc<ApartFunctions, Record<never, never>>(
      {},
      {
        post: (message) => worker.postMessage(message),
        on: (receive) => void worker.on('message', receive),
        timeout: -1,
      },
    );
    line.work(task).then((outcome) => {
      clearTimeout(timer);
      resolve(outcome as Outcome);
      void worker.terminate();
    }, broken);
  });
}
