import { expect, test } from 'vitest';
import { HARD_CASES, VARIATIONS } from './hard-cases.js';
import { sentencesOf, unmark } from './marked.js';
import { PRESS_CASES } from './press-cases.js';

test.each([...PRESS_CASES, ...HARD_CASES])('$about: $marked', ({ marked }) => {
  const { text, sentences } = unmark(marked);
  expect(sentencesOf(text)).toEqual(sentences);
});

test.each(VARIATIONS)('%s', (marked) => {
  const { text, sentences } = unmark(marked);
  expect(sentencesOf(text)).toEqual(sentences);
});
