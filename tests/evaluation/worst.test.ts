import { expect, test } from 'vitest';
import { judgeAll } from '../../src/evaluation/judge-all.js';
import { parseQuestions } from '../../src/evaluation/questions.js';
import type { Response, System } from '../../src/evaluation/system.js';
import { worst } from '../../src/evaluation/worst.js';
import { present } from '../present.js';
import { corpusOf } from './corpus.js';

const corpus = corpusOf({ 'a.txt': ['Rain fell on the town.', 'The mayor opened a bridge.'] });
const questions = parseQuestions(
  [
    '{"id":"fine","question":"rain?","answers":["rain fell"]}',
    '{"id":"second","question":"Who opened it?","answers":["the mayor"]}',
    '{"id":"made-up","question":"How old is the mayor?","answers":[]}',
    '{"id":"shy","question":"What fell?","answers":["rain fell"]}',
  ].join('\n'),
  'test',
);

const features = [
  { name: 'coverage', value: 0.5, contribution: 2 },
  { name: 'length', value: 9, contribution: -3 },
];

const both = [
  { article: 0, sentence: 0, score: 0.9, features },
  { article: 0, sentence: 1, score: 0.3, features },
];
const responses: Record<string, Response> = {
  'rain?': { proposals: both, confidence: 0.9, answered: true, closest: false },
  'Who opened it?': { proposals: both, confidence: 0.8, answered: true, closest: false },
  'How old is the mayor?': { proposals: both.slice(1), confidence: 0.3, answered: true, closest: false },
  'What fell?': { proposals: both, confidence: 0.2, answered: false, closest: false },
};
const system: System = {
  name: 'fixed',
  calibrated: true,
  ask: async (question) => present(responses[question]),
};

test('made-up answers come first, then answers that are not first, then needless silence', async () => {
  const told = worst(await judgeAll(system, { corpus, questions }), corpus, 10);
  expect(told).toContain('3 of 4 questions went wrong; the worst 3:');
  const order = [...told.matchAll(/^(fine|second|made-up|shy) /gm)].map((match) => match[1]);
  expect(order).toEqual(['made-up', 'second', 'shy']);
});

test('a mistake says what came first, its score and why, where the answer stands, and what was expected', async () => {
  const told = worst(await judgeAll(system, { corpus, questions: questions.slice(0, 2) }), corpus, 1);
  expect(told).toBe(
    [
      '1 of 2 questions went wrong; the worst 1:',
      '',
      'second [-] Who opened it?',
      '  the answer stands at rank 2; confidence 0.800, answered',
      '  first (0.900): Rain fell on the town.',
      '    length 9.000 (-3.000), coverage 0.500 (+2.000)',
      '  answer (0.300): The mayor opened a bridge.',
      '    length 9.000 (-3.000), coverage 0.500 (+2.000)',
      '  expected: contains "the mayor"',
      '',
    ].join('\n'),
  );
});
