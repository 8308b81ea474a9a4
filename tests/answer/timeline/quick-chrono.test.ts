import { casual, type Refiner } from 'chrono-node/en';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quickChrono } from '../../../src/answer/timeline/quick-chrono.js';
import { startingArticles } from '../articles.js';

const DAY = new Date(2000, 0, 1, 12);

/** Everything that was found: where, and what is known or guessed of each end. */
function found(chrono: typeof casual, text: string) {
  return chrono
    .parse(text, DAY)
    .map(({ index, text: words, start, end }) => [index, words, `${start}`, `${end ?? ''}`]);
}

/** Words that chrono-node's patterns for distances are made of, and others. */
const WORDS =
  'eleven twelve three seven eight four five nine one two six ten 7 30 1.5 half an a few several the couple of about ' +
  'around and , quarters seconds minutes quarter second minute months hours weeks month years mins hour days week ' +
  'year sec min hrs day mon mos qtr hr mo yr s m h d w y ago before earlier later after from now henceforth forward ' +
  'out they Monday June 2018 on said';

test.each([
  'two days ago',
  '3 weeks later, on June 12',
  'an hour from now',
  '2 hours30 minutes before Monday',
  'a couple of months and three days earlier',
])('finds what chrono-node finds: %s', (text) => {
  expect(found(casual, text)).not.toEqual([]);
  expect(found(quickChrono, text)).toEqual(found(casual, text));
});

test('finds what chrono-node finds in every article', async () => {
  for (const { sentences } of (await startingArticles()).articles) {
    for (const { text } of sentences) expect(found(quickChrono, text)).toEqual(found(casual, text));
  }
});

test('finds what chrono-node finds in any order of its words', () => {
  const texts = fc
    .array(fc.tuple(fc.constantFrom(...WORDS.split(' ')), fc.constantFrom(' ', '  ', ' ', ', ')), {
      maxLength: 9,
    })
    .map((pairs) => pairs.flat().join(''));
  fc.assert(
    fc.property(texts, (text) => {
      expect(found(quickChrono, text)).toEqual(found(casual, text));
    }),
    { numRuns: 3_000 },
  );
});

test.each([
  ['In June they met, and two days later they signed.', 1],
  ['In June they met after a walk.', 0],
])('looks for distances only where there is a sign of one: %s', (text, patterns) => {
  const chrono = quickChrono.clone();
  let sources: string[] = [];
  const look: Refiner = {
    refine(context, results) {
      sources = chrono.parsers.map((parser) => parser.pattern(context).source);
      return results;
    },
  };
  chrono.refiners = [look];
  chrono.parse(text, DAY);
  expect(sources.filter((source) => source.includes('henceforth'))).toHaveLength(patterns);
});
