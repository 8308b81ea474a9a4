import { FEATURE_GROUPS } from '../../search/features/all.js';
import type { Feature } from '../../search/features/feature.js';
import { fitRanking, type NamedExamples } from './fit-ranking.js';
import { type RankingExample, successAt1 } from './ranking-examples.js';

/** The examples with only the columns at the given places. */
function project(
  examples: readonly RankingExample[],
  kept: readonly number[],
  width: number,
): RankingExample[] {
  return examples.map((example) => {
    const rows = example.values.length / width;
    const values = Float32Array.from({ length: rows * kept.length }, (_none, at) => {
      const row = Math.floor(at / kept.length);
      return example.values[row * width + kept[at % kept.length]!]!;
    });
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

/**
 * One line a group of features, or with `each` a feature: success@1 (%) of each set without it, fitted on the
 * other sets.
 */
export function* ablate(
  sets: readonly NamedExamples[],
  features: readonly Feature[],
  each: boolean,
): Generator<string> {
  const line = (name: string, figures: readonly number[]) =>
    `${name.padEnd(20)}${figures.map((figure) => (100 * figure).toFixed(2).padStart(12)).join('')}`;
  yield `${'without'.padEnd(20)}${sets.map((set) => set.name.padStart(12)).join('')}`;
  yield line('(nothing)', transfer(sets, features));
  const groups = each
    ? features.map((feature): [string, readonly Feature[]] => [feature.name, [feature]])
    : Object.entries(FEATURE_GROUPS);
  for (const [name, left] of groups) {
    const kept = features.flatMap((feature, place) => (left.includes(feature) ? [] : [place]));
    const reduced = sets.map((set) => ({
      name: set.name,
      examples: project(set.examples, kept, features.length),
    }));
    yield line(
      name,
      transfer(
        reduced,
        kept.map((place) => features[place]!),
      ),
    );
  }
}
