import { expect, test } from 'vitest';
import type { QuestionOutcome } from '../../src/evaluation/judge-all.js';
import { print } from '../../src/evaluation/print.js';
import { lead, reportOn } from '../../src/evaluation/report.js';
import type { QuotableUnit } from '../../src/evaluation/units.js';

const unit: QuotableUnit = {
  folded: '',
  places: [{ article: 0, sentence: 0, path: 'a', start: 0, end: 1 }],
  report: '',
};

interface Case {
  readonly kind: string;
  /** Rank of the only answer; 0 when it was not found, null when there is none. */
  readonly rank: number | null;
  readonly confidence: number;
  readonly answered: boolean;
  readonly closest?: boolean;
}

function outcome(
  { kind, rank, confidence, answered, closest = false }: Case,
  index: number,
): QuestionOutcome {
  return {
    question: { id: String(index), question: '?', kind, expected: { by: 'text', answers: [] } },
    answerable: rank !== null,
    ranking: [1, 2, 3].map((place) => ({
      unit,
      first: { article: 0, sentence: 0, score: 1 },
      relevant: place === rank,
    })),
    relevantInAll: rank === null ? 0 : 1,
    confidence,
    answered,
    closest,
  };
}

// Worked by hand: four answerable questions, their answers at ranks 1, 1, 2 and nowhere; two unanswerable.
const outcomes = [
  { kind: 'who', rank: 1, confidence: 0.9, answered: true },
  { kind: 'who', rank: 1, confidence: 0.4, answered: false },
  { kind: 'when', rank: 2, confidence: 0.8, answered: true },
  { kind: 'when', rank: 0, confidence: 0.2, answered: false },
  { kind: 'near', rank: null, confidence: 0.6, answered: true },
  { kind: 'near', rank: null, confidence: 0.1, answered: false },
].map(outcome);
const system = { name: 'own', calibrated: true };
const report = reportOn(system, outcomes);

test('rankings are judged over the answerable questions, abstention or not', () => {
  expect(report.ranking?.success1.mean).toBe(2 / 4);
  expect(report.ranking?.success3.mean).toBe(3 / 4);
  expect(report.ranking?.mrr10.mean).toBe((1 + 1 + 1 / 2) / 4);
});

test('abstention is counted on either side, and apart from ranking', () => {
  expect(report.decision.refused).toEqual({ count: 1, of: 2 });
  expect(report.decision.falselyRefused).toEqual({ count: 2, of: 4 });
  expect(report.decision.answeredRight).toEqual({ count: 1, of: 4 });
});

test('confidence tells answerable from unanswerable in 6 of 8 pairs', () => {
  expect(report.decision.auroc).toBe(6 / 8);
});

test('calibration asks whether the first sentence answers, unanswerable questions included', () => {
  // (0.1² + 0.6² + 0.8² + 0.2² + 0.6² + 0.1²) / 6
  expect(report.decision.calibration?.brier).toBeCloseTo((0.01 + 0.36 + 0.64 + 0.04 + 0.36 + 0.01) / 6, 10);
  expect(reportOn({ ...system, calibrated: false }, outcomes).decision.calibration).toBeNull();
});

test('by kind, in order of name', () => {
  expect(report.kinds).toEqual([
    { kind: 'near', answerable: 0, success1: 0, mrr10: 0, falselyRefused: 0, unanswerable: 2, refused: 1 },
    { kind: 'when', answerable: 2, success1: 0, mrr10: 0.25, falselyRefused: 1, unanswerable: 0, refused: 0 },
    { kind: 'who', answerable: 2, success1: 1, mrr10: 1, falselyRefused: 1, unanswerable: 0, refused: 0 },
  ]);
});

test('a set of unanswerable questions has no ranking figures', () => {
  const off = reportOn(system, outcomes.slice(4));
  expect(off.ranking).toBeNull();
  expect(off.decision.auroc).toBeNull();
  expect(print([off], [])).toMatch(/^unanswerable refused +1\/2 \(50\.0\)$/m);
});

test('a lead is measured question by question', () => {
  const other = outcomes.map((each, index) =>
    index === 0 ? outcome({ kind: 'who', rank: 2, confidence: 0.5, answered: true }, 0) : each,
  );
  expect(lead(outcomes, other, 'success1').mean).toBe(1 / 4);
  expect(lead(outcomes, outcomes, 'success1')).toEqual({ mean: 0, low: 0, high: 0 });
});

test('the table names every measure and system, the same in every run', () => {
  const printed = print([report, { ...report, system: 'other' }], []);
  for (const name of [
    'success@1',
    'success@3',
    'MRR@10',
    'nDCG@10',
    'AUROC',
    'Brier',
    'own',
    'other',
    'near',
  ]) {
    expect(printed).toContain(name);
  }
  expect(printed).not.toMatch(/NaN|undefined/);
  expect(print([reportOn(system, outcomes), { ...report, system: 'other' }], [])).toBe(printed);
});

test('what is shown as closest only is neither asserted nor sold for an answer', () => {
  const { decision } = reportOn(
    system,
    [
      { kind: 'near', rank: null, confidence: 0.4, answered: true, closest: true },
      { kind: 'near', rank: null, confidence: 0.8, answered: true },
      { kind: 'near', rank: null, confidence: 0.1, answered: false },
      { kind: 'who', rank: 1, confidence: 0.4, answered: true, closest: true },
      { kind: 'who', rank: 2, confidence: 0.4, answered: true, closest: true },
    ].map(outcome),
  );
  expect(decision.asserted).toEqual({ count: 1, of: 3 });
  expect(decision.undersold).toEqual({ count: 1, of: 2 });
});
