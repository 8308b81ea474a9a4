import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { foundSentences, parseSentenceTable } from '../../../src/evaluation/sentences/program.js';

const TABLE = parseSentenceTable(readFileSync('tests/sentences/tags-and-titles.txt', 'utf8'));

test('the table has its rows', () => expect(TABLE.length).toBeGreaterThan(100));

test.each(TABLE)('$text', ({ text, sentences }) => {
  expect(foundSentences(text)).toEqual(sentences);
});
