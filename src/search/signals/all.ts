import { answerKind } from './answer-kind.js';
import { answers } from './answers.js';
import { asksItself } from './asks-itself.js';
import { before } from './before.js';
import { coverage } from './coverage.js';
import { figuresMissing } from './figures-missing.js';
import { length } from './length.js';
import { longestRun } from './longest-run.js';
import { namesMissing } from './names-missing.js';
import { nearPairs } from './near-pairs.js';
import { nearness } from './nearness.js';
import { passage } from './passage.js';
import type { Signal } from './signal.js';
import { withTitle } from './with-title.js';

/** Every signal of the ranking. A new one is a file and a line here; `npm run fit` gives it its weight. */
export const SIGNALS: readonly Signal[] = [
  answers,
  nearness,
  withTitle,
  passage,
  before,
  namesMissing,
  figuresMissing,
  answerKind,
  asksItself,
  length,
  coverage,
  longestRun,
  nearPairs,
];

/** What each signal says about a sentence, by name: for `ask --explain`. */
export const SIGNAL_DESCRIPTIONS: ReadonlyMap<string, string> = new Map(
  SIGNALS.map((signal) => [signal.name, signal.describe]),
);
