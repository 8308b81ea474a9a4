import type { Feature } from '../../search/features/feature.js';
import { crossValidate } from './cross-validate.js';
import { fitListwise } from './listwise.js';
import { type RankingExample, successAt1, teaches } from './ranking-examples.js';

/** The examples of one set under its name. */
export interface NamedExamples {
  readonly name: string;
  readonly examples: readonly RankingExample[];
}

/** Pull towards zero and number of steps; chosen by cross-validation, where the figures change little around them. */
const L2 = 0.002;
const ITERATIONS = 120;

/** Gives each set its share of the weight, whatever its size: general rules are wanted, not those of the largest set. */
function balanced(sets: readonly NamedExamples[]): RankingExample[] {
  const usable = sets.map(({ examples }) => examples.filter(teaches));
  const mean = usable.reduce((sum, each) => sum + Math.sqrt(each.length), 0);
  return usable.flatMap((examples) => {
    // Between one voice a question and one voice a set: the square root.
    const weight = Math.sqrt(examples.length) / mean / examples.length;
    return examples.map((example) => ({ ...example, weight }));
  });
}

/** Fits the ranking weights on all sets together. */
export function fitRanking(sets: readonly NamedExamples[], features: readonly Feature[]): Float64Array {
  return fitListwise(balanced(sets), { width: features.length, l2: L2, iterations: ITERATIONS });
}

/** Success@1 of each set, cross-validated over its articles while the other sets take part whole. */
export function crossValidated(
  sets: readonly NamedExamples[],
  features: readonly Feature[],
): Record<string, number> {
  return Object.fromEntries(
    sets.map((set) => {
      const others = sets.filter((other) => other !== set);
      const learn = (train: readonly RankingExample[]) =>
        fitRanking([{ name: set.name, examples: train }, ...others], features);
      return [set.name, crossValidate(set.examples, learn, successAt1)];
    }),
  );
}

/** Success@1 of each set under weights fitted on the other sets alone. */
export function transferred(
  sets: readonly NamedExamples[],
  features: readonly Feature[],
): Record<string, number> {
  return Object.fromEntries(
    sets.map((set) => [
      set.name,
      successAt1(
        set.examples,
        fitRanking(
          sets.filter((other) => other !== set),
          features,
        ),
      ),
    ]),
  );
}
