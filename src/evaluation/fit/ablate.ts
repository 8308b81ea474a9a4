import { FEATURE_GROUPS } from '../../search/features/all.js';
import type { Feature } from '../../search/features/feature.js';
import { fitRanking, type NamedExamples } from './fit-ranking.js';
import { logLoss } from './listwise.js';
import { type RankingExample, successAt1, teaches } from './ranking-examples.js';

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

/** What leaving some features out does to a set. */
interface Judged {
  /** Of each question, see `logLoss`. */
  readonly losses: readonly number[];
  readonly success1: number;
}

/** The sets to fit on, and those that are only judged. */
export interface AblationSets {
  readonly fitted: readonly NamedExamples[];
  readonly heldOut: readonly NamedExamples[];
}

/** Judged by what was fitted on the other sets alone: what helps only where it was learnt is no help. */
function transfer({ fitted, heldOut }: AblationSets, features: readonly Feature[]): Judged[] {
  return [...fitted, ...heldOut].map((set) => {
    const weights = fitRanking(
      fitted.filter((other) => other !== set),
      features,
    );
    return {
      losses: set.examples.filter(teaches).map((example) => logLoss(example, weights)),
      success1: successAt1(set.examples, weights),
    };
  });
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean and standard error of what each question loses, in thousandths of a natural-log unit. */
function cost(without: readonly number[], withAll: readonly number[]): { mean: number; error: number } {
  const differences = without.map((loss, at) => 1000 * (loss - withAll[at]!));
  const centre = mean(differences);
  const variance = mean(differences.map((each) => (each - centre) ** 2));
  return { mean: centre, error: Math.sqrt(variance / differences.length) };
}

/**
 * One line a group of features, or with `each` a feature: for every set, what leaving it out costs in log loss (thousandths of a
 * natural-log unit a question, with its standard error; below zero it does harm), and success@1 (%) without it.
 */
export function* ablate(sets: AblationSets, features: readonly Feature[], each: boolean): Generator<string> {
  const names = [...sets.fitted, ...sets.heldOut].map(({ name }) => name);
  yield `${'without'.padEnd(20)}${names.map((name) => name.padStart(22)).join('')}      mean`;
  const withAll = transfer(sets, features);
  const line = (name: string, judged: readonly Judged[]) => {
    const costs = judged.map(({ losses }, at) => cost(losses, withAll[at]!.losses));
    const cells = judged.map(({ success1 }, at) => {
      const { mean: of, error } = costs[at]!;
      return `${of.toFixed(1)} ±${error.toFixed(1)}  ${(100 * success1).toFixed(1)}`.padStart(22);
    });
    return `${name.padEnd(20)}${cells.join('')}${mean(costs.map((each) => each.mean))
      .toFixed(1)
      .padStart(10)}`;
  };
  yield line('(nothing)', withAll);
  const groups = each
    ? features.map((feature): [string, readonly Feature[]] => [feature.name, [feature]])
    : Object.entries(FEATURE_GROUPS);
  for (const [name, left] of groups) {
    const kept = features.flatMap((feature, place) => (left.includes(feature) ? [] : [place]));
    const reduce = ({ name: set, examples }: NamedExamples): NamedExamples => ({
      name: set,
      examples: project(examples, kept, features.length),
    });
    const reduced = { fitted: sets.fitted.map(reduce), heldOut: sets.heldOut.map(reduce) };
    yield line(
      name,
      transfer(
        reduced,
        kept.map((place) => features[place]!),
      ),
    );
  }
}
