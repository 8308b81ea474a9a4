// The story's thread with faults. In a question: "die once" ends the first thread, "die late" ends it after longer than
// an answer may take before it is acknowledged, "die always" ends every one, "hang" blocks it. In the folder of
// articles, while a generation is built: `.die` ends the thread, `.hold` lets it wait until the file is gone.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

const LATE = 2_500;
const pause = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

const { seeds, work } = workerData;
const restored = work.kind === 'restore';
parentPort.on('message', ({ a: [call, , args] }) => {
  const question = args[0]?.question ?? '';
  parentPort.postMessage({ t: 'q', m: 'begun', a: [call] }); // as the thread itself would say, a moment later
  if (question.includes('die late') && !restored) pause(LATE);
  const dies = question.includes('die once') || question.includes('die late');
  if (question.includes('die always') || (dies && !restored)) process.exit(7);
  if (question.includes('hang')) pause(Infinity);
});
const asked = (name) => !restored && existsSync(join(seeds, name));
while (asked('.hold')) pause(20);
if (asked('.die')) setTimeout(() => process.exit(7), 5); // in the middle of loading and reading
await import('../../dist/bundled/story-worker.js');
