import { parentPort, workerData } from 'node:worker_threads';
import type { AnswerTask, SyncTask } from './task.js';

// A thread of an archive: it answers until it is ended, or brings the archive in line and ends by itself.
const task = workerData as AnswerTask | SyncTask;
const port = parentPort;
if (port === null) throw new Error('expected to run as a worker thread');
if (task.kind === 'answer') {
  const { answerFromArchive } = await import('./answer.js');
  await answerFromArchive(task, port, () => process.exit(0));
} else {
  const { syncInThread } = await import('./sync-in-thread.js');
  await syncInThread(task, port, () => process.exit(0));
}
