import { serialize } from 'node:v8';
import type { Corpus } from '../corpus/article.js';
import { sentenceIndex } from '../evaluation/baseline.js';
import { toState } from '../search/build.js';
import type { SearchEngine } from '../search/engine.js';
import { prepare } from '../search/prepare.js';
import { createSearcher } from '../search/searcher.js';
import { generateCorpus } from './generate.js';
import { pathologicalQuestions, questionsOf } from './questions.js';
import { measureSecondStage, type SecondStageFigures } from './second-stage.js';
import { type MakeBuilder, measureStart, type StartFigures } from './start.js';
import { type Clock, type LatencyFigures, latency, percentile, timed } from './timer.js';

/** Words of the questions whose latency is measured. */
const QUESTION_WORDS = [3, 8, 20] as const;

/** What plain MiniSearch is asked with beside the engine. */
const PLAIN = { fuzzy: 0.2, prefix: true };

/** Hits asked for, as an answer asks for them. */
const LIMIT = 30;

/** Latency of questions of one length, and of plain MiniSearch on the same questions, null where it was not asked. */
export interface LengthFigures {
  readonly words: number;
  readonly own: LatencyFigures;
  readonly plain: LatencyFigures | null;
}

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

/** How thoroughly to measure. */
export interface Effort {
  readonly sentences: number;
  /** Questions of each length for the engine. */
  readonly questions: number;
  /** Questions of each length for plain MiniSearch; 0 leaves it out. */
  readonly plainQuestions: number;
}

/** What a measurement needs from outside. */
export interface Instruments {
  readonly clock: Clock;
  /** Bytes that the process holds after a full garbage collection, null where it cannot be asked for one. */
  readonly heldBytes: () => number | null;
  readonly makeBuilder: MakeBuilder;
  readonly progress: (line: string) => void;
}

/** How often a question that is meant to be slow is asked. The fastest counts, because the others were disturbed. */
const REPEATS = 10;

async function pathological(engine: SearchEngine, clock: Clock, median: number) {
  const figures: PathologicalFigures[] = [];
  for (const { name, question } of pathologicalQuestions()) {
    const times: number[] = [];
    for (let repeat = 0; repeat < REPEATS; repeat++) {
      times.push((await timed(clock, () => engine.search(question, { limit: LIMIT }))).ms);
    }
    const ms = Math.min(...times);
    figures.push({ name, ms, timesMedian: ms / median });
  }
  return figures;
}

function plainSearch(corpus: Corpus): (question: string) => unknown {
  const { index } = sentenceIndex(corpus);
  return (question) => index.search(question, PLAIN);
}

/** Measures latency by length; the plain index lives only as long as it is asked. */
async function lengths(
  { corpus, engine }: { corpus: Corpus; engine: SearchEngine },
  { questions, plainQuestions }: Effort,
  { clock, progress }: Instruments,
): Promise<LengthFigures[]> {
  const warmUp = Math.ceil(questions / 10);
  const plain = plainQuestions > 0 ? plainSearch(corpus) : null;
  const figures: LengthFigures[] = [];
  for (const words of QUESTION_WORDS) {
    const items = questionsOf(corpus, { words, count: warmUp + questions });
    progress(`  ${questions} questions of ${words} words`);
    const own = await latency(clock, { items, warmUp }, (item) => engine.search(item, { limit: LIMIT }));
    if (plain) progress(`  ${plainQuestions} of them asked of plain MiniSearch`);
    const beside = plain
      ? await latency(clock, { items: items.slice(warmUp, warmUp + plainQuestions), warmUp: 0 }, plain)
      : null;
    progress(`    p50 ${own.p50.toFixed(1)} ms, p95 ${own.p95.toFixed(1)} ms`);
    figures.push({ words, own, plain: beside });
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
  const measured = await lengths({ corpus, engine }, effort, instruments);
  progress('  second stage');
  const asked = QUESTION_WORDS.flatMap((words) => questionsOf(corpus, { words, count: effort.questions }));
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
