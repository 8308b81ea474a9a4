import fc from 'fast-check';
import { expect, test } from 'vitest';
import { itemAt } from '../../../src/answer/at.js';
import { articleDates } from '../../../src/answer/timeline/article-dates.js';
import { articlesOf } from '../articles.js';

/** The dates of a text that was written on 31 May 2018. */
function datesIn(body: string): string[] {
  const { articles } = articlesOf({ body });
  const dates = [...articleDates(itemAt(articles, 0), '2018-05-31').values()].flat();
  return dates.map(({ date, until }) => (until === undefined ? `${date}` : `${date}..${until}`));
}

test.each([
  ["They met in March and June '68 in Paris.", '1968-03', '1968-06'],
  ["They met on 5 May and 9 June '68 in Paris.", '1968-05-05', '1968-06-09'],
  ["The strikes of May to June '68 ended badly.", '1968-05..1968-06'],
  ["The siege lasted from May '68 to June '69 in the north.", '1968-05..1969-06'],
])('%s: dates that share a year of two figures have it in full', (text, ...expected) => {
  expect(datesIn(text)).toEqual(expected);
});

test.each([
  ['Sales fell la\u017ft quarter.', '2018-01..2018-03'],
  ['Sales fell in the first \u017fix months of 2016.', '2016-01..2016-06'],
  ['The walls were built in the fir\u017ft century.', '0001..0100'],
])('%s: a long s is read as an s', (text, expected) => {
  expect(datesIn(text)).toEqual([expected]);
});

test.each([
  ['The ferry sank on 5/31/18 near the pier.', '2018-05-31'],
  ['The ferry sank on 29/5/18 near the pier.', '2018-05-29'],
  ['The ferry sank on 5/5/18 near the pier.', '2018-05-05'],
  ['The pier was built on 12/31/99, records show.', '1999-12-31'],
  ['Records of 2018/05/11 name the captain.', '2018-05-11'],
  // Which figure is the day, or whether the year is to come, is a guess.
  ['The ferry sank on 5/4/18 near the pier.', '2018-04-05?'],
  ['The pier is due on 6/15/19, the town said.', '2019-06-15?'],
  // No dates.
  ['They were open 24/7/365 all the same.'],
  ['A ratio of 60/40/20 was agreed on.'],
  ['No day of any calendar is 2/30/18 in the records.'],
  ['The page example.com/2018/05/11/pier was taken down.'],
  ['The version 1/2/18.4 was never installed.'],
  ['It scored 10/10/10/10 in all four tests.'],
])('%s: a day in figures and slashes', (body, ...expected) => {
  const { articles } = articlesOf({ body });
  const dates = [...articleDates(itemAt(articles, 0), '2018-05-31').values()].flat();
  expect(dates.map(({ date, guess }) => `${date}${guess ? '?' : ''}`)).toEqual(expected);
});

test('a date is one of the calendar, however its words are written', () => {
  const words =
    "last quarter the first six months of in 2018 May '68 5/31/18 to century second half next week two years ago".split(
      ' ',
    );
  const written = fc
    .tuple(fc.constantFrom(...words), fc.constantFrom('plain', 'capitals', 'long s'))
    .map(([word, way]) =>
      way === 'plain' ? word : way === 'capitals' ? word.toUpperCase() : word.replaceAll('s', '\u017f'),
    );
  fc.assert(
    fc.property(fc.array(written, { minLength: 1, maxLength: 12 }), (parts) => {
      for (const date of datesIn(`It was in ${parts.join(' ')}, they said.`))
        expect(date).toMatch(/^\d{4}(?:-\d\d){0,2}(?:\.\.\d{4}(?:-\d\d){0,2})?$/);
    }),
    { numRuns: 300 },
  );
});
