import { describe, expect, test } from 'vitest';
import { decodeDocument } from '../../src/import/fetch/charset.js';

describe('bytes are decoded by what', () => {
  const latin1 = (value: string) => Uint8Array.from(value, (character) => character.charCodeAt(0));
  test.each([
    ['the transport says', latin1('caf\u00e9'), 'iso-8859-1', 'café'],
    [
      'the page says',
      latin1('<meta charset="windows-1252">caf\u00e9'),
      null,
      '<meta charset="windows-1252">café',
    ],
    ['a byte-order mark says', new TextEncoder().encode('\ufeffcafé'), 'iso-8859-1', 'café'],
    ['nobody says, valid UTF-8', new TextEncoder().encode('café'), null, 'café'],
    ['nobody says, not UTF-8', latin1('caf\u00e9'), null, 'café'],
    ['an unknown label', new TextEncoder().encode('café'), 'klingon', 'café'],
    ['Shift_JIS', Uint8Array.of(0x93, 0xfa, 0x96, 0x7b), 'shift_jis', '日本'],
    [
      'a meta tag far behind scripts says',
      latin1(`<script>${'x'.repeat(3_000)}</script><meta charset=windows-1251>\u00cc\u00ee\u00f1\u00f2`),
      null,
      `<script>${'x'.repeat(3_000)}</script><meta charset=windows-1251>Мост`,
    ],
    [
      'an XML declaration says',
      latin1('<?xml version="1.0" encoding="ISO-8859-2"?><rss>\u00b1</rss>'),
      null,
      '<?xml version="1.0" encoding="ISO-8859-2"?><rss>ą</rss>',
    ],
    [
      'a saved page says what it was, and is UTF-8',
      new TextEncoder().encode('<meta charset="gbk">科技新闻'),
      null,
      '<meta charset="gbk">科技新闻',
    ],
    ['UTF-16 without its mark', Uint8Array.of(0x61, 0, 0x62, 0, 0x63, 0, 0x64, 0), null, 'abcd'],
    ['UTF-16 little endian', Uint8Array.of(0xff, 0xfe, 0x61, 0x00), null, 'a'],
  ])('%s', (_name, bytes, charset, expected) => expect(decodeDocument(bytes, charset)).toBe(expected));
});
