import { type Prepared, readQuestion } from '../search/prepare.js';
import { propose } from '../search/stages.js';
import { type Clock, type LatencyFigures, latency, percentile } from './timer.js';

/** What finding and ordering candidates by their words costs. */
export interface SecondStageFigures {
  /** Candidates of a question, the median. */
  readonly candidates: number;
  readonly own: LatencyFigures;
  /** Milliseconds for a thousand candidates. */
  readonly msPerThousand: number;
}

/** Measures candidates and their order, by words alone. Nothing warms up here. */
export async function measureSecondStage(
  prepared: Prepared,
  questions: readonly string[],
  { clock }: { clock: Clock },
): Promise<SecondStageFigures> {
  const queries = questions.map((question) => readQuestion(prepared, question));
  const counts: number[] = [];
  let spent = 0;
  const own = await latency(clock, { items: queries, warmUp: 0 }, async (query) => {
    const start = clock();
    const candidates = await propose(prepared, query);
    spent += clock() - start;
    counts.push(candidates.length);
    return candidates;
  });
  const all = counts.reduce((sum, count) => sum + count, 0);
  return { candidates: percentile(counts, 0.5), own, msPerThousand: (spent / Math.max(1, all)) * 1_000 };
}
