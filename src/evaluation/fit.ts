import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { openOnnxModel } from '../model/onnx-model.js';
import type { Knowledge, OrderModel } from '../search/order.js';
import { orderScore } from '../search/order.js';
import { SIGNALS } from '../search/signals/all.js';
import { ablate } from './fit/ablate.js';
import { askAll, askWithoutAnswer, type FirstHit, firstHit } from './fit/examples.js';
import { fitCalibration } from './fit/fit-confidence.js';
import { type AskedSet, fitOrder, judgeWeights } from './fit/fit-order.js';
import { type FitSet, loadFitSet, sample } from './fit/fit-set.js';
import { newsSources, publicSource } from './fit/fit-sources.js';
import { InputError } from './input-error.js';
import { OWN_SETS } from './own-sets.js';
import { isAnswerable } from './questions.js';

/** How many questions about other articles each set is asked, to learn what another topic looks like. */
const STRANGERS = { public: 200, news: 25 };
/** A set of more questions than this is a public one. */
const LARGE = 150;

interface FitOptions {
  readonly models: string;
  readonly data: string;
  readonly ablate: boolean;
  readonly dryRun: boolean;
}

const say = (line: string) => process.stdout.write(`${line}\n`);
const note = (line: string) => process.stderr.write(`${line}\n`);

function readOptions(argv: readonly string[]): { sets: string[]; options: FitOptions } {
  const command = new Command('fit')
    .description('Fits the weights of the ranking and the confidence on public sets and our own stories.')
    .argument('<sets...>', 'folders of public sets (articles/ and questions.jsonl)')
    .option('--models <dir>', 'the models', 'models')
    .option('--data <dir>', 'where the weights are written', 'src/search/data')
    .option('--ablate', 'also show what leaving out each signal costs', false)
    .option('--dry-run', 'write nothing', false)
    .parse([...argv], { from: 'user' });
  return { sets: command.args, options: command.opts<FitOptions>() };
}

const write = (folder: string, name: string, value: unknown) =>
  writeFile(join(folder, name), `${JSON.stringify(value, null, 1)}\n`);

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

function sayFigures(sets: readonly AskedSet[], model: OrderModel): void {
  for (const { name, asked } of sets) {
    const figures = (['words', 'meaning', 'answers'] as const satisfies readonly Knowledge[]).map(
      (knowledge) => `${knowledge} ${percent(judgeWeights(asked, model[knowledge]).success1)}`,
    );
    say(`${name}: first right of ${asked.length}: ${figures.join(', ')}`);
  }
}

/** First hits of every kind of question, under one kind of knowledge. */
async function hitsOf(sets: readonly FitSet[], asked: readonly AskedSet[], model: OrderModel) {
  const hits: Record<'words' | 'answers', FirstHit[]> = { words: [], answers: [] };
  for (const [place, set] of sets.entries()) {
    const others = sets
      .filter((other) => other !== set)
      .flatMap(({ questions }) => questions.filter(isAnswerable));
    const count = set.questions.length > LARGE ? STRANGERS.public : STRANGERS.news;
    const answered = asked[place]!.asked;
    const unanswered = await askWithoutAnswer(set, answered, sample(others, count), () => {});
    const all = [...answered.map((each) => ({ asked: each, reason: 'answerable' as const })), ...unanswered];
    for (const knowledge of ['words', 'answers'] as const) {
      for (const { asked: each, reason } of all) {
        const hit = firstHit(set, reason, each, ({ values }) =>
          orderScore(values, SIGNALS, model[knowledge]),
        );
        if (hit !== null) hits[knowledge].push(hit);
      }
    }
    note(`${set.name}: ${all.length} questions for the confidence`);
  }
  return hits;
}

async function main(): Promise<void> {
  const { sets: folders, options } = readOptions(process.argv.slice(2));
  const opened = await openOnnxModel(options.models);
  if (opened.kind === 'unusable')
    throw new InputError(`expected models in ${options.models}: ${opened.reason}`);
  const load = async (sources: readonly Parameters<typeof loadFitSet>[0][]) => {
    const sets: FitSet[] = [];
    const asked: AskedSet[] = [];
    for (const source of sources) {
      const set = await loadFitSet(source, opened.model);
      sets.push(set);
      asked.push({ name: set.name, asked: await askAll(set, () => {}) });
      note(`${set.name}: ${asked.at(-1)!.asked.length} answerable questions`);
    }
    return { sets, asked };
  };
  const fitted = await load([...folders.map(publicSource), ...(await newsSources())]);
  const order = fitOrder(fitted.asked);
  const own = await load(
    OWN_SETS.map((set) => ({ ...set, story: true, limit: Number.POSITIVE_INFINITY, take: () => true })),
  );
  say('Fitted on:');
  sayFigures(fitted.asked, order);
  say('Never fitted on:');
  sayFigures(own.asked, order);
  if (options.ablate) for (const line of ablate(fitted.asked, own.asked, 'answers')) say(line);
  const hits = await hitsOf(fitted.sets, fitted.asked, order);
  const calibration = {
    words: fitCalibration(hits.words, 'words'),
    answers: fitCalibration(hits.answers, 'answers'),
  };
  say(JSON.stringify({ order, calibration }, null, 1));
  if (options.dryRun) return;
  const fittedOn = fitted.asked.map(({ name, asked }) => `${name} (${asked.length} questions)`);
  await write(options.data, 'weights.json', { fittedOn, weights: order });
  await write(options.data, 'calibration.json', { fittedOn, ...calibration });
}

await main();
