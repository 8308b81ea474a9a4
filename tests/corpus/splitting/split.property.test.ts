import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWhite } from '../../../src/corpus/splitting/characters.js';
import { type SplitOptions, splitSentences } from '../../../src/corpus/splitting/split.js';
import { GOLDEN_RULES } from './golden-rules.js';
import { sentencesOf, unmark } from './marked.js';
import { PRESS_CASES } from './press-cases.js';

/** Pieces that the rules look at, so that random texts reach them. */
const PIECES = [
  ...'.!?…"\'“”‘’«»()[]•-—;:,\n 1aIZé。「」؟\u00a0\u200b\u00ad\ufeff\ud83c\udfff',
  ...[
    '. ',
    '." ',
    '.. ',
    ' . . . ',
    'Mr. ',
    'U.S. ',
    'No. 5',
    '1. ',
    '2) ',
    'a) ',
    '(i) ',
    '[12]',
    'The ',
    'Kim said',
  ],
  ...['🎉', '\r\n', '\ud800', '\udc00', 'p.m. ', 'https://a.b/c?D=1', 'Zone.A '],
];
const strings = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((codes) => String.fromCharCode(...codes)),
);
const options = fc.record<SplitOptions>({
  language: fc.constantFrom(undefined, 'en', 'de', 'fr', 'ja', 'constructor', ''),
  newline: fc.constantFrom('paragraph', 'wrap'),
});

test('any string is covered by ordered, disjoint, trimmed spans that tear no character', () => {
  fc.assert(
    fc.property(strings, options, (text, chosen) => {
      let from = 0;
      for (const { start, end } of splitSentences(text, chosen)) {
        expect(start).toBeGreaterThanOrEqual(from);
        expect(end).toBeGreaterThan(start);
        expect([...text.slice(from, start)].every((char) => isWhite(char))).toBe(true);
        expect(isWhite(text[start]) || isWhite(text[end - 1])).toBe(false);
        expect(/[\ud800-\udbff]$/.test(text.slice(0, end)) && /^[\udc00-\udfff]/.test(text.slice(end))).toBe(
          false,
        );
        from = end;
      }
      expect([...text.slice(from)].every((char) => isWhite(char))).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test('by default no sentence holds a newline', () => {
  fc.assert(
    fc.property(strings, (text) => {
      expect(sentencesOf(text).filter((sentence) => /[\n\r]/.test(sentence))).toEqual([]);
    }),
  );
});

// This does not hold for any string: what stands around a sentence decides on a list item or a word in a quotation.
test('a sentence of the tables is one sentence when it stands alone', () => {
  const rows = [
    ...PRESS_CASES.map(({ marked }) => unmark(marked)),
    ...GOLDEN_RULES.filter(({ wrap }) => !wrap),
  ];
  const torn = rows
    .flatMap(({ sentences }) => sentences)
    .filter((sentence) => splitSentences(sentence).length !== 1);
  expect(torn).toEqual([]);
});

test('two paragraphs are split as each is split alone', () => {
  const texts = PRESS_CASES.map(({ marked }) => unmark(marked));
  const whole = texts.map(({ text }) => text).join('\n\n');
  expect(sentencesOf(whole)).toEqual(texts.flatMap(({ sentences }) => sentences));
});
