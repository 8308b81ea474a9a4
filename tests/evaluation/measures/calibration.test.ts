import { expect, test } from 'vitest';
import {
  BINS,
  brier,
  expectedCalibrationError,
  reliability,
} from '../../../src/evaluation/measures/calibration.js';

// Four forecasts: 0.9 twice (one right), 0.2 twice (none right).
const forecasts = [
  { confidence: 0.9, right: true },
  { confidence: 0.9, right: false },
  { confidence: 0.2, right: false },
  { confidence: 0.2, right: false },
];

test('Brier: (0.01 + 0.81 + 0.04 + 0.04) / 4', () => {
  expect(brier(forecasts)).toBeCloseTo(0.225, 10);
});

test('always one half earns a quarter', () => {
  expect(brier(forecasts.map(({ right }) => ({ confidence: 0.5, right })))).toBe(0.25);
});

test('calibration error: half of the questions are 0.4 off, the other half 0.2', () => {
  expect(expectedCalibrationError(forecasts)).toBeCloseTo(0.5 * 0.4 + 0.5 * 0.2, 10);
});

test('the reliability table has ten bins, and each forecast falls in one', () => {
  const bins = reliability(forecasts);
  expect(bins).toHaveLength(BINS);
  expect(bins[9]).toEqual({ from: 0.9, to: 1, count: 2, confidence: 0.9, right: 0.5 });
  expect(bins[2]).toMatchObject({ count: 2, confidence: 0.2, right: 0 });
  expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(forecasts.length);
});

test('certainty falls in the last bin', () => {
  expect(reliability([{ confidence: 1, right: true }])[9]).toMatchObject({ count: 1, right: 1 });
});

test('without forecasts nothing is measured', () => {
  expect(brier([])).toBeNull();
  expect(expectedCalibrationError([])).toBeNull();
});
