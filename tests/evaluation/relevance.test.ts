import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Expected } from '../../src/evaluation/questions.js';
import { gains, judgesFor, overlaps } from '../../src/evaluation/relevance.js';
import { unitsOf } from '../../src/evaluation/units.js';
import { present } from '../present.js';
import { corpusOf } from './corpus.js';

const corpus = corpusOf({
  'a.txt': [
    ['Where did they meet?', 'heading'],
    'They met in “New York”.',
    'It was late.',
    'The dinner in New York was long.',
  ],
  'b.txt': ['They met in "New York".', 'Nobody slept.'],
});
const units = unitsOf(corpus);
const judgeFor = judgesFor(corpus, units);
const judge = (expected: Expected) => judgeFor({ id: 'q', question: '?', kind: null, expected });
const unit = (article: number, sentence: number) => present(units.of({ article, sentence }));

test('copies are one unit although their quotation marks differ, and headings are none', () => {
  expect(unit(0, 1)).toBe(unit(1, 0));
  expect(unit(0, 1).places.map(({ path }) => path)).toEqual(['a.txt', 'b.txt']);
  expect(units.of({ article: 0, sentence: 0 })).toBeUndefined();
  expect(units.all).toHaveLength(4);
});

test('a sentence answers when it contains a substring, whatever its case and quotation marks', () => {
  const { credits, total } = judge({ by: 'text', answers: ['IN ‘NEW YORK’', 'in "new york"'] });
  expect(credits(unit(0, 1))).not.toEqual([]);
  expect(credits(unit(0, 3))).toEqual([]);
  expect(total).toBe(1);
});

test('every different sentence with a substring is one answer to find', () => {
  expect(judge({ by: 'text', answers: ['new york'] }).total).toBe(2);
});

test('a sentence answers when one of its copies overlaps a gold span', () => {
  const [first] = unit(0, 1).places;
  const { credits, total } = judge({ by: 'span', gold: [{ article: 'a.txt', ...span(present(first)) }] });
  expect(credits(unit(1, 0))).toHaveLength(1);
  expect(credits(unit(1, 1))).toEqual([]);
  expect(total).toBe(1);
});

test('gold spans on copies of one sentence are one answer', () => {
  const gold = unit(0, 1).places.map((place) => ({ article: place.path, ...span(place) }));
  expect(gold).toHaveLength(2);
  expect(judge({ by: 'span', gold }).total).toBe(1);
});

test('a gold span in an article that did not load is an answer that cannot be found', () => {
  const { credits, total } = judge({ by: 'span', gold: [{ article: 'gone.txt', start: 0, end: 9 }] });
  expect(total).toBe(1);
  expect(units.all.flatMap(credits)).toEqual([]);
});

test('no answers and no gold: nothing to find', () => {
  expect(judge({ by: 'text', answers: [] }).total).toBe(0);
  expect(judge({ by: 'span', gold: [] }).total).toBe(0);
});

test('a second sentence on the same gold span gains nothing', () => {
  const whole = { article: 'a.txt', start: 0, end: present(corpus.articles[0]).text.length };
  const ranking = [unit(1, 1), unit(0, 2), unit(0, 3)];
  expect(gains(ranking, judge({ by: 'span', gold: [whole] }))).toEqual([false, true, false]);
});

// Half of the shorter: 5 of 10 characters suffice, 4 of 10 do not.
test.each([
  { a: { start: 0, end: 10 }, b: { start: 5, end: 25 }, same: true },
  { a: { start: 0, end: 10 }, b: { start: 6, end: 26 }, same: false },
  { a: { start: 0, end: 100 }, b: { start: 40, end: 44 }, same: true },
  { a: { start: 0, end: 10 }, b: { start: 10, end: 20 }, same: false },
  { a: { start: 0, end: 10 }, b: { start: 12, end: 20 }, same: false },
])('$a and $b: $same', ({ a, b, same }) => {
  expect(overlaps(a, b)).toBe(same);
  expect(overlaps(b, a)).toBe(same);
});

test('a span overlaps itself', () => {
  fc.assert(
    fc.property(fc.nat(1_000), fc.integer({ min: 1, max: 500 }), (start, length) => {
      expect(overlaps({ start, end: start + length }, { start, end: start + length })).toBe(true);
    }),
  );
});

function span({ start, end }: { start: number; end: number }) {
  return { start, end };
}
