import type { Prepared } from '../search/prepare.js';
import { judge, type Proposed, propose } from '../search/searcher.js';
import { type Clock, type Latency, latency, percentile } from './timer.js';

/** What ranking and confidence cost when the candidates are already found. */
export interface SecondStageFigures {
  /** Candidates of a question, the median. */
  readonly candidates: number;
  readonly own: Latency;
  /** Milliseconds for a thousand candidates. */
  readonly msPerThousand: number;
}

/** Measures the second stage alone; the first is done before the clock is looked at. Nothing warms up here. */
export async function measureSecondStage(
  prepared: Prepared,
  questions: readonly string[],
  { clock, limit }: { clock: Clock; limit: number },
): Promise<SecondStageFigures> {
  const proposed = questions.map((question) => propose(prepared, question));
  let spent = 0;
  const judged = (each: Proposed) => {
    const start = clock();
    const ranking = judge(prepared, each, { limit });
    spent += clock() - start;
    return ranking;
  };
  const own = await latency(clock, { items: proposed, warmUp: 0 }, judged);
  const counts = proposed.map(({ sentences }) => sentences.length);
  const all = counts.reduce((sum, count) => sum + count, 0);
  return {
    candidates: percentile(counts, 0.5),
    own,
    msPerThousand: (spent / Math.max(1, all)) * 1_000,
  };
}
