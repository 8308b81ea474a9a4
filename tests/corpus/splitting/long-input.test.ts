import { expect, test } from 'vitest';
import { sentencesOf } from './marked.js';

/** Repeated, each of these once cost a splitter quadratic time; at this length such a one would not come back. */
const PIECES = [
  ...[
    'a.',
    '(',
    '((a.',
    '"',
    '".',
    '. . ',
    '…',
    '1. A ',
    'a) B ',
    '• ',
    '! ',
    '?"',
    'A',
    'A.A ',
    '“a. ',
    '.[1]',
    '🎉.',
  ],
  ...[
    '. "',
    'U.S. ',
    '?" Kim Aaaaaaaa ',
    '(a. b) ',
    '„“',
    '. \u200b',
    'The end.A new ',
    '.— ',
    '.\u00ad',
    'a\n',
  ],
];
const LENGTH = 60_000;

test.each(PIECES)('%j repeated is covered to its end', (piece) => {
  const text = piece.repeat(LENGTH / piece.length);
  for (const newline of ['paragraph', 'wrap'] as const) {
    const held = sentencesOf(text, { newline }).join('');
    expect(held.replace(/[\s\u200b]/g, '')).toBe(text.replace(/[\s\u200b]/g, ''));
  }
});
