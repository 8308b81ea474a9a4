import { expect, test } from 'vitest';
import { looksHardWrapped } from '../../../src/corpus/splitting/paragraphs.js';
import { splitSentences } from '../../../src/corpus/splitting/split.js';
import { GOLDEN_RULES } from './golden-rules.js';

test.each(GOLDEN_RULES)('golden rule $rule: $text', ({ text, sentences, wrap }) => {
  const spans = splitSentences(text, { newline: wrap ? 'wrap' : 'paragraph' });
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
});

test.each(GOLDEN_RULES.filter(({ text }) => text.includes('\n')))(
  'golden rule $rule: it is seen whether the lines are wrapped',
  ({ text, wrap }) => expect(looksHardWrapped(text)).toBe(wrap === true),
);
