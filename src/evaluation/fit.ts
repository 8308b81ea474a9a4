import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Command, Option } from 'commander';
import { FEATURES } from '../search/features/all.js';
import type { Feature } from '../search/features/feature.js';
import { LinearModel } from '../search/model.js';
import { ablate } from './fit/ablate.js';
import { confidenceExamples } from './fit/confidence-examples.js';
import { aurocByReason, crossValidatedConfidence, fitConfidence } from './fit/fit-confidence.js';
import { crossValidated, fitRanking, type NamedExamples, transferred } from './fit/fit-ranking.js';
import { type FitSet, loadFitSet } from './fit/fit-set.js';
import { rankingExamples } from './fit/ranking-examples.js';
import { OWN_SETS } from './own-sets.js';

const STORY = OWN_SETS[0];

interface FitOptions {
  readonly limit: number;
  readonly data: string;
  /** Groups of features, or each feature. */
  readonly ablate?: 'groups' | 'each';
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
    .option('--dry-run', 'write nothing', false)
    .parse([...argv], { from: 'user' });
  return { sets: command.args, options: command.opts<FitOptions>() };
}

const write = (folder: string, name: string, value: unknown) =>
  writeFile(join(folder, name), `${JSON.stringify(value, null, 1)}\n`);

async function fitModels(sets: readonly FitSet[], examples: readonly NamedExamples[], options: FitOptions) {
  const weights = byName(FEATURES, fitRanking(examples, FEATURES));
  const results = {
    crossValidatedSuccessAt1: rounded(crossValidated(examples, FEATURES)),
    transferredSuccessAt1: rounded(transferred(examples, FEATURES)),
  };
  say(JSON.stringify(results, null, 1));
  const model = new LinearModel(FEATURES, weights);
  const confident = sets.flatMap((set, at) => {
    const strangers = sets.filter((_other, place) => place !== at).flatMap((other) => other.questions);
    const step = Math.max(1, Math.ceil(strangers.length / STRANGERS));
    return confidenceExamples(
      set,
      model,
      strangers.filter((_question, place) => place % step === 0),
    );
  });
  const calibration = fitConfidence(confident);
  const scores = crossValidatedConfidence(confident);
  const auroc = Object.fromEntries(sets.map(({ name }) => [name, aurocByReason(scores, name)]));
  say(JSON.stringify({ auroc, calibration }, null, 1));
  if (options.dryRun) return;
  const fittedOn = examples.map(({ name, examples: all }) => `${name} (${all.length} questions)`);
  await write(options.data, 'weights.json', { fittedOn, results, weights });
  await write(options.data, 'calibration.json', { fittedOn, auroc, ...calibration });
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
  const sets: FitSet[] = [];
  for (const { name, ...rest } of files) sets.push(await loadFitSet(name, rest, options.limit));
  const examples = sets.map((set) => ({ name: set.name, examples: rankingExamples(set, FEATURES) }));
  if (options.ablate) for (const line of ablate(examples, FEATURES, options.ablate === 'each')) say(line);
  else await fitModels(sets, examples, options);
}

await main();
