import { describe, expect, test } from 'vitest';
import { whenQuestion } from '../../../src/answer/suggest/when-questions.js';
import { findDates } from '../../../src/answer/timeline/find-dates.js';
import { takeSnapshot } from '../../../src/story/local.js';
import { viewsOf } from '../../../src/story/views.js';
import { articlesOf, startingArticles } from '../articles.js';

const snapshot = takeSnapshot(await startingArticles(), 1);
const suggest = viewsOf(snapshot).suggest;
const texts = async (prefix: string, limit?: number) =>
  (await suggest(prefix, limit)).map(({ text }) => text);

test('offers people that the articles describe, their places and their questions', async () => {
  const all = await texts('', 100);
  expect(all).toEqual(
    expect.arrayContaining(['Who is Kim Yong Chol?', 'Who is Sergei Lavrov?', 'Singapore']),
  );
  expect(all.some((text) => /\b(?:EPA|Reuters|Wednesday|White House|President)\b/.test(text))).toBe(false);
});

test('every offer is answered by the articles, fits Discord and stands once', async () => {
  const all = await texts('', 100);
  expect(new Set(all.map((text) => text.toLowerCase().replaceAll('-', ' '))).size).toBe(all.length);
  for (const text of all) {
    expect(text.length).toBeLessThanOrEqual(100);
    expect((await snapshot.engine.search(text, { limit: 1 })).outcome).not.toBe('silent');
  }
});

describe('what was typed', () => {
  test.each([
    ['who is kim y', 'Who is Kim Yong Chol?'],
    ['WHO IS KIM YONG-CHOL', 'Who is Kim Yong Chol?'],
    ['“Kim Yong', 'Who is Kim Yong Chol?'],
    ['yong c', 'Who is Kim Yong Chol?'],
    ['chol kim', 'Who is Kim Yong Chol?'],
    ['lavr', 'Who is Sergei Lavrov?'],
    ['singap', 'Singapore'],
    ['what about lavrov', 'Who is Sergei Lavrov?'],
  ])('%s finds %s first', async (prefix, first) => {
    expect((await texts(prefix))[0]).toBe(first);
  });

  test('what nothing begins with finds nothing', async () => {
    expect(await texts('zebra')).toEqual([]);
  });

  test('no more than asked, and 25 at most by default', async () => {
    expect(await texts('', 3)).toHaveLength(3);
    expect((await texts('')).length).toBeLessThanOrEqual(25);
    expect(await texts('kim', 0)).toEqual([]);
  });
});

test('people are known by a title, an apposition, a verb of saying; things are not', async () => {
  const corpus = articlesOf({
    outlet: 'A',
    body: [
      'Anna Maria Lopez, a teacher from the town, saw the fire.',
      'Prime Minister Jacob Olsen visited the school.',
      'A former army officer, Peter Brandt was among the first to arrive.',
      'Laura Chen said the fire spread fast.',
      'The Grand Hotel was closed for the night, and the Town Council met in Oakville.',
    ].join('\n'),
  });
  const offered = (await viewsOf(takeSnapshot(corpus, 1)).suggest('', 100)).map(({ text }) => text).join(' ');
  for (const name of ['Anna Maria Lopez', 'Jacob Olsen', 'Peter Brandt'])
    expect(offered).toContain(`Who is ${name}?`);
  expect(offered).toContain('Laura Chen');
  expect(offered).not.toMatch(/Grand Hotel|Town Council|Prime Minister/);
});

test.each([
  ['The summit was initially scheduled for June 12 in Singapore.', 'When was the summit scheduled?'],
  ['The Treaty of Rome was signed on 25 March 1957.', 'When was the Treaty of Rome signed?'],
  ['The summit was scheduled in a hurry.', null],
  ['Pompeo said Thursday that it would be a tragedy.', null],
  ['The talks were expected to end on Thursday.', null],
])('%s answers: %s', (sentence, question) => {
  expect(whenQuestion(sentence, () => findDates(sentence).length > 0)).toBe(question);
});
