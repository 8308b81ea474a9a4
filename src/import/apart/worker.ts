import { parentPort, workerData } from 'node:worker_threads';
import { type ApartTask, work } from './task.js';

// A thread that does one task and ends.
if (parentPort === null) throw new Error('expected to run as a worker thread');
parentPort.postMessage(await work(workerData as ApartTask));
