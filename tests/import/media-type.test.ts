import { expect, test } from 'vitest';
import { isDocument, parseContentType } from '../../src/import/fetch/media-type.js';

test.each([
  ['text/html', 'text/html', null],
  ['Text/HTML; Charset=UTF-8', 'text/html', 'UTF-8'],
  ['text/html;charset="iso-8859-1"; x=y', 'text/html', 'iso-8859-1'],
  ['text/html; x="a; charset=utf-16"; charset=utf-8', 'text/html', 'utf-8'],
  ['text/html; charset=utf-8; charset=utf-16', 'text/html', 'utf-8'],
  ['application/xhtml+xml;', 'application/xhtml+xml', null],
  [' text/plain ', 'text/plain', null],
])('%j is %s in %s', (value, mediaType, charset) => {
  expect(parseContentType(value)).toEqual({ mediaType, charset });
});

test.each(['', 'html', 'text/html,text/html', 'text/', '/html', 'te xt/html'])(
  '%j is no media type: the reader looks at the bytes',
  (value) => expect(parseContentType(value)).toEqual({ mediaType: '', charset: null }),
);

test('of a header that is far too long, what counts stands at its beginning', () => {
  expect(parseContentType(`text/html; charset=utf-8;${' '.repeat(100_000)}x`).charset).toBe('utf-8');
});

test('a picture holds no article', () => {
  expect(isDocument(parseContentType('image/png; charset=utf-8').mediaType)).toBe(false);
});
