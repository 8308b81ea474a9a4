import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeMarkdown, inlineText, unescapeMarkdown } from '../../src/discord/cards/escape.js';

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '**',
          '__',
          '||',
          '~~',
          '`',
          '```',
          '[a](https://b.c)',
          '<@1>',
          '<@&2>',
          '<#3>',
          '@everyone',
          '@here',
        ],
        ...[
          '<t:1:R>',
          '<:e:1>',
          '</ask:1>',
          '\n# ',
          '\n-# ',
          '\n> ',
          '\n>>> ',
          '\n- ',
          '\n1. ',
          '\n* ',
          ':smile:',
        ],
        ...[
          'https://x.y',
          'discord.gg/abc',
          'discord.com/invite/x',
          '\\',
          '\u202e',
          '\u200b',
          'word',
          ' ',
          '\n',
          '_',
          '*',
        ],
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
);

/** Whether a place in escaped text has a backslash of its own before it. */
function bare(escaped: string, pattern: RegExp): string[] {
  // Escape pairs are taken out first; what a pattern still finds is markup.
  return escaped.replace(/\\[^0-9A-Za-z\s]/g, '\ue000').match(pattern) ?? [];
}

test('taking the escapes away gives the text back', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(unescapeMarkdown(escapeMarkdown(text))).toBe(text);
    }),
  );
});

test('no markup is left, wherever it stood', () => {
  const markup =
    /[*_~|`[\]<@]|https?:\/\/|:[\w+-]{1,32}:|discord(?:app)?\.|(?:^|[\n\r])[ \t\r]*(?:[>#+-]|\d+\.)/gi;
  fc.assert(
    fc.property(hostile, (text) => {
      expect(bare(escapeMarkdown(text), markup)).toEqual([]);
    }),
  );
});

test('never more than doubles', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(escapeMarkdown(text).length).toBeLessThanOrEqual(2 * text.length);
    }),
  );
});

test('ordinary press text is left as it is', () => {
  const text = 'It said: "We met at 10:30, for 90 minutes." (Reuters) – see p. 4/5; 3.5% & $1,200!';
  expect(escapeMarkdown(text)).toBe(text);
});

test.each([
  ['*a*', '\\*a\\*'],
  ['# heading', '\\# heading'],
  ['-# small', '\\-# small'],
  ['> quoted', '\\> quoted'],
  ['a > b # c - d', 'a > b # c - d'],
  ['1. first', '1\\. first'],
  ['in 2018. Then', 'in 2018. Then'],
  ['<@123> @everyone', '\\<\\@123> \\@everyone'],
  ['[x](https://y.z)', '\\[x\\](https\\://y.z)'],
  ['join discord.gg/abc', 'join discord\\.gg/abc'],
  ['Discord.com/invite/x', 'Discord\\.com/invite/x'],
  [':smile: at 10:30', '\\:smile: at 10:30'],
  ['||spoiler||', '\\|\\|spoiler\\|\\|'],
])('%s', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});

test('bold is put around the matched words, and those next to each other are one', () => {
  const text = 'Gen Kim Yong-chol came';
  const spans = [
    { start: 4, end: 7 },
    { start: 8, end: 12 },
    { start: 13, end: 17 },
  ];
  expect(escapeMarkdown(text, spans)).toBe('Gen **Kim Yong-chol** came');
});

test('bold never damages the words, whatever the spans', () => {
  const spans = fc
    .array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 5 })
    .map((pairs) => pairs.map(([start, end]) => ({ start, end })).sort((a, b) => a.start - b.start));
  fc.assert(
    fc.property(hostile, spans, (text, bold) => {
      expect(unescapeMarkdown(escapeMarkdown(text, bold))).toBe(text);
    }),
  );
});

test('a name stays in its line, whatever it holds', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const inline = inlineText(text, 100);
      expect(inline).not.toMatch(/[\n\r\u202a-\u202e\u200b\u2066\u2067]/);
      expect(unescapeMarkdown(inline).length).toBeLessThanOrEqual(102);
      expect(inline.isWellFormed()).toBe(true);
    }),
  );
});

test('right-to-left names are isolated, overrides and stacked marks are taken out', () => {
  expect(inlineText('شبكة')).toBe('\u2068شبكة\u2069');
  expect(inlineText('abc\u202edef\u200b')).toBe('abcdef');
  expect(inlineText(`z${'\u0301'.repeat(50)}algo`)).toBe(`z${'\u0301'.repeat(4)}algo`);
  expect(inlineText('x'.repeat(50), 10)).toBe(`${'x'.repeat(9)}…`);
});
