import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { foundSentences, parseSentenceTable } from '../../../src/evaluation/sentences/evaluate-sentences.js';

describe.each(['tags-and-titles', 'press-lines', 'press-lines-later', 'newswire'])('%s', (name) => {
  const rows = parseSentenceTable(readFileSync(`tests/sentences/${name}.txt`, 'utf8'));

  test('the table has its rows', () => expect(rows.length).toBeGreaterThan(30));

  test.each(rows)('$text', (row) => {
    expect(foundSentences(row)).toEqual(row.sentences);
  });
});
