import { randomFrom } from '../evaluation/random.js';
import type { TextModel } from '../model/model.js';
import { toState } from '../search/build.js';
import { type Meaning, QuestionLoad } from '../search/meaning.js';
import { prepare } from '../search/prepare.js';
import { createSearcher } from '../search/searcher.js';
import { toSmall, VectorTable } from '../search/vectors/vector-table.js';
import { generateCorpus } from './generate.js';
import { questionsOf } from './questions.js';
import { type Clock, percentile, timed } from './timer.js';

/** Words of the questions, and how many are asked one after another. */
const QUESTIONS = { words: 8, count: 200, warmUp: 10 };
/** Questions that are asked at the same moment. */
const AT_ONCE = 100;
/** Any fixed number serves: the same vectors in every run. */
const SEED = 1_907;
const LIMIT = 30;

/** What questions take with both models. */
export interface ModelFigures {
  readonly sentences: number;
  readonly p50: number;
  readonly p99: number;
  /** Until the last of `AT_ONCE` questions that were asked at the same moment has its answer. */
  readonly atOnceMs: number;
  /** Candidates that the cross-encoder read for them, the least and the most. */
  readonly read: readonly [least: number, most: number];
}

/** A full table of random vectors: finding the nearest takes as long among them as among real ones. */
function randomTable(sentences: number, dimensions: number): VectorTable {
  const random = randomFrom(SEED);
  const table = new VectorTable(sentences, dimensions);
  const vector = new Float32Array(dimensions);
  for (let sentence = 0; sentence < sentences; sentence++) {
    for (let i = 0; i < dimensions; i++) vector[i] = random() - 0.5;
    table.set(sentence, toSmall(vector));
  }
  return table;
}

/** Asks questions of a generated archive with the real models, one after another and all at once. */
export async function measureModels(
  sentences: number,
  model: TextModel,
  clock: Clock,
): Promise<ModelFigures> {
  const corpus = generateCorpus(sentences);
  const prepared = prepare(corpus, toState(corpus));
  await prepared.index.words.filled;
  const table = randomTable(prepared.index.sentences, model.dimensions);
  const meaning: Meaning = { model, table, load: new QuestionLoad() };
  const engine = createSearcher(prepared, meaning);
  const questions = questionsOf(corpus, QUESTIONS);
  const samples: number[] = [];
  for (const [place, question] of questions.entries()) {
    const { ms } = await timed(clock, () => engine.search(question, { limit: LIMIT }));
    if (place >= QUESTIONS.warmUp) samples.push(ms);
  }
  const together = await timed(clock, () =>
    Promise.all(questions.slice(0, AT_ONCE).map((question) => engine.search(question, { limit: LIMIT }))),
  );
  const read = together.value.map(({ judged }) => judged);
  return {
    sentences: prepared.index.sentences,
    p50: percentile(samples, 0.5),
    p99: percentile(samples, 0.99),
    atOnceMs: together.ms,
    read: [Math.min(...read), Math.max(...read)],
  };
}

const ms = (value: number) => `${value.toFixed(0)} ms`;

/** One line a size. */
export function printModels(figures: readonly ModelFigures[]): string {
  const lines = figures.map(
    ({ sentences, p50, p99, atOnceMs, read }) =>
      `${sentences} sentences: ${QUESTIONS.words} words p50 ${ms(p50)}, p99 ${ms(p99)}; ` +
      `${AT_ONCE} at once answered in ${ms(atOnceMs)}, ${read[0]} to ${read[1]} candidates read`,
  );
  return `${lines.join('\n')}\n`;
}
