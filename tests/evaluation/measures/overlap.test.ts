import { expect, test } from 'vitest';
import { fMeasure, overlap } from '../../../src/evaluation/measures/overlap.js';

// Runs worked by hand: "a b c d e" has the runs abcd and bcde.
test.each([
  { found: 'a b c d e', expected: 'a b c d e', precision: 1, recall: 1, why: 'the same text' },
  {
    found: 'A b, c d. e',
    expected: 'a b c d e',
    precision: 1,
    recall: 1,
    why: 'case and marks do not count',
  },
  { found: 'a b c d', expected: 'a b c d e', precision: 1, recall: 1 / 2, why: 'one of two runs is lost' },
  {
    found: 'a b c d e',
    expected: 'a b c d',
    precision: 1 / 2,
    recall: 1,
    why: 'one of two runs is too much',
  },
  {
    found: 'a b c d a b c d',
    expected: 'a b c d',
    precision: 1 / 5,
    recall: 1,
    why: 'a text twice counts once',
  },
  { found: 'a', expected: 'a', precision: 1, recall: 1, why: 'a text shorter than a run is one' },
  { found: '', expected: 'a b', precision: 1, recall: 0, why: 'nothing found is not wrong, but all is lost' },
  {
    found: '港の北桟橋',
    expected: '港の北桟',
    precision: 1 / 2,
    recall: 1,
    why: 'characters without blanks are words',
  },
])('$found against $expected: $why', ({ found, expected, precision, recall }) => {
  expect(overlap(found, expected)).toEqual({ precision, recall });
});

test('F is the harmonic mean', () => {
  expect(fMeasure({ precision: 1, recall: 0.5 })).toBeCloseTo(2 / 3);
  expect(fMeasure({ precision: 0, recall: 0 })).toBe(0);
});
