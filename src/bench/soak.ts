import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { Command, InvalidArgumentError } from 'commander';
import { startHost } from '../story/host.js';
import { workerBuilder } from '../story/worker/builder.js';
import { writeArchive } from './soak/archive.js';
import { soakHead, soakLine } from './soak/report.js';
import { isSound, type SoakPlan, soak } from './soak/soak.js';

/** How finely blocks of the main thread are seen, ms. */
const RESOLUTION = 5;
const NANOSECONDS_PER_MS = 1e6;

function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new InvalidArgumentError('expected a number above 0.');
  return value;
}

const options = new Command('soak')
  .description(
    'Asks and reloads for some time, as the bot does, and reports failures and memory; exit code 1 if any.',
  )
  .option('--minutes <n>', 'how long', positive, 1)
  .option('--sentences <n>', 'sentences of the generated archive', positive, 5_000)
  .option('--rate <n>', 'questions a second', positive, 20)
  .option('--reload-every <seconds>', 'seconds between reloads', positive, 5)
  .parse()
  .opts<SoakPlan & { readonly sentences: number }>();

const directory = await mkdtemp(join(tmpdir(), 'verbatim-soak-'));
const delays = monitorEventLoopDelay({ resolution: RESOLUTION });
try {
  process.stderr.write(`writing ${options.sentences} sentences\n`);
  const archive = await writeArchive(join(directory, 'seeds'), options.sentences);
  await archive.publish(1);
  const onEvent = (event: object) => process.stderr.write(`${JSON.stringify(event)}\n`);
  const cache = join(directory, 'cache');
  const started = await startHost(workerBuilder({ seeds: archive.directory, cache, onEvent }));
  if (started.kind === 'no-articles') throw new Error('expected generated articles to be good');
  process.stdout.write(`${soakHead()}\n`);
  delays.enable();
  const figures = await soak(options, {
    host: started.host,
    archive,
    clock: () => performance.now(),
    sleep,
    resident: () => process.memoryUsage.rss(),
    blocked: () => {
      const longest = Math.max(0, delays.max / NANOSECONDS_PER_MS - RESOLUTION);
      delays.reset();
      return longest;
    },
    progress: (line) => process.stdout.write(`${soakLine(line)}\n`),
  });
  await started.host.close();
  process.stdout.write(isSound(figures) ? 'sound\n' : 'not sound: see failed, late, mixed and wrong above\n');
  process.exitCode = isSound(figures) ? 0 : 1;
} finally {
  delays.disable();
  await rm(directory, { recursive: true, force: true });
}
