import { expect, test } from 'vitest';
import { DEPTH, judgeAll } from '../../src/evaluation/judge-all.js';
import { parseQuestions } from '../../src/evaluation/questions.js';
import type { System } from '../../src/evaluation/system.js';
import { trecRun } from '../../src/evaluation/trec.js';
import { present } from '../present.js';
import { corpusOf } from './corpus.js';

const corpus = corpusOf({
  'a b.txt': [
    ['Where did the envoys meet?', 'heading'],
    'The two envoys met for dinner in “New York” on Monday.',
    'A very long lunch followed on the day after that, said the host.',
  ],
  'b.txt': [
    'The two envoys met for dinner in "New York" on Monday.',
    'Nobody was able to sleep because of the noise in the street.',
  ],
});
const questions = parseQuestions('{"id":"q 1","question":"Where?","answers":["street"]}', 'test');

/** Proposes the given sentences, each `[article, sentence, score]`. */
const proposing = (...refs: [number, number, number][]): System => ({
  name: 'fixed',
  calibrated: true,
  ask: async () => ({
    proposals: refs.map(([article, sentence, score]) => ({ article, sentence, score })),
    confidence: 0.4,
    answered: false,
    closest: false,
  }),
});

test('copies take one place, headings none, and the ranking is judged although the system abstained', async () => {
  const system = proposing([0, 0, 4], [1, 0, 3], [0, 1, 3], [1, 1, 1]);
  const [outcome] = await judgeAll(system, { corpus, questions });
  expect(present(outcome).ranking.map(({ relevant }) => relevant)).toEqual([false, true]);
  expect(outcome).toMatchObject({ answerable: true, answered: false, confidence: 0.4, relevantInAll: 1 });
});

test(`no more than ${DEPTH} places are judged`, async () => {
  const many = corpusOf({ 'a.txt': Array.from({ length: 30 }, (_, index) => `Sentence number ${index}.`) });
  const refs = Array.from({ length: 30 }, (_, index): [number, number, number] => [0, index, 30 - index]);
  const [outcome] = await judgeAll(proposing(...refs), { corpus: many, questions });
  expect(present(outcome).ranking).toHaveLength(DEPTH);
});

test('progress is told after each question', async () => {
  const told: number[] = [];
  const three = ['a', 'b', 'c'].map((id) => ({ ...present(questions[0]), id }));
  await judgeAll(proposing(), { corpus, questions: three }, (done) => told.push(done));
  expect(told).toEqual([1, 2, 3]);
});

test('a run names the copy that stood first, without blanks, and its scores fall strictly', async () => {
  const outcomes = await judgeAll(proposing([1, 0, 0.5], [1, 1, 0.5], [0, 2, 0.25]), { corpus, questions });
  expect(trecRun('fixed', outcomes).split('\n')).toEqual([
    'q_1 Q0 b.txt#0-54 1 0.500000 fixed',
    'q_1 Q0 b.txt#55-115 2 0.499999 fixed',
    'q_1 Q0 a_b.txt#82-146 3 0.250000 fixed',
    '',
  ]);
});
