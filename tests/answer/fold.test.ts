import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carrySpans, foldText, foldWithOffsets } from '../../src/answer/fold.js';

test.each([
  // one printing, another, why they are the same words
  ['“a new era of peace”', '"a new era of peace"', 'quotation marks'],
  ['Kim Jong-un’s man', "kim jong–un's man", 'apostrophes, dashes, case'],
  ['the  summit\u00a0was\n off', 'the summit was off', 'white space'],
  ['talks — if any', 'talks--if any', 'spaced dashes'],
  ['Café', 'Cafe\u0301', 'composed and decomposed accents'],
  ['Café', 'cafe', 'accents left out'],
  ['de\u00adnuclear\u200bisation', 'denuclearisation', 'invisible characters'],
  ['wait…', 'wait...', 'the ellipsis as one sign'],
])('%j and %j are the same words (%s)', (one, other) => {
  expect(foldText(one)).toBe(foldText(other));
});

test.each([
  ['12 June', '13 June'],
  ['He came.', 'He came?'],
  ['Kim Yong Chol met him', 'Kim Yong Chol met them'],
])('%j and %j are not', (one, other) => {
  expect(foldText(one)).not.toBe(foldText(other));
});

test('every folded character knows where it came from', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (original) => {
      const { text, offsets } = foldWithOffsets(original);
      expect(offsets).toHaveLength(text.length + 1);
      expect(offsets.every((offset, i) => i === 0 || offset >= (offsets[i - 1] ?? 0))).toBe(true);
      expect(offsets.at(-1)).toBe(original.length);
      expect(foldText(text)).toBe(text);
    }),
  );
});

test('characters that come apart into signs are folded as those are', () => {
  expect(foldText('12‴')).toBe("12'''");
  expect(foldText('a ︱ b')).toBe('a-b');
});

test('every single character folds to what folds to itself', () => {
  for (let code = 0; code <= 0xffff; code++) {
    const folded = foldText(`a${String.fromCharCode(code)}b`);
    if (foldText(folded) !== folded) throw new Error(`U+${code.toString(16)}: ${folded}`);
  }
});

test('bold words of one copy are the same words in the other', () => {
  const from = 'He said “Kim Yong–chol”  was a spy.';
  const to = 'He said "Kim Yong - chol" was a spy.';
  const start = from.indexOf('Kim');
  const spans = [
    { start, end: start + 'Kim'.length },
    { start: from.indexOf('spy'), end: from.indexOf('spy') + 3 },
  ];
  const carried = carrySpans(spans, from, to);
  expect(carried.map((span) => to.slice(span.start, span.end))).toEqual(['Kim', 'spy']);
});

test('nothing is carried to other words', () => {
  expect(carrySpans([{ start: 0, end: 2 }], 'He came', 'He went')).toEqual([]);
});
