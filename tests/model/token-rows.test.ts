import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TokenRows } from '../../src/model/token-rows.js';
import { present } from '../present.js';
import { TINY_TOKENIZER, VOCABULARY } from './tiny-tokenizer.js';

const rows = new TokenRows(TINY_TOKENIZER);
const ids = (...words: readonly string[]) => words.map((word) => present(VOCABULARY[word]));

describe('the row of one text', () => {
  test.each([
    ['The ferry sank.', ['[CLS]', 'the', 'ferry', 'sank', '.', '[SEP]']],
    ['  THE\tferry\n', ['[CLS]', 'the', 'ferry', '[SEP]']],
    ['unders', ['[CLS]', 'un', '##der', '##s', '[SEP]']],
    ['café', ['[CLS]', 'cafe', '[SEP]']],
    ['the zebra', ['[CLS]', 'the', '[UNK]', '[SEP]']],
    ['', ['[CLS]', '[SEP]']],
  ])('%j', (text, expected) => {
    expect(rows.text(text)).toEqual({ ids: ids(...expected), segments: expected.map(() => 0) });
  });
});

describe('the row of a question and a sentence', () => {
  test('with the sentence before', () => {
    expect(rows.asking('Who saw it?')('It sank.', 'The ferry.')).toEqual({
      ids: ids(
        '[CLS]',
        'who',
        'saw',
        'it',
        '?',
        '[SEP]',
        'it',
        'sank',
        '.',
        '[SEP]',
        'the',
        'ferry',
        '.',
        '[SEP]',
      ),
      segments: [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1],
    });
  });

  test('without one there is no empty part', () => {
    expect(rows.asking('Who?')('It sank.', '')).toEqual({
      ids: ids('[CLS]', 'who', '?', '[SEP]', 'it', 'sank', '.', '[SEP]'),
      segments: [0, 0, 0, 0, 1, 1, 1, 1],
    });
  });

  test('of a long question and sentence the beginning is kept, of the sentence before its end', () => {
    const many = (word: string, count: number) => Array.from({ length: count }, () => word).join(' ');
    const row = rows.asking(`${many('who', 40)} ferry`)(
      `${many('saw', 70)} ferry`,
      `ferry ${many('it', 30)}`,
    );
    expect(row.ids).toEqual([
      ...ids('[CLS]', ...Array.from({ length: 32 }, () => 'who'), '[SEP]'),
      ...ids(...Array.from({ length: 64 }, () => 'saw'), '[SEP]'),
      ...ids(...Array.from({ length: 20 }, () => 'it'), '[SEP]'),
    ]);
  });
});

/** What words do not have: marks without spaces, long runs, characters of two units, the names of special tokens. */
const piece = fc.oneof(
  fc.constantFrom(
    'the ',
    'unders',
    'a',
    "'",
    '\u0301',
    '\u{1f600}',
    '。',
    '東',
    '[SEP]',
    '[CLS] ',
    '\ud800',
    '\0',
    '...',
  ),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);
const text = fc
  .record({ pieces: fc.array(piece, { maxLength: 30 }), times: fc.integer({ min: 1, max: 100 }) })
  .map(({ pieces, times }) => pieces.join('').repeat(times));

test('any text gives a row within what the networks read: 96 tokens alone, 119 asked', () => {
  fc.assert(
    fc.property(text, text, text, (question, sentence, before) => {
      const alone = rows.text(sentence);
      const asked = rows.asking(question)(sentence, before);
      expect(alone.ids.length).toBeLessThanOrEqual(96);
      expect(asked.ids.length).toBeLessThanOrEqual(1 + 32 + 1 + 64 + 1 + 20 + 1);
      for (const row of [alone, asked]) {
        expect(row.segments).toHaveLength(row.ids.length);
        expect(row.ids.every((id) => Number.isInteger(id) && id >= 0)).toBe(true);
        expect(row.ids[0]).toBe(101);
        expect(row.ids.at(-1)).toBe(102);
      }
      expect(asked.segments).toEqual([...asked.segments].sort());
    }),
    { numRuns: 200 },
  );
});

test('only the first thousand code units of a text count, and the last thousand of the one before', () => {
  fc.assert(
    fc.property(text, (more) => {
      const start = 'a '.repeat(500);
      expect(rows.text(start + more)).toEqual(rows.text(start));
      const ask = rows.asking('who');
      expect(ask(start + more, more + start)).toEqual(ask(start, start));
    }),
    { numRuns: 50 },
  );
});

test('nobody can end a part of a row from within: the names of special tokens are words', () => {
  const row = rows.asking('who [SEP] saw')('it [SEP] [CLS] sank', '[SEP]');
  expect(row.ids.filter((id) => id === 102)).toHaveLength(3);
  expect(row.ids.filter((id) => id === 101)).toHaveLength(1);
});
