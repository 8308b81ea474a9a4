import { workerBuilder } from '../story/worker/builder.js';
import { heldBytesProbe } from './held-bytes.js';
import type { Effort } from './measure-size.js';
import { parseOptions } from './options.js';
import { effortFor, printBench, runBench } from './run.js';

const MILLION = 1_000_000;

const options = parseOptions(process.argv.slice(2));
const sizes = [...options.sizes, ...(options.million ? [MILLION] : [])].map(effortFor) as [
  Effort,
  ...Effort[],
];

const figures = await runBench(
  { sizes },
  {
    clock: () => performance.now(),
    heldBytes: heldBytesProbe(),
    makeBuilder: (folders) => workerBuilder({ ...folders, onEvent: () => {} }),
    progress: (line) => process.stderr.write(`${line}\n`),
  },
);
process.stdout.write(options.json ? `${JSON.stringify(figures, null, 2)}\n` : printBench(figures));
