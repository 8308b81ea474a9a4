import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSentences } from '../../src/corpus/sentences.js';

/** Reporting that begins, ends or sounds like page furniture, a paragraph a line. Written for this test. */
const PROSE = readFileSync(join(import.meta.dirname, 'prose-kept.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '');

test.each(PROSE)('%s stays whole', (line) => {
  const before = 'The talks went on for two days, officials of both towns said.';
  const text = `${before}\n\n${line}\n\nNobody else had been asked.\n`;
  const { sentences, leftOut } = readSentences(text, 0, null);
  const quotable = sentences.filter(({ kind }) => kind !== 'heading').map((sentence) => sentence.text);
  expect(leftOut).toEqual([]);
  expect(quotable.join(' ')).toBe(text.trim().replaceAll('\n\n', ' '));
});
