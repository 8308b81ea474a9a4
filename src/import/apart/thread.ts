import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { ApartTask } from './task.js';

/** A task that came to no end: it took too long, or more memory than it may. The message is for people. */
export class TaskFailed extends Error {
  override readonly name = 'TaskFailed';
}

export interface ThreadOptions {
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
export function runApart<Outcome>(task: ApartTask, options: ThreadOptions): Promise<Outcome> {
  const { entry, timeLimit, limits } = options;
  return new Promise((resolve, reject) => {
    const worker = new Worker(entry ?? new URL('./worker.js', import.meta.url), {
      workerData: task,
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
    worker.on('message', (outcome: Outcome) => {
      clearTimeout(timer);
      resolve(outcome);
      void worker.terminate();
    });
    worker.on('error', (error) => fail('Its markup is too broken or too large to be read.', error));
    worker.on('exit', () => fail('It could not be read.'));
  });
}
