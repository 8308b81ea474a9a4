import { DEPTH, type QuestionOutcome } from './judge-all.js';
import { ndcgAt } from './measures/ndcg.js';
import { reciprocalRankAt } from './measures/reciprocal-rank.js';
import { successAt } from './measures/success.js';

/** The ranking measures of one answerable question. */
const measures = {
  success1: (relevant: readonly boolean[]) => successAt(relevant, 1),
  success3: (relevant: readonly boolean[]) => successAt(relevant, 3),
  mrr10: (relevant: readonly boolean[]) => reciprocalRankAt(relevant, DEPTH),
  ndcg10: (relevant: readonly boolean[], total: number) => ndcgAt(relevant, total, DEPTH),
};

/** The name of a measure. */
export type Measure = keyof typeof measures;

/** One value an answerable question, in the order of the outcomes. */
export function measureValues(outcomes: readonly QuestionOutcome[], measure: Measure): number[] {
  return outcomes
    .filter(({ answerable }) => answerable)
    .map(({ ranking, relevantInAll }) =>
      measures[measure](
        ranking.map(({ relevant }) => relevant),
        relevantInAll,
      ),
    );
}
