import { expect, test } from 'vitest';
import { splitSentences } from '../../../src/corpus/splitting/split.js';
import { PRESS_CASES, unmark } from './press-cases.js';

test.each(PRESS_CASES)('$about: $marked', ({ marked }) => {
  const { text, sentences } = unmark(marked);
  expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
});
