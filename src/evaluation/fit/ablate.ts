import type { Knowledge } from '../../search/order.js';
import { SIGNALS } from '../../search/signals/all.js';
import { type AskedSet, fitWeights, judgeWeights, signalsOf } from './fit-order.js';

const percent = (share: number) => (100 * share).toFixed(1);

/**
 * One line for each signal: success@1 (%) on every judged set when the weights are fitted without it, and the rise of
 * the log loss (thousandths of a natural-log unit a question). A rise below zero means that the signal did harm.
 */
export function* ablate(
  fitted: readonly AskedSet[],
  judged: readonly AskedSet[],
  knowledge: Knowledge,
): Generator<string> {
  const all = signalsOf(knowledge);
  yield `${'without'.padEnd(18)}${judged.map(({ name }) => name.padStart(20)).join('')}      mean`;
  const whole = judged.map(({ asked }) => judgeWeights(asked, fitWeights(fitted, all)));
  for (const left of [undefined, ...SIGNALS.filter((signal) => all.includes(signal))]) {
    const weights = fitWeights(
      fitted,
      all.filter((signal) => signal !== left),
    );
    const figures = judged.map(({ asked }) => judgeWeights(asked, weights));
    const rises = figures.map(({ loss }, at) => 1000 * (loss - (whole[at]?.loss ?? Number.NaN)));
    const cells = figures.map(
      ({ success1 }, at) => `${percent(success1)} ${rises[at]?.toFixed(1).padStart(7)}`,
    );
    const mean = rises.reduce((sum, rise) => sum + rise, 0) / Math.max(1, rises.length);
    const name = (left?.name ?? '(nothing)').padEnd(18);
    yield [name, ...cells.map((cell) => cell.padStart(20)), mean.toFixed(1).padStart(10)].join('');
  }
}
