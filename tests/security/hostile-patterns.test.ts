import { describe, expect, test } from 'vitest';
import { FURNITURE } from '../../src/corpus/furniture/rules.js';

/** Far longer than what `cutFurniture` lets a rule see, in UTF-16 code units. */
const LENGTH = 20_000;

/**
 * Pieces that, repeated, make the choices of a pattern compete: names, agencies and dates that go on and on, marks
 * that open and never close, the words that rules begin with.
 */
const PIECES = [
  'a',
  ' ',
  'A',
  'A ',
  'Ab-',
  'Kim ',
  'Kim de ',
  'la A ',
  'van der A ',
  'Kim, ',
  'AP',
  'AP, ',
  'AP/',
  'AFP via ',
  'EPA-EFE/',
  'Getty Images ',
  'Photo: ',
  'Photo by A ',
  '(',
  '(a ',
  '[',
  '. ',
  '…',
  '" ',
  '1 ',
  '12:00 ',
  'May 1, 2018 ',
  'By A ',
  'Share ',
  'Share | ',
  'Tweet 1k ',
  '| ',
  'Read more: ',
  'Sign up ',
  '@a ',
  'http://a.',
  'contributed ',
  'reported from Ab ',
  'the ',
  'Image caption ',
];
/** What a rule may need to see before or after: so that it gets going, and fails at the very end. */
const ENDS = ['', '!', ')', '\u{1f600}'];

const rules = FURNITURE.flatMap(({ rules: some }) => some);

/** A piece repeated, begun like the example of the rule and ended with what may make it fail. */
function hostile(example: string): string[] {
  const start = example.slice(0, Math.ceil(example.length / 2));
  return PIECES.flatMap((piece) =>
    ENDS.map((end) => `${start}${piece.repeat(Math.ceil(LENGTH / piece.length))}${end}`),
  );
}

// A pattern of exponential time never comes to an end with these: the time limit of the test ends it.
describe('every rule for page furniture finishes on 20,000 hostile characters', () => {
  test.each(rules)('$name: $example', ({ pattern, example }) => {
    const finished = hostile(example).filter((text) => typeof pattern.test(text) === 'boolean');
    expect(finished).toHaveLength(PIECES.length * ENDS.length);
  });
});
