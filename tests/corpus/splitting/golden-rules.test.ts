import { expect, test } from 'vitest';
import { looksHardWrapped } from '../../../src/corpus/splitting/paragraphs.js';
import { GOLDEN_RULES } from './golden-rules.js';
import { sentencesOf } from './marked.js';

test.each(GOLDEN_RULES)('golden rule $rule: $text', ({ text, sentences, wrap }) => {
  expect(sentencesOf(text, { newline: wrap ? 'wrap' : 'paragraph' })).toEqual(sentences);
});

test.each(GOLDEN_RULES.filter(({ text }) => text.includes('\n')))(
  'golden rule $rule: it is seen whether the lines are wrapped',
  ({ text, wrap }) => expect(looksHardWrapped(text)).toBe(wrap === true),
);
