import { z } from 'zod';
import type { QuestionOutcome } from './judge-all.js';
import { measureValues } from './ranking-measures.js';

const count = z.number().int().nonnegative();

/** The figures of one set, as counts, so that a difference is a number of questions. */
const figuresSchema = z.strictObject({
  questions: count,
  answerable: count,
  /** Answerable questions with a right sentence in the first place. */
  success1: count,
  /** Answerable questions with a right sentence among the first three. */
  success3: count,
  /** Sum of the reciprocal ranks: MRR@10 times the answerable questions. */
  reciprocalRanks: z.number().nonnegative(),
  /** Unanswerable questions refused. */
  refused: count,
  /** Answerable questions refused. */
  falselyRefused: count,
  /** Unanswerable questions answered, and not said to be only the closest. */
  asserted: count,
});

export type Figures = z.infer<typeof figuresSchema>;

/** In the order of the table. */
export const FIGURE_NAMES = figuresSchema.keyof().options;

/** The committed figures by name of the set. */
export const figuresFileSchema = z.record(z.string(), figuresSchema);

/**
 * How many questions a figure may fall short of what is committed. One, because a change elsewhere (a sentence split
 * better, a caption found) may turn a single question without making the ranking worse.
 */
const TOLERANCE = 1;

const DECIMALS = 1_000;

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** The figures to commit, or to compare with those committed. */
export function figuresOf(outcomes: readonly QuestionOutcome[]): Figures {
  const refused = (answerable: boolean) =>
    outcomes.filter((outcome) => outcome.answerable === answerable && !outcome.answered).length;
  return {
    questions: outcomes.length,
    answerable: outcomes.filter(({ answerable }) => answerable).length,
    success1: sum(measureValues(outcomes, 'success1')),
    success3: sum(measureValues(outcomes, 'success3')),
    reciprocalRanks: Math.round(sum(measureValues(outcomes, 'mrr10')) * DECIMALS) / DECIMALS,
    refused: refused(false),
    falselyRefused: refused(true),
    asserted: outcomes.filter(({ answerable, answered, closest }) => !answerable && answered && !closest)
      .length,
  };
}

/** Figures of which more is worse. */
const RISING: ReadonlySet<keyof Figures> = new Set<keyof Figures>(['falselyRefused', 'asserted']);

/** The figures that are worse than committed by more than {@link TOLERANCE}, one line each; empty when none is. */
export function drops(committed: Figures, measured: Figures): string[] {
  const lost = (name: keyof Figures) =>
    RISING.has(name) ? measured[name] - committed[name] : committed[name] - measured[name];
  return FIGURE_NAMES.filter((name) => lost(name) > TOLERANCE).map(
    (name) => `${name}: committed ${committed[name]}, measured ${measured[name]}`,
  );
}
