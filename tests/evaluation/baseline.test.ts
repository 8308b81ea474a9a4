import { expect, test } from 'vitest';
import { miniSearchBaselines } from '../../src/evaluation/baseline.js';
import { fts5Baseline } from '../../src/evaluation/baseline-fts5.js';
import type { System } from '../../src/evaluation/system.js';
import { corpusOf } from './corpus.js';

const corpus = corpusOf({
  'a.txt': [['The bridge', 'heading'], 'A bridge was opened.', 'Bridges cost money.', 'A bridge was opened.'],
});
const [plain, fuzzy] = miniSearchBaselines(corpus) as [System, System];
const sentences = async (system: System, question: string) =>
  (await system.ask(question, 10)).proposals.map(({ sentence }) => sentence);

test('it searches quotable sentences, equal scores in the order of the corpus', async () => {
  expect(await sentences(plain, 'bridge')).toEqual([1, 3]);
});

test('with prefix and fuzzy a plural is found as well', async () => {
  expect(await sentences(fuzzy, 'bridge')).toEqual([1, 3, 2]);
});

test('it is silent only when nothing matches', async () => {
  expect(await plain.ask('zebra', 10)).toEqual({
    proposals: [],
    confidence: 0,
    answered: false,
    closest: false,
  });
  expect((await plain.ask('bridge', 1)).proposals).toHaveLength(1);
});

test('SQLite finds word forms, any word of the question matching, and takes no word for an operator', async () => {
  const fts5 = await fts5Baseline(corpus);
  expect(await sentences(fts5, 'costs')).toEqual([2]);
  expect(await sentences(fts5, 'NOT money" AND ( near*')).toEqual([2]);
  expect(await sentences(fts5, 'opening')).toEqual([1, 3]);
  expect(await fts5.ask('?!', 10)).toEqual({ proposals: [], confidence: 0, answered: false, closest: false });
});
