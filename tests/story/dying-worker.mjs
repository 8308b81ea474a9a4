// The story's thread with faults: "die once" ends the first thread, "die always" every one, "hang" blocks it.
import { parentPort, workerData } from 'node:worker_threads';

parentPort.on('message', ({ args }) => {
  const question = args[0]?.question ?? '';
  const raisedAgain = workerData.work.kind === 'restore';
  if (question.includes('die always') || (question.includes('die once') && !raisedAgain)) process.exit(7);
  while (question.includes('hang'));
});
await import('../../dist/src/story/worker/worker.js');
