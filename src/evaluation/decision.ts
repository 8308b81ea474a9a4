import type { QuestionOutcome } from './judge-all.js';
import { auroc } from './measures/auroc.js';
import {
  type Bin,
  brier,
  expectedCalibrationError,
  type Forecast,
  reliability,
} from './measures/calibration.js';

/** So many of so many. */
export interface Count {
  readonly count: number;
  readonly of: number;
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

const firstIsRight = ({ ranking }: QuestionOutcome) => ranking[0]?.relevant === true;

const count = (outcomes: readonly QuestionOutcome[], test: (outcome: QuestionOutcome) => boolean): Count => ({
  count: outcomes.filter(test).length,
  of: outcomes.length,
});

/** Judges when the system answered and how sure it said it was. */
export function decide(outcomes: readonly QuestionOutcome[], calibrated: boolean): DecisionFigures {
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
