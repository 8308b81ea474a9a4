import { expect, test } from 'vitest';
import { sentencesOf } from './marked.js';

/**
 * Pieces that, repeated, once cost a splitter quadratic time. At this length such a splitter would not come to an end.
 */
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
