import fc from 'fast-check';

/**
 * Pieces that, repeated, make a scan that looks too far back or ahead do so at every place: marks that open and never
 * close, names and dates that go on and on, white space, the beginnings of furniture and front matter.
 */
export const PIECES = [
  'a',
  ' ',
  '\n',
  ' \n',
  '.',
  '. ',
  'A. ',
  'a.b.',
  'a. b ',
  'U.S. ',
  '"',
  '“',
  '(',
  '[a](',
  '<@1',
  '*',
  '||',
  '`',
  '> ',
  '1. ',
  '1,',
  '12:',
  "'",
  'a-',
  'A ',
  'Abc ',
  'Abc and ',
  'Abc, ',
  'Reuters/',
  'May 31, 2018 ',
  'on 4 June 2018 ',
  'last week ',
  'in 2015 ',
  '12 and ',
  'Monday ',
  'The bridge opened. ',
  'A b. ',
  'a b\n',
  'Image copyright ',
  'Image copyright A\n',
  'READ: ',
  'http://a.',
  'a@b',
  '#a',
  '\u0301',
  '\u{1f600}',
  '; ',
  '- a\n',
  'a: b\n',
  '{a: ',
  '? a\n',
  'Mr ',
  'said Abc ',
  'the president ',
  '• ',
  '。',
] as const;

/** A text of about so many UTF-16 code units. */
export const repeated = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length));

/** Two or three of the pieces as one. */
export const joined = fc
  .array(fc.constantFrom(...PIECES), { minLength: 2, maxLength: 3 })
  .map((pieces) => pieces.join(''));
