import { workerBuilder } from '../story/worker/builder.js';
import { heldBytesProbe } from './held-bytes.js';
import { TEXT_LENGTH } from './linear-time.js';
import type { Effort } from './measure-size.js';
import { parseOptions } from './options.js';
import { effortFor, printBench, runBench } from './run.js';

const MILLION = 1_000_000;
const MICROSECONDS_PER_MS = 1_000;

/** Milliseconds that this process has spent computing. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / MICROSECONDS_PER_MS;
}

const options = parseOptions(process.argv.slice(2));
const sizes = [...options.sizes, ...(options.million ? [MILLION] : [])].map(effortFor) as [
  Effort,
  ...Effort[],
];

const figures = await runBench(
  { sizes, textLength: TEXT_LENGTH },
  {
    clock: () => performance.now(),
    processorClock: processorTime,
    heldBytes: heldBytesProbe(),
    makeBuilder: (folders) => workerBuilder({ ...folders, onEvent: () => {} }),
    progress: (line) => process.stderr.write(`${line}\n`),
  },
);
process.stdout.write(options.json ? `${JSON.stringify(figures, null, 2)}\n` : printBench(figures));
