import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Command, Option } from 'commander';
import { FEATURES } from '../search/features/all.js';
import type { Feature } from '../search/features/feature.js';
import { LinearModel, type Weights } from '../search/model.js';
import { ablate } from './fit/ablate.js';
import { confidenceExamples } from './fit/confidence-examples.js';
import { fitConfidence } from './fit/fit-confidence.js';
import { crossValidated, fitRanking, type NamedExamples, transferred } from './fit/fit-ranking.js';
import { type FitSet, loadFitSet, sample } from './fit/fit-set.js';
import { rankingExamples } from './fit/ranking-examples.js';
import { OWN_SETS, type OwnSet } from './own-sets.js';
import { isAnswerable } from './questions.js';

/** The first of the own sets is fitted on, the others never. */
const [STORY, ...HELD_OUT] = OWN_SETS;

interface FitOptions {
  readonly limit: number;
  readonly data: string;
  /** Groups of features, or each feature. */
  readonly ablate?: 'groups' | 'each';
  readonly confidenceOnly: boolean;
  readonly dryRun: boolean;
}

/** How many questions of other articles each set is asked, to learn what "off topic" looks like. */
const STRANGERS = 300;

const say = (line: string) => process.stdout.write(`${line}\n`);
const round = (value: number) => Math.round(value * 10_000) / 10_000;
const rounded = (figures: Record<string, number>) =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, round(value)]));
const byName = (features: readonly Feature[], weights: ArrayLike<number>) =>
  Object.fromEntries(features.map((feature, i): [string, number] => [feature.name, round(weights[i]!)]));

function readOptions(argv: readonly string[]): { sets: string[]; options: FitOptions } {
  const command = new Command('fit')
    .description(
      'Fits the ranking and confidence models on question sets (folders with articles/ and questions.jsonl) and the own questions.',
    )
    .argument('<sets...>', 'folders of question sets')
    .option('--limit <n>', 'at most so many questions of each set', Number, 2000)
    .option('--data <dir>', 'where the weights are written', 'src/search/data')
    .addOption(
      new Option('--ablate <what>', 'only show what leaving out features costs').choices(['groups', 'each']),
    )
    .option('--confidence-only', 'keep the ranking weights and fit the confidence on top of them', false)
    .option('--dry-run', 'write nothing', false)
    .parse([...argv], { from: 'user' });
  return { sets: command.args, options: command.opts<FitOptions>() };
}

const write = (folder: string, name: string, value: unknown) =>
  writeFile(join(folder, name), `${JSON.stringify(value, null, 1)}\n`);

const titles = (sets: readonly FitSet[]) =>
  sets.map(({ name, questions }) => `${name} (${questions.filter(isAnswerable).length} questions)`);

async function fitWeights(sets: readonly FitSet[], examples: readonly NamedExamples[], options: FitOptions) {
  const weights = byName(FEATURES, fitRanking(examples, FEATURES));
  const results = {
    crossValidatedSuccessAt1: rounded(crossValidated(examples, FEATURES)),
    transferredSuccessAt1: rounded(transferred(examples, FEATURES)),
  };
  say(JSON.stringify(results, null, 1));
  if (!options.dryRun)
    await write(options.data, 'weights.json', { fittedOn: titles(sets), results, weights });
  return weights;
}

async function fitCalibration(sets: readonly FitSet[], weights: Weights, options: FitOptions) {
  const model = new LinearModel(FEATURES, weights);
  const examples = sets.flatMap((set) => {
    const others = sets.filter((other) => other !== set);
    const each = Math.ceil(STRANGERS / Math.max(1, others.length));
    return confidenceExamples(
      set,
      model,
      others.flatMap((other) => sample(other.questions.filter(isAnswerable), each)),
    );
  });
  const { calibration, transferred: results } = fitConfidence(examples);
  say(JSON.stringify({ results, calibration }, null, 1));
  if (options.dryRun) return;
  await write(options.data, 'calibration.json', { fittedOn: titles(sets), results, ...calibration });
}

/** The ranking weights that are in force. */
async function readWeights(folder: string): Promise<Weights> {
  const { weights } = JSON.parse(await readFile(join(folder, 'weights.json'), 'utf8')) as {
    weights: Weights;
  };
  return weights;
}

async function loadAll(files: readonly OwnSet[], limit: number): Promise<FitSet[]> {
  const sets: FitSet[] = [];
  for (const { name, ...rest } of files) sets.push(await loadFitSet(name, rest, limit));
  return sets;
}

async function main(): Promise<void> {
  const { sets: folders, options } = readOptions(process.argv.slice(2));
  const files = [
    ...folders.map((folder) => ({
      name: basename(folder),
      seeds: join(folder, 'articles'),
      questions: [join(folder, 'questions.jsonl')],
    })),
    STORY,
  ];
  const sets = await loadAll(files, options.limit);
  if (options.confidenceOnly) return fitCalibration(sets, await readWeights(options.data), options);
  const named = (set: FitSet) => ({ name: set.name, examples: rankingExamples(set, FEATURES) });
  const examples = sets.map(named);
  if (options.ablate) {
    const heldOut = (await loadAll(HELD_OUT, options.limit)).map(named);
    for (const line of ablate({ fitted: examples, heldOut }, FEATURES, options.ablate === 'each')) say(line);
  } else await fitCalibration(sets, await fitWeights(sets, examples, options), options);
}

await main();
