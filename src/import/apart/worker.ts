import { parentPort } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import { work } from './task.js';
import type { ApartFunctions } from './thread.js';

// A thread that does one task; whoever started it ends it.
const port = parentPort;
if (port === null) throw new Error('expected to run as a worker thread');
createBirpc<Record<never, never>, ApartFunctions>(
  { work },
  { post: (message) => port.postMessage(message), on: (receive) => void port.on('message', receive) },
);
