/** What was said of one question, and whether it came true. */
export interface Forecast {
  /** The stated probability, in [0, 1]. */
  readonly confidence: number;
  readonly right: boolean;
}

/** One row of a reliability table: the questions whose confidence lies in `[from, to)`, the last including 1. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean of what was said; 0 for an empty bin. */
  readonly confidence: number;
  /** Share that was right; 0 for an empty bin. */
  readonly right: number;
}

/** How many equal-width bins a reliability table has: ten is the usual number in the literature. */
export const BINS = 10;

const mean = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Brier score: the mean squared difference between the stated probability and what happened (1 or 0). 0 is
 * perfect, 0.25 is what always saying one half earns; null without forecasts.
 *
 * @see Brier, "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78 (1950)
 */
export function brier(forecasts: readonly Forecast[]): number | null {
  if (forecasts.length === 0) return null;
  return mean(forecasts.map(({ confidence, right }) => (confidence - (right ? 1 : 0)) ** 2));
}

/** The reliability table: stated against observed, in {@link BINS} bins of equal width. */
export function reliability(forecasts: readonly Forecast[]): Bin[] {
  return Array.from({ length: BINS }, (_, index) => {
    const inBin = forecasts.filter(
      ({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === index,
    );
    return {
      from: index / BINS,
      to: (index + 1) / BINS,
      count: inBin.length,
      confidence: mean(inBin.map((forecast) => forecast.confidence)),
      right: mean(inBin.map((forecast) => (forecast.right ? 1 : 0))),
    };
  });
}

/**
 * Expected calibration error: the mean distance between stated and observed over the reliability table's bins,
 * weighted by how many questions fall in each. 0 is perfect; null without forecasts.
 *
 * @see Naeini, Cooper and Hauskrecht, "Obtaining well calibrated probabilities using Bayesian binning", AAAI (2015)
 */
export function expectedCalibrationError(forecasts: readonly Forecast[]): number | null {
  if (forecasts.length === 0) return null;
  return reliability(forecasts).reduce(
    (sum, bin) => sum + (bin.count / forecasts.length) * Math.abs(bin.confidence - bin.right),
    0,
  );
}
