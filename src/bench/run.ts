import type { Effort, Instruments } from './measure-lengths.js';
import { measureSize, type SizeFigures } from './measure-size.js';
import { sizeTable } from './report.js';

/** Everything that `verbatim bench` measures. */
export interface BenchFigures {
  readonly sizes: readonly [SizeFigures, ...SizeFigures[]];
}

/** Size from which on plain MiniSearch takes so long for a question that only a few are asked. */
const SLOW_FROM = 50_000;
/** Size beyond which plain MiniSearch is not asked at all: its index alone would need gigabytes. */
const PLAIN_UNTIL = 200_000;
/** Questions of each length, and those asked of plain MiniSearch beside: enough for a 95th percentile. */
const MANY = { questions: 100, plainQuestions: 20 };
const FEW = { questions: 50, plainQuestions: 5 };

/** How many questions to ask at a size, so that the whole run takes minutes. */
export function effortFor(sentences: number): Effort {
  const effort = { sentences, ...(sentences >= SLOW_FROM ? FEW : MANY) };
  return sentences > PLAIN_UNTIL ? { ...effort, plainQuestions: 0 } : effort;
}

/** What to measure. */
export interface BenchPlan {
  readonly sizes: readonly [Effort, ...Effort[]];
}

/** Measures every size. */
export async function runBench({ sizes }: BenchPlan, instruments: Instruments): Promise<BenchFigures> {
  const [first, ...rest] = sizes;
  const figures: [SizeFigures, ...SizeFigures[]] = [await measureSize(first, instruments)];
  for (const size of rest) figures.push(await measureSize(size, instruments));
  return { sizes: figures };
}

/** The figures as text for a terminal. */
export function printBench({ sizes }: BenchFigures): string {
  return `${sizeTable(sizes)}\n`;
}
