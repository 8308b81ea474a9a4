import { expect, test } from 'vitest';
import { baselines } from '../../src/evaluation/baseline.js';
import { corpusOf } from './corpus.js';

const corpus = corpusOf({
  'a.txt': [['The bridge', 'heading'], 'A bridge was opened.', 'Bridges cost money.', 'A bridge was opened.'],
});
const [plain, fuzzy] = baselines(corpus) as [
  ReturnType<typeof baselines>[0],
  ReturnType<typeof baselines>[0],
];
const sentences = async (system: typeof plain, question: string) =>
  (await system.ask(question, 10)).proposals.map(({ sentence }) => sentence);

test('it searches quotable sentences, equal scores in the order of the corpus', async () => {
  expect(await sentences(plain, 'bridge')).toEqual([1, 3]);
});

test('with prefix and fuzzy a plural is found as well', async () => {
  expect(await sentences(fuzzy, 'bridge')).toEqual([1, 3, 2]);
});

test('it is silent only when nothing matches', async () => {
  expect(await plain.ask('zebra', 10)).toEqual({ proposals: [], confidence: 0, answered: false });
  expect((await plain.ask('bridge', 1)).proposals).toHaveLength(1);
});
