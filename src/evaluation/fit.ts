import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Output } from '../console/output.js';
import { defineProgram, EXIT } from '../console/program.js';
import { openOnnxModel } from '../model/onnx-model.js';
import { paired } from '../search/no-such.js';
import type { Calibrated, Knowledge, OrderModel } from '../search/order.js';
import { orderScore } from '../search/order.js';
import { SIGNALS } from '../search/signals/all.js';
import { ablate } from './fit/ablate.js';
import { askAll, askWithoutAnswer, type FirstHit, firstHit } from './fit/examples.js';
import { fitCalibration } from './fit/fit-confidence.js';
import { type AskedSet, fitOrder, judgeWeights } from './fit/fit-order.js';
import { type FitSet, type FitSource, loadFitSet, sample } from './fit/fit-set.js';
import { newsSources, publicSource } from './fit/fit-sources.js';
import { InputError } from './input-error.js';
import { OWN_SETS } from './own-sets.js';
import { isAnswerable } from './questions.js';

/** How many questions of other sets each set is asked, to learn what another topic looks like. */
const STRANGERS = { public: 200, news: 25 };
/** A set of more questions than this is a public one. */
const LARGE = 150;

interface FitOptions {
  readonly models: string;
  readonly data: string;
  readonly ablate: boolean;
  readonly dryRun: boolean;
}

const write = (folder: string, name: string, value: unknown) =>
  writeFile(join(folder, name), `${JSON.stringify(value, null, 1)}\n`);

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

function figureLines(sets: readonly AskedSet[], model: OrderModel): string[] {
  return sets.map(({ name, asked }) => {
    const figures = (['words', 'meaning', 'answers'] as const satisfies readonly Knowledge[]).map(
      (knowledge) => `${knowledge} ${percent(judgeWeights(asked, model[knowledge]).success1)}`,
    );
    return `${name}: first right of ${asked.length}: ${figures.join(', ')}`;
  });
}

/** Sets, and their answerable questions asked: one entry for each set. */
interface LoadedSets {
  readonly sets: readonly FitSet[];
  readonly asked: readonly AskedSet[];
}

/** First hits of every kind of question, under one kind of knowledge. */
async function hitsOf({ sets, asked }: LoadedSets, model: OrderModel, output: Output) {
  const hits: Record<Calibrated, FirstHit[]> = { words: [], answers: [] };
  for (const [set, { asked: answered }] of paired(sets, asked)) {
    const others = sets
      .filter((other) => other !== set)
      .flatMap(({ questions }) => questions.filter(isAnswerable));
    const count = set.questions.length > LARGE ? STRANGERS.public : STRANGERS.news;
    const unanswered = await askWithoutAnswer(set, answered, sample(others, count));
    const all = [...answered.map((each) => ({ asked: each, reason: 'answerable' as const })), ...unanswered];
    for (const knowledge of ['words', 'answers'] as const) {
      for (const example of all) {
        const hit = firstHit(set, example, ({ values }) => orderScore(values, SIGNALS, model[knowledge]));
        if (hit !== null) hits[knowledge].push(hit);
      }
    }
    output.error(`${set.name}: ${all.length} questions for the confidence`);
  }
  return hits;
}

async function fitOn(folders: readonly string[], options: FitOptions, output: Output): Promise<void> {
  const opened = await openOnnxModel(options.models);
  if (opened.kind === 'unusable')
    throw new InputError(`expected models in ${options.models}: ${opened.reason}`);
  const load = async (sources: readonly FitSource[]): Promise<LoadedSets> => {
    const sets: FitSet[] = [];
    const asked: AskedSet[] = [];
    for (const source of sources) {
      const set = await loadFitSet(source, opened.model);
      sets.push(set);
      const answered = await askAll(set);
      asked.push({ name: set.name, asked: answered });
      output.error(`${set.name}: ${answered.length} answerable questions`);
    }
    return { sets, asked };
  };
  const fitted = await load([...folders.map(publicSource), ...(await newsSources())]);
  const order = fitOrder(fitted.asked);
  const own = await load(
    OWN_SETS.map((set) => ({ ...set, story: true, limit: Number.POSITIVE_INFINITY, take: () => true })),
  );
  const figures = [
    'Fitted on:',
    ...figureLines(fitted.asked, order),
    'Never fitted on:',
    ...figureLines(own.asked, order),
    ...(options.ablate ? ablate(fitted.asked, own.asked, 'answers') : []),
  ];
  output.line(figures.join('\n'));
  const hits = await hitsOf(fitted, order, output);
  const calibration = {
    words: fitCalibration(hits.words, 'words'),
    answers: fitCalibration(hits.answers, 'answers'),
  };
  output.line(JSON.stringify({ order, calibration }, null, 1));
  if (options.dryRun) return;
  const fittedOn = fitted.asked.map(({ name, asked }) => `${name} (${asked.length} questions)`);
  await write(options.data, 'weights.json', { fittedOn, weights: order });
  await write(options.data, 'calibration.json', { fittedOn, ...calibration });
}

/** `verbatim fit`: new weights for the ranking and the confidence. */
export const fitProgram = defineProgram({
  description:
    'Fits the weights of the ranking and the confidence on public sets and our own stories. ' +
    'Without sets, on our stories alone: enough to try a signal.',
  declare: (command) =>
    command
      .argument('[sets...]', 'folders of public sets, as training/fit_sets.py writes them')
      .option('--models <dir>', 'the models', 'models')
      .option('--data <dir>', 'where the weights are written', 'src/search/data')
      .option('--ablate', 'also show what leaving out each signal costs', false)
      .option('--dry-run', 'write nothing', false),
  work: async ({ options, args }, output) => {
    await fitOn(args, options, output);
    return EXIT.ok;
  },
});
