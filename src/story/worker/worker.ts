import { parentPort, workerData } from 'node:worker_threads';
import { loadCorpus } from '../../corpus/load.js';
import { buildLocally, localStory } from '../local.js';
import type { ThreadMessage, ThreadTask } from './protocol.js';
import { serve } from './serve.js';
import { loadTexts, shareTexts } from './texts.js';

// The thread of one generation: builds it, reports, and answers until it is ended.
const task = workerData as ThreadTask;
const port = parentPort;
if (port === null) throw new Error('expected to run as a worker thread');
const send = (message: ThreadMessage) => port.postMessage(message);

const { work } = task;
const order = work.kind === 'build' ? work.order : { generation: work.generation, bad: 'leave-out' as const };
const built = await buildLocally(order, {
  load: async () => (work.kind === 'build' ? loadCorpus({ directory: task.seeds }) : loadTexts(work.texts)),
  now: Date.now,
});
if ('snapshot' in built) {
  serve(port, localStory(built.snapshot, built.report.loadedAt));
  const texts = work.kind === 'build' ? shareTexts(built.snapshot.corpus) : work.texts;
  send({ kind: 'report', report: built.report, texts });
} else {
  send({ kind: 'report', report: built.report, texts: null }); // nothing listens: the thread ends by itself
}
