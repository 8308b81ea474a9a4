import { serialize } from 'node:v8';
import type { Corpus } from '../corpus/article.js';
import { toState } from '../search/build.js';
import type { SearchEngine } from '../search/engine.js';
import { prepare } from '../search/prepare.js';
import { createSearcher } from '../search/searcher.js';
import { generateCorpus } from './generate.js';
import {
  type Effort,
  HITS,
  type Instruments,
  type LengthFigures,
  measureLengths,
  QUESTION_LENGTHS,
} from './measure-lengths.js';
import { pathologicalQuestions, questionsOf } from './questions.js';
import { measureSecondStage, type SecondStageFigures } from './second-stage.js';
import { measureStart, type StartFigures } from './start.js';
import { type Clock, percentile, timed } from './timer.js';

/** A question meant to be slow, and how its time compares with the median over all ordinary questions. */
export interface PathologicalFigures {
  readonly name: string;
  readonly ms: number;
  readonly timesMedian: number;
}

/** Everything measured at one size. */
export interface SizeFigures {
  readonly sentences: number;
  /** From files to the first answer, as a running bot starts. */
  readonly start: StartFigures;
  /** Indexing alone: from sentences in memory to an engine. */
  readonly indexMs: number;
  /** The state of the index, packed. */
  readonly stateBytesPerSentence: number;
  /** The memory of the engine, articles not counted. Null where it cannot be measured. */
  readonly memoryBytesPerSentence: number | null;
  readonly lengths: readonly LengthFigures[];
  /** Over questions of all lengths. */
  readonly secondStage: SecondStageFigures;
  readonly pathological: readonly PathologicalFigures[];
}

/** How often a question that is meant to be slow is asked. The fastest counts, because the others were disturbed. */
const REPEATS = 10;

async function pathological(engine: SearchEngine, clock: Clock, median: number) {
  const figures: PathologicalFigures[] = [];
  for (const { name, question } of pathologicalQuestions()) {
    const times: number[] = [];
    for (let repeat = 0; repeat < REPEATS; repeat++) {
      times.push((await timed(clock, () => engine.search(question, { limit: HITS }))).ms);
    }
    const ms = Math.min(...times);
    figures.push({ name, ms, timesMedian: ms / median });
  }
  return figures;
}

/** Indexes a corpus; how long that takes, and how much the engine holds in memory. */
async function index(corpus: Corpus, { clock, heldBytes }: Instruments) {
  const before = heldBytes();
  const { ms, value } = await timed(clock, () => {
    const state = toState(corpus);
    return { prepared: prepare(corpus, state), packed: serialize(state).byteLength };
  });
  // A question is answered before MiniSearch is filled; what is measured is the bot at rest.
  await value.prepared.index.words.filled;
  const after = heldBytes();
  return { ms, ...value, held: before === null || after === null ? null : after - before };
}

/** Measures everything at one size of the corpus. */
export async function measureSize(effort: Effort, instruments: Instruments): Promise<SizeFigures> {
  const { clock, makeBuilder, progress } = instruments;
  const { sentences } = effort;
  progress(`${sentences} sentences: corpus`);
  // Texts in one piece, as files give them: pieces that are joined while they are indexed would free memory meanwhile.
  const corpus = structuredClone(generateCorpus(sentences));
  progress('  start from files, then from the cache');
  const start = await measureStart(corpus, { clock, makeBuilder });
  progress(`    ${Math.round(start.coldMs)} ms, ${Math.round(start.warmMs)} ms`);
  progress('  index');
  const { prepared, ms, packed, held } = await index(corpus, instruments);
  const engine = createSearcher(prepared);
  const measured = await measureLengths({ corpus, engine }, effort, instruments);
  progress('  second stage');
  const asked = QUESTION_LENGTHS.flatMap((words) => questionsOf(corpus, { words, count: effort.questions }));
  const secondStage = await measureSecondStage(prepared, asked, { clock });
  progress('  pathological questions');
  const median = percentile(
    measured.map(({ own }) => own.p50),
    0.5,
  );
  return {
    sentences,
    start,
    indexMs: ms,
    stateBytesPerSentence: packed / sentences,
    memoryBytesPerSentence: held === null ? null : held / sentences,
    lengths: measured,
    secondStage,
    pathological: await pathological(engine, clock, median),
  };
}
