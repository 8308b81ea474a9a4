// A process that changes its articles and reloads as fast as it can, for tests that kill it: SEEDS CACHE.
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startHost } from '../../dist/src/story/host.js';
import { workerBuilder } from '../../dist/src/story/worker/builder.js';

const [seeds, cache] = process.argv.slice(2);
const builder = workerBuilder({ seeds, cache, onEvent: (event) => console.error(JSON.stringify(event)) });
const { host } = await startHost(builder);
console.log('started');
for (let edition = 1; ; edition += 1) {
  const body = `The harbour bulletin carries edition ${edition} today.`;
  await writeFile(join(seeds, 'bulletin.md'), `---\noutlet: Harbour Post\n---\n${body}\n`);
  if (edition % 3 === 0) await rm(join(seeds, 'bulletin.md'));
  await host.reload();
  await host.current().ask({ question: 'Which edition does the harbour bulletin carry?' });
}
