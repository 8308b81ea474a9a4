import type { Feature } from '../../search/features/feature.js';
import { fitRanking, type NamedExamples } from './fit-ranking.js';
import { type RankingExample, successAt1 } from './ranking-examples.js';

/** The examples without one column. */
function without(examples: readonly RankingExample[], column: number, width: number): RankingExample[] {
  return examples.map((example) => {
    const rows = example.values.length / width;
    const values = new Float32Array(rows * (width - 1));
    for (let row = 0, to = 0; row < rows; row++) {
      for (let i = 0; i < width; i++) if (i !== column) values[to++] = example.values[row * width + i]!;
    }
    return { ...example, values };
  });
}

/** Judged by what was fitted on the other sets alone: what helps only where it was learnt is no help. */
function transfer(sets: readonly NamedExamples[], features: readonly Feature[]): number[] {
  return sets.map((set) =>
    successAt1(
      set.examples,
      fitRanking(
        sets.filter((other) => other !== set),
        features,
      ),
    ),
  );
}

const percent = (value: number) => (100 * value).toFixed(2).padStart(7);

/** One line a feature: success@1 (%) of each set without it, fitted on the other sets. */
export function* ablate(sets: readonly NamedExamples[], features: readonly Feature[]): Generator<string> {
  yield `${'without'.padEnd(20)}${sets.map((set) => set.name.padStart(12)).join('')}`;
  const line = (name: string, figures: readonly number[]) =>
    `${name.padEnd(20)}${figures.map((figure) => percent(figure).padStart(12)).join('')}`;
  yield line('(nothing)', transfer(sets, features));
  for (let column = 0; column < features.length; column++) {
    const rest = features.filter((_feature, i) => i !== column);
    const reduced = sets.map(({ name, examples }) => ({
      name,
      examples: without(examples, column, features.length),
    }));
    yield line(features[column]!.name, transfer(reduced, rest));
  }
}
