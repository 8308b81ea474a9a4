import type { Output } from '../console/output.js';
import { defineProgram, EXIT } from '../console/program.js';
import { openOnnxModel } from '../model/onnx-model.js';
import { workerBuilder } from '../story/worker/builder.js';
import { heldBytesProbe } from './held-bytes.js';
import { measureModels, printModels } from './measure-models.js';
import { type BenchOptions, declareBench } from './options.js';
import { effortFor, printBench, runBench } from './run.js';

const MILLION = 1_000_000;

const clock = () => performance.now();

async function benchModels({ sizes, json }: BenchOptions, output: Output): Promise<string> {
  const opened = await openOnnxModel('models');
  if (opened.kind === 'unusable') throw new Error(opened.reason);
  const figures: Awaited<ReturnType<typeof measureModels>>[] = [];
  for (const size of sizes) {
    output.error(`${size} sentences`);
    figures.push(await measureModels(size, opened.model, clock));
  }
  return json ? `${JSON.stringify(figures, null, 2)}\n` : printModels(figures);
}

async function benchAll(options: BenchOptions, output: Output): Promise<string> {
  const [first, ...others] = options.sizes;
  const larger = [...others, ...(options.million ? [MILLION] : [])].map(effortFor);
  const figures = await runBench(
    { sizes: [effortFor(first), ...larger] },
    {
      clock,
      heldBytes: heldBytesProbe(),
      makeBuilder: (folders) => workerBuilder({ ...folders, onEvent: () => {} }),
      progress: (line) => output.error(line),
    },
  );
  return options.json ? `${JSON.stringify(figures, null, 2)}\n` : printBench(figures);
}

async function benchArchive({ sizes, json, archive = '' }: BenchOptions, output: Output): Promise<string> {
  const { measureArchive, printArchive } = await import('./measure-archive.js');
  const figures: Awaited<ReturnType<typeof measureArchive>>[] = [];
  for (const size of sizes) {
    output.error(`${size} sentences`);
    figures.push(await measureArchive(size, archive, clock));
  }
  return json ? `${JSON.stringify(figures, null, 2)}\n` : printArchive(figures);
}

/** `verbatim bench`: how fast and how large. */
export const benchProgram = defineProgram({
  description: 'Measures build, start, memory, latency and growth; plain MiniSearch beside it.',
  declare: declareBench,
  work: async ({ options }, output) => {
    const bench = options.archive !== undefined ? benchArchive : options.models ? benchModels : benchAll;
    const figures = await bench(options, output);
    output.line(figures.trimEnd());
    return EXIT.ok;
  },
});
