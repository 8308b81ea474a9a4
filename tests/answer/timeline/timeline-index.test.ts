import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleDates } from '../../../src/answer/timeline/article-dates.js';
import { datesReader } from '../../../src/answer/timeline/date-table.js';
import { packDates } from '../../../src/answer/timeline/packed-dates.js';
import { timelineReader } from '../../../src/answer/timeline/read-timeline.js';
import { takeSnapshot } from '../../../src/story/local.js';
import { type ArticleDraft, articlesOf, startingArticles } from '../articles.js';

test('dates survive packing', async () => {
  const { articles } = await startingArticles();
  const packed = packDates(articles, (article) => articleDates(article, article.date));
  const read = datesReader(packed);
  for (const [at, article] of articles.entries()) {
    expect(read(at)).toEqual(articleDates(article, article.date));
  }
  expect(structuredClone(packed)).toEqual(packed);
});

const SENTENCES = [
  'The harbour froze on 5 January 2018.',
  'The bridge opened on Tuesday.',
  'Ministers met on 12 June and again in 2015.',
  'A day later the ferry left.',
  'Nobody came to the market.',
  'The Harbour froze on 5 January 2018.',
];
const draft: fc.Arbitrary<ArticleDraft> = fc
  .record({
    outlet: fc.constantFrom('A', 'B', 'C'),
    date: fc.constantFrom(undefined, '2018-05-31', '2018-06-01'),
    body: fc.uniqueArray(fc.constantFrom(...SENTENCES), { minLength: 1 }).map((lines) => lines.join('\n')),
  })
  .map(({ date, ...rest }) => (date === undefined ? rest : { ...rest, date }));

test('pages are pieces of the whole, in order, each report once, for every choice of words and outlet', async () => {
  const request = fc.record({
    outlet: fc.constantFrom(undefined, 'A', 'B', 'Nobody'),
    about: fc.constantFrom(undefined, 'harbour', 'ministers ferry', 'zebras'),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(draft, { minLength: 1, maxLength: 6 }),
      request,
      fc.nat(12),
      fc.nat(12),
      async (drafts, { outlet, about }, from, count) => {
        const read = timelineReader(takeSnapshot(articlesOf(...drafts), 1));
        const asked = { ...(outlet !== undefined && { outlet }), ...(about !== undefined && { about }) };
        const whole = await read(asked);
        const page = await read({ ...asked, from, count });
        expect(whole).toMatchObject({ from: 0, total: whole.entries.length });
        expect(page.total).toBe(whole.total);
        expect(page.entries).toEqual(
          whole.entries.slice(page.from, page.from + Math.min(count, whole.total)),
        );
        if (from < whole.total) expect(page.from).toBe(from);
        else if (count > 0 && whole.total > 0) expect(page.entries.at(-1)).toEqual(whole.entries.at(-1));
        const dates = whole.entries.map(({ date }) => date ?? '\uffff');
        expect(dates).toEqual([...dates].sort());
        const sentences = whole.entries.map(({ quote }) => quote.text.toLowerCase());
        expect(new Set(sentences).size).toBe(sentences.length);
        if (outlet !== undefined) for (const { quote } of whole.entries) expect(quote.outlet).toBe(outlet);
      },
    ),
    { numRuns: 60 },
  );
});

test('with an outlet chosen, what it printed first is quoted, copies of others or not', async () => {
  const corpus = articlesOf(
    { outlet: 'A', date: '2018-01-06', body: 'The harbour froze on 5 January 2018.' },
    { outlet: 'B', date: '2018-01-07', body: 'The harbour froze on 5 January 2018.' },
    { outlet: 'B', date: '2018-01-08', body: 'The harbour froze on 5 January 2018.' },
  );
  const read = timelineReader(takeSnapshot(corpus, 1));
  const quoted = async (request: object) =>
    (await read(request)).entries.map(({ quote }) => `${quote.outlet} ${quote.date}`);
  expect(await quoted({})).toEqual(['A 2018-01-06']);
  expect(await quoted({ outlet: 'B' })).toEqual(['B 2018-01-07']);
});
