import fc from 'fast-check';
import { test } from 'vitest';

/**
 * How many inputs each property sees: some thousands in `npm test`, a million in `npm run fuzz`. The one place where
 * this is set.
 */
const RUNS = Number(process.env.FUZZ_RUNS ?? 2_000);

/** Reading a page or an article takes some hundred times longer than reading a button's id: a tenth of the inputs. */
const DEAR = 10;

type Fuzz = <T>(name: string, inputs: fc.Arbitrary<T>, property: (input: T) => void) => void;

const fuzzTimes =
  (numRuns: number): Fuzz =>
  (name, inputs, property) =>
    test(name, () => fc.assert(fc.property(inputs, property), { numRuns }));

/** A property that any input must have. A failure prints the smallest input and the seed that gives it again. */
export const fuzz: Fuzz = fuzzTimes(RUNS);

/** The same for what takes long with each input. */
export const fuzzDear: Fuzz = fuzzTimes(Math.ceil(RUNS / DEAR));

/** Text of the given pieces in any order, mixed with any characters at all. */
export function mixtureOf(pieces: readonly string[], maxLength = 50): fc.Arbitrary<string> {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  );
  const piece = fc.constantFrom(...pieces);
  const some = fc.oneof({ weight: 4, arbitrary: piece }, { weight: 1, arbitrary: anything });
  return fc.array(some, { maxLength }).map((parts) => parts.join(''));
}

/** What strangers write to break out of a line, a quotation or a message. */
export const HOSTILE_WORDS = [
  ...[
    '**',
    '__',
    '_',
    '*',
    '||',
    '~~',
    '`',
    '```',
    '\\',
    '\\\\',
    '[a](https://b.c)',
    '[',
    '](',
    ')',
    '<',
    '>',
  ],
  ...[
    '@everyone',
    '@here',
    '<@1>',
    '<@&2>',
    '<#3>',
    '<t:1:R>',
    '<:e:1>',
    '</ask:1>',
    '<id:guide>',
    ':smile:',
  ],
  ...['\n', '\r', '\r\n', '\u2028', '\u0085', '\n# ', '\n-# ', '\n> ', '\n>>> ', '\n- ', '\n1. ', ' ', '\t'],
  ...[
    'https://x.y',
    'HTTP://x',
    'discord.gg/abc',
    'discord.com/invite/x',
    'discordapp.com/',
    '://',
    'x',
    '1',
    '.',
  ],
  ...[
    '\u202e',
    '\u2066',
    '\u2069',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\u00ad',
    '\u0301',
    '\u0489',
    'שלום',
    'سلام',
    '🎉',
  ],
  ...['\ud800', '\udc00', '\0', '\u001b[31m', 'Kim', 'U.S. ', '. ', '" ', '“'],
];
