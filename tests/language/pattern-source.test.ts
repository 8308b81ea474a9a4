import fc from 'fast-check';
import { expect, test } from 'vitest';
import { patternSource } from '../../src/language/pattern-source.js';

test('a source over several lines is that of one line; escapes, inner spaces and parts stay', () => {
  const month = String.raw`\p{Lu}\p{Ll}+`;
  const source = patternSource`
    ^(?:on |by )
      (?<day>\d{1,2}) ${month}
    $
  `;
  expect(source).toBe(String.raw`^(?:on |by )(?<day>\d{1,2}) \p{Lu}\p{Ll}+$`);
  expect(new RegExp(source, 'u').exec('by 31 May')?.groups?.day).toBe('31');
});

test('a part keeps its own spaces and line breaks, wherever it stands', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ \na-z\\]{0,20}$/), (part) => {
      expect(patternSource`
        a${part}
        b`).toBe(`a${part}b`);
    }),
  );
});
