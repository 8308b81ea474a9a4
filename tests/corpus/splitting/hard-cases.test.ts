import { expect, test } from 'vitest';
import { splitSentences } from '../../../src/corpus/splitting/split.js';
import { HARD_CASES, VARIATIONS } from './hard-cases.js';
import { unmark } from './press-cases.js';

test.each(HARD_CASES)('$about: $marked', ({ marked }) => {
  const { text, sentences } = unmark(marked);
  expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
});

test.each(VARIATIONS)('%s', (marked) => {
  const { text, sentences } = unmark(marked);
  expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
});
