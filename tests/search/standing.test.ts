import { expect, test } from 'vitest';
import { toState } from '../../src/search/build.js';
import { FEATURES } from '../../src/search/features/all.js';
import { LinearModel } from '../../src/search/model.js';
import { prepare, readQuestion } from '../../src/search/prepare.js';
import { featuresOf, type Ranked, rank } from '../../src/search/rank.js';
import { standings } from '../../src/search/standing.js';
import { tinyCorpus } from './tiny-corpus.js';

/** Candidates of "pier" with the scores given by hand, in the order of the sentences. */
function ranking(corpus: ReturnType<typeof tinyCorpus>, scores: readonly number[]) {
  const prepared = prepare(corpus, toState(corpus));
  const scope = { index: prepared.index, corpus };
  const found = rank(
    featuresOf(readQuestion(prepared, 'pier'), scope, FEATURES),
    new LinearModel(FEATURES, {}),
  );
  const ranked = found
    .map((each): Ranked => ({ ...each, score: scores[each.sentence]! }))
    .sort((a, b) => b.score - a.score);
  return standings(prepared.index, ranked, ranked.length);
}

test('the margin is the distance to the best other sentence, copies passed over', () => {
  const corpus = tinyCorpus({ text: 'The pier is old.\nThe pier is wet.' }, { text: 'The pier is old.' });
  // Sentences 0 and 2 are copies.
  expect(ranking(corpus, [5, 2, 4]).map(({ margin }) => margin)).toEqual([3, 2, -3]);
});

test('without others margin and lead say nothing', () => {
  expect(ranking(tinyCorpus({ text: 'The pier is old.' }), [9])).toEqual([
    { margin: 1, lead: 1, agreement: 0 },
  ]);
});

test('the lead is over the mean of the ten best others', () => {
  const lines = Array.from({ length: 11 }, (_none, i) => `The pier has door ${i}.`).join('\n');
  const scores = [20, 10, 10, 10, 10, 10, 5, 5, 5, 5, 5];
  expect(ranking(tinyCorpus({ text: lines }), scores)[0]?.lead).toBe(12.5);
});

test('agreement is what chance does not explain', () => {
  const corpus = tinyCorpus(
    { text: 'The pier is old.\nThe pier is wet.' },
    { text: 'A pier is red.\nA pier is big.' },
  );
  // One of three others is in the first article, which holds half of all sentences.
  expect(ranking(corpus, [9, 8, 7, 6])[0]?.agreement).toBe(0);
  const more = tinyCorpus(
    { text: 'The pier is old.\nThe pier is wet.' },
    { text: 'A cat sleeps.\nA cat eats.\nA cat runs.\nA dog runs.\nA dog eats.\nA dog sleeps.' },
  );
  // The only other is in it, where a quarter of all sentences are.
  expect(ranking(more, [9, 8])[0]?.agreement).toBe(0.75);
});
