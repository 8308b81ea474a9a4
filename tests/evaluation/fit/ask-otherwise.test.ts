import { expect, test } from 'vitest';
import { askOtherwise } from '../../../src/evaluation/fit/ask-otherwise.js';

test.each([
  [
    'When did the mayor meet the pilots?',
    ['Where did the mayor meet the pilots?', 'Why did the mayor meet the pilots?'],
  ],
  ['why was the bridge closed?', ['When was the bridge closed?', 'Where was the bridge closed?']],
  [
    'What did Nina Falk tell the court?',
    ['When did Nina Falk tell the court?', 'Where did Nina Falk tell the court?'],
  ],
  ['Who is Nina Falk?', ['How old is Nina Falk?', 'Where was Nina Falk born?']],
])('%s is put otherwise', (question, others) => {
  expect([0, 1].map((turn) => askOtherwise(question, turn))).toEqual(others);
});

test.each(['Nina Falk', 'Who is the mayor?', 'Is it raining?', 'When?', 'How many boats sank?'])(
  '%s has no other way to be put',
  (question) => {
    expect(askOtherwise(question, 0)).toBeNull();
  },
);
