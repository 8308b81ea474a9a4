import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { InvalidArgumentError } from '@commander-js/extra-typings';
import type { Output } from '../console/output.js';
import { defineProgram, EXIT } from '../console/program.js';
import { startHost } from '../story/host.js';
import { workerBuilder } from '../story/worker/builder.js';
import { writeEditions } from './soak/editions.js';
import { isSound, type SoakFigures } from './soak/figures.js';
import { soakHead, soakLine } from './soak/report.js';
import { type SoakPlan, soak } from './soak/soak.js';

/** How finely blocks of the main thread are seen, ms. */
const RESOLUTION = 5;
const NANOSECONDS_PER_MS = 1e6;

type SoakOptions = SoakPlan & { readonly sentences: number };

function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new InvalidArgumentError('expected a number above 0.');
  return value;
}

async function soakIn(directory: string, options: SoakOptions, output: Output): Promise<SoakFigures> {
  output.error(`writing ${options.sentences} sentences`);
  const archive = await writeEditions(join(directory, 'seeds'), options.sentences);
  await archive.publish(1);
  const onEvent = (event: object) => output.error(JSON.stringify(event));
  const cache = join(directory, 'cache');
  const started = await startHost(workerBuilder({ seeds: archive.directory, cache, onEvent }));
  if (started.kind === 'no-articles') throw new Error('expected generated articles to be good');
  output.line(soakHead());
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION });
  delays.enable();
  try {
    return await soak(options, {
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
      calledOff: () => output.closed === true,
      progress: (line) => output.line(soakLine(line)),
    });
  } finally {
    delays.disable();
    await started.host.close();
  }
}

/** `verbatim soak`: how steady. */
export const soakProgram = defineProgram({
  description:
    'Asks and reloads for some time, as the bot does, and reports failures and memory; exit code 1 if any.',
  declare: (command) =>
    command
      .option('--minutes <n>', 'how long', positive, 1)
      .option('--sentences <n>', 'sentences of the generated archive', positive, 5_000)
      .option('--rate <n>', 'questions a second', positive, 20)
      .option('--reload-every <seconds>', 'seconds between reloads', positive, 5),
  work: async ({ options }, output) => {
    const directory = await mkdtemp(join(tmpdir(), 'verbatim-soak-'));
    try {
      const sound = isSound(await soakIn(directory, options, output));
      output.line(sound ? 'sound' : 'not sound: see failed, late, mixed and wrong above');
      return sound ? EXIT.ok : EXIT.failed;
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  },
});
