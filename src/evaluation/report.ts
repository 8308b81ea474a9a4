import type { QuestionOutcome } from './judge-all.js';
import { DEPTH } from './judge-all.js';
import { auroc } from './measures/auroc.js';
import { bootstrap, type Estimate } from './measures/bootstrap.js';
import {
  type Bin,
  brier,
  expectedCalibrationError,
  type Forecast,
  reliability,
} from './measures/calibration.js';
import { ndcgAt } from './measures/ndcg.js';
import { reciprocalRankAt } from './measures/reciprocal-rank.js';
import { successAt } from './measures/success.js';

/** So many of so many. */
export interface Count {
  readonly count: number;
  readonly of: number;
}

/** How well answers are ranked, over the answerable questions, whether or not the system abstained. */
export interface RankingFigures {
  readonly success1: Estimate;
  readonly success3: Estimate;
  readonly mrr10: Estimate;
  readonly ndcg10: Estimate;
}

/** How well the system knows when it does not know. */
export interface DecisionFigures {
  /** Unanswerable questions that it refused: right silence. */
  readonly refused: Count;
  /** Answerable questions that it refused: wrong silence. */
  readonly falselyRefused: Count;
  /** Answerable questions that it answered with a right sentence in the first place. */
  readonly answeredRight: Count;
  /**
   * Unanswerable questions that it answered without saying that it shows only what comes closest: the worst outcome.
   */
  readonly asserted: Count;
  /** Answerable questions that it answered right, but as closest only: an answer undersold. */
  readonly undersold: Count;
  /** Does confidence tell answerable from unanswerable questions? Null where the set lacks either. */
  readonly auroc: number | null;
  /** How far confidence is from the truth of "the first sentence answers". Null for a system that claims none. */
  readonly calibration: {
    readonly brier: number;
    readonly ece: number;
    readonly bins: readonly Bin[];
  } | null;
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

/** The ranking measures of one answerable question. */
const measures = {
  success1: (relevant: readonly boolean[]) => successAt(relevant, 1),
  success3: (relevant: readonly boolean[]) => successAt(relevant, 3),
  mrr10: (relevant: readonly boolean[]) => reciprocalRankAt(relevant, DEPTH),
  ndcg10: (relevant: readonly boolean[], total: number) => ndcgAt(relevant, total, DEPTH),
};

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

const firstIsRight = ({ ranking }: QuestionOutcome) => ranking[0]?.relevant === true;

const count = (outcomes: readonly QuestionOutcome[], test: (outcome: QuestionOutcome) => boolean): Count => ({
  count: outcomes.filter(test).length,
  of: outcomes.length,
});

function decide(outcomes: readonly QuestionOutcome[], calibrated: boolean): DecisionFigures {
  const answerable = outcomes.filter((outcome) => outcome.answerable);
  const unanswerable = outcomes.filter((outcome) => !outcome.answerable);
  const confidence = (outcome: QuestionOutcome) => outcome.confidence;
  const forecasts: Forecast[] = outcomes.map((outcome) => ({
    confidence: outcome.confidence,
    right: firstIsRight(outcome),
  }));
  const brierScore = brier(forecasts);
  const ece = expectedCalibrationError(forecasts);
  return {
    refused: count(unanswerable, ({ answered }) => !answered),
    falselyRefused: count(answerable, ({ answered }) => !answered),
    answeredRight: count(answerable, (outcome) => outcome.answered && firstIsRight(outcome)),
    asserted: count(unanswerable, ({ answered, closest }) => answered && !closest),
    undersold: count(answerable, (outcome) => outcome.closest && firstIsRight(outcome)),
    auroc: auroc(answerable.map(confidence), unanswerable.map(confidence)),
    calibration:
      calibrated && brierScore !== null && ece !== null
        ? { brier: brierScore, ece, bins: reliability(forecasts) }
        : null,
  };
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
