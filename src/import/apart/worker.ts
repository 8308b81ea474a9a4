import { parentPort } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import { APART_TASKS, type ApartTasks } from './task.js';

// A thread that does one task; whoever started it ends it.
const port = parentPort;
if (port === null) throw new Error('expected to run as a worker thread');
createBirpc<Record<never, never>, ApartTasks>(APART_TASKS, {
  post: (message) => port.postMessage(message),
  on: (receive) => void port.on('message', receive),
});
