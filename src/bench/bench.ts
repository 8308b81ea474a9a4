import { openOnnxModel } from '../model/onnx-model.js';
import { workerBuilder } from '../story/worker/builder.js';
import { heldBytesProbe } from './held-bytes.js';
import { measureModels, printModels } from './measure-models.js';
import type { Effort } from './measure-size.js';
import { type BenchOptions, parseOptions } from './options.js';
import { effortFor, printBench, runBench } from './run.js';

const MILLION = 1_000_000;

const clock = () => performance.now();
const note = (line: string) => process.stderr.write(`${line}\n`);

async function benchModels({ sizes, json }: BenchOptions): Promise<string> {
  const opened = await openOnnxModel('models');
  if (opened.kind === 'unusable') throw new Error(opened.reason);
  const figures: Awaited<ReturnType<typeof measureModels>>[] = [];
  for (const size of sizes) {
    note(`${size} sentences`);
    figures.push(await measureModels(size, opened.model, clock));
  }
  return json ? `${JSON.stringify(figures, null, 2)}\n` : printModels(figures);
}

async function benchAll(options: BenchOptions): Promise<string> {
  const sizes = [...options.sizes, ...(options.million ? [MILLION] : [])].map(effortFor) as [
    Effort,
    ...Effort[],
  ];
  const figures = await runBench(
    { sizes },
    {
      clock,
      heldBytes: heldBytesProbe(),
      makeBuilder: (folders) => workerBuilder({ ...folders, onEvent: () => {} }),
      progress: note,
    },
  );
  return options.json ? `${JSON.stringify(figures, null, 2)}\n` : printBench(figures);
}

const options = parseOptions(process.argv.slice(2));
process.stdout.write(await (options.models ? benchModels(options) : benchAll(options)));
