import { expect, test } from 'vitest';
import { isAnswerable, parseQuestions } from '../../src/evaluation/questions.js';
import { present } from '../present.js';

test('both formats are read, blank lines are passed over', () => {
  const text = [
    '{"id":"a","question":"Who?","kind":"who","answers":["he did"]}',
    '',
    '{"id":"b","question":"Where?","gold":[{"article":"x.md","start":3,"end":9}]}',
  ].join('\n');
  expect(parseQuestions(text, 'set.jsonl')).toEqual([
    { id: 'a', question: 'Who?', kind: 'who', expected: { by: 'text', answers: ['he did'] } },
    {
      id: 'b',
      question: 'Where?',
      kind: null,
      expected: { by: 'span', gold: [{ article: 'x.md', start: 3, end: 9 }] },
    },
  ]);
});

test.each([
  { line: '{"id":"a","question":"?","answers":["x"]}', answerable: true },
  { line: '{"id":"a","question":"?","answers":[]}', answerable: false },
  { line: '{"id":"a","question":"?","gold":[]}', answerable: false },
])('$line: answerable $answerable', ({ line, answerable }) => {
  expect(isAnswerable(present(parseQuestions(line, 'f')[0]))).toBe(answerable);
});

test.each([
  { line: 'nonsense', why: 'no JSON' },
  { line: '{"id":"a","question":"?"}', why: 'neither answers nor gold' },
  { line: '{"id":"a","question":"?","answers":[""]}', why: 'an empty substring is in every sentence' },
  { line: '{"id":"a","question":"?","answer":["x"]}', why: 'a misspelt key' },
  { line: '{"id":"a","question":"?","gold":[{"article":"x","start":5,"end":5}]}', why: 'an empty span' },
  { line: '{"id":"ok","question":"?","answers":[]}', why: 'an id used twice' },
])('$why is refused, with its place', ({ line }) => {
  const text = `{"id":"ok","question":"?","answers":[]}\n${line}`;
  expect(() => parseQuestions(text, 'set.jsonl')).toThrow(/^set\.jsonl:2: /);
});
