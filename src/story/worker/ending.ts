import type { Worker } from 'node:worker_threads';

/** How long a thread may take to end itself, ms. It hears the request between two rows of a model, or two questions. */
const END_PATIENCE = 2_000;

/**
 * A thread that may run a network. Ended from outside in the middle of a run it takes the whole process down, and so
 * does the end of the process: it is asked to end itself.
 */
export interface EndableThread {
  /** Resolves when it has ended. One that does not hear the request is ended from outside. */
  end(): Promise<void>;
}

/** Those of this process that have not ended. */
const running = new Set<EndableThread>();

/** Keeps a thread in mind; `ask` tells it to end itself. */
export function endableThread(worker: Worker, ask: () => void): EndableThread {
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      running.delete(thread);
      resolve();
    });
  });
  const thread: EndableThread = {
    async end() {
      if (!running.has(thread)) return;
      const timer = setTimeout(() => void worker.terminate(), END_PATIENCE);
      ask();
      await ended;
      clearTimeout(timer);
    },
  };
  running.add(thread);
  return thread;
}

/** Ends the threads of this process that may run a network, whatever they are at: the last thing before it exits. */
export async function endThreads(): Promise<void> {
  await Promise.all([...running].map((thread) => thread.end()));
}
