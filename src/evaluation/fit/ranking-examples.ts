import type { Feature } from '../../search/features/feature.js';
import { share } from '../../search/query.js';
import { featuresOf } from '../../search/rank.js';
import { answerable, type FitSet, groupOf, readFor } from './fit-set.js';
import type { Example } from './listwise.js';

/** An example that knows where it comes from. */
export interface RankingExample extends Example {
  readonly group: string;
  /** Sentence numbers of the rows, for ties. */
  readonly sentences: readonly number[];
}

/**
 * Candidates per question to learn from: the correct ones and those with most of the question's information. The others are never near
 * the first place, and take four times the time.
 */
const ROWS = 40;

/** The answerable questions of a set as examples; those whose answer is no candidate teach nothing but count. */
export function rankingExamples(set: FitSet, features: readonly Feature[]): RankingExample[] {
  const { index, corpus } = set.prepared;
  return answerable(set).map((question) => {
    const isCorrect = set.judge(question);
    const query = readFor(set, question);
    const all = featuresOf(query, { index, corpus }, features);
    const kept = all
      .map((candidate) => ({
        candidate,
        correct: isCorrect(candidate.sentence),
        coverage: share(query, candidate.evidence.own),
      }))
      .sort(
        (a, b) =>
          Number(b.correct) - Number(a.correct) ||
          b.coverage - a.coverage ||
          a.candidate.sentence - b.candidate.sentence,
      )
      .slice(0, ROWS);
    const values = new Float32Array(kept.length * features.length);
    kept.forEach(({ candidate }, row) => {
      values.set(candidate.values, row * features.length);
    });
    return {
      values,
      correct: kept.flatMap(({ correct }, row) => (correct ? [row] : [])),
      weight: 1,
      group: groupOf(question),
      sentences: kept.map(({ candidate }) => candidate.sentence),
    };
  });
}

/** Whether an example can teach: there is something right and something wrong to tell apart. */
export const teaches = (example: RankingExample): boolean =>
  example.correct.length > 0 && example.correct.length < example.sentences.length;

/** Share of examples whose best row under the weights is correct; ties by sentence number. */
export function successAt1(examples: readonly RankingExample[], weights: ArrayLike<number>): number {
  const right = examples.filter((example) => {
    let [best, bestScore] = [-1, Number.NEGATIVE_INFINITY];
    example.sentences.forEach((sentence, row) => {
      let score = 0;
      for (let i = 0; i < weights.length; i++)
        score += weights[i]! * example.values[row * weights.length + i]!;
      if (score > bestScore || (score === bestScore && sentence < example.sentences[best]!)) {
        [best, bestScore] = [row, score];
      }
    });
    return example.correct.includes(best);
  });
  return examples.length === 0 ? 0 : right.length / examples.length;
}
