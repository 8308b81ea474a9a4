import type { Corpus } from '../corpus/article.js';
import { sentenceIndex } from '../evaluation/baseline.js';
import type { SearchEngine } from '../search/engine.js';
import { questionsOf } from './questions.js';
import type { MakeBuilder } from './start.js';
import { type Clock, type LatencyFigures, latency } from './timer.js';

/** Words of the questions whose latency is measured. */
export const QUESTION_LENGTHS = [3, 8, 20] as const;

/** What plain MiniSearch is asked with beside the engine. */
const PLAIN = { fuzzy: 0.2, prefix: true };

/** Hits asked for, as an answer asks for them. */
export const HITS = 30;

/** Latency of questions of one length, and of plain MiniSearch on the same questions, null where it was not asked. */
export interface LengthFigures {
  readonly words: number;
  readonly own: LatencyFigures;
  readonly plain: LatencyFigures | null;
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

function plainSearch(corpus: Corpus): (question: string) => unknown {
  const { index } = sentenceIndex(corpus);
  return (question) => index.search(question, PLAIN);
}

/** Measures latency by length; the plain index lives only as long as it is asked. */
export async function measureLengths(
  { corpus, engine }: { corpus: Corpus; engine: SearchEngine },
  { questions, plainQuestions }: Effort,
  { clock, progress }: Instruments,
): Promise<LengthFigures[]> {
  const warmUp = Math.ceil(questions / 10);
  const plain = plainQuestions > 0 ? plainSearch(corpus) : null;
  const figures: LengthFigures[] = [];
  for (const words of QUESTION_LENGTHS) {
    const items = questionsOf(corpus, { words, count: warmUp + questions });
    progress(`  ${questions} questions of ${words} words`);
    const own = await latency(clock, { items, warmUp }, (item) => engine.search(item, { limit: HITS }));
    if (plain) progress(`  ${plainQuestions} of them asked of plain MiniSearch`);
    const beside = plain
      ? await latency(clock, { items: items.slice(warmUp, warmUp + plainQuestions), warmUp: 0 }, plain)
      : null;
    progress(`    p50 ${own.p50.toFixed(1)} ms, p95 ${own.p95.toFixed(1)} ms`);
    figures.push({ words, own, plain: beside });
  }
  return figures;
}
