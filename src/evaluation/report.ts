import { type DecisionFigures, decide } from './decision.js';
import type { QuestionOutcome } from './judge-all.js';
import { bootstrap, type Estimate } from './measures/bootstrap.js';
import { type Measure, measureValues } from './ranking-measures.js';

/** How well answers are ranked, over the answerable questions, whether or not the system abstained. */
export interface RankingFigures {
  readonly success1: Estimate;
  readonly success3: Estimate;
  readonly mrr10: Estimate;
  readonly ndcg10: Estimate;
}

/** One row of the table by kind of question. */
export interface KindFigures {
  readonly kind: string;
  readonly answerable: number;
  readonly success1: number;
  readonly mrr10: number;
  readonly falselyRefused: number;
  readonly unanswerable: number;
  readonly refused: number;
}

/** Everything measured of one system on one set of questions. */
export interface Report {
  readonly system: string;
  readonly questions: number;
  /** Null where no question is answerable. */
  readonly ranking: RankingFigures | null;
  readonly decision: DecisionFigures;
  /** Ordered by name; empty where no question names its kind. */
  readonly kinds: readonly KindFigures[];
}

const mean = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

function byKind(outcomes: readonly QuestionOutcome[]): KindFigures[] {
  const kinds = [...new Set(outcomes.flatMap(({ question }) => question.kind ?? []))].sort();
  return kinds.map((kind) => {
    const own = outcomes.filter(({ question }) => question.kind === kind);
    const { refused, falselyRefused } = decide(own, false);
    return {
      kind,
      answerable: falselyRefused.of,
      success1: mean(measureValues(own, 'success1')),
      mrr10: mean(measureValues(own, 'mrr10')),
      falselyRefused: falselyRefused.count,
      unanswerable: refused.of,
      refused: refused.count,
    };
  });
}

/** Computes every figure of one system from what became of its questions. */
export function reportOn(
  system: { readonly name: string; readonly calibrated: boolean },
  outcomes: readonly QuestionOutcome[],
): Report {
  const estimate = (measure: Measure) => bootstrap(measureValues(outcomes, measure));
  return {
    system: system.name,
    questions: outcomes.length,
    ranking: outcomes.some(({ answerable }) => answerable)
      ? {
          success1: estimate('success1'),
          success3: estimate('success3'),
          mrr10: estimate('mrr10'),
          ndcg10: estimate('ndcg10'),
        }
      : null,
    decision: decide(outcomes, system.calibrated),
    kinds: byKind(outcomes),
  };
}

/** By how much one system is ahead of another on the same questions, with a paired interval. */
export function lead(
  own: readonly QuestionOutcome[],
  other: readonly QuestionOutcome[],
  measure: Measure,
): Estimate {
  const others = measureValues(other, measure);
  return bootstrap(measureValues(own, measure).map((value, index) => value - (others[index] ?? Number.NaN)));
}
