import { expect, test } from 'vitest';
import { isFollowUp } from '../../src/search/question/follow-up.js';
import { parseQuestion } from '../../src/search/question/parse.js';
import { Analyzer } from '../../src/search/text/analyze.js';

const analyzer = new Analyzer();

test.each([
  ['what did they eat', true],
  ['And where did he go?', true],
  ['how old is she', true],
  ['what was their answer', true],
  // The pronoun goes back to what the question itself names.
  ['why do cats purr when they sleep', false],
  ['Did Pompeo say where he was going?', false],
  // "it" often stands for nothing.
  ['what time is it', false],
  ['who is Kim Yong Chol', false],
  ['', false],
])('"%s" goes on with what was talked about: %s', (question, expected) => {
  expect(isFollowUp(parseQuestion(question, analyzer).terms)).toBe(expected);
});
