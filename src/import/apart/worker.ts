import { parentPort, workerData } from 'node:worker_threads';
import { type ReadingTask, work } from './task.js';

// A thread that reads one page or feed and ends.
if (parentPort === null) throw new Error('expected to run as a worker thread');
parentPort.postMessage(work(workerData as ReadingTask));
