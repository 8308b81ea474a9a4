import { describe, expect, test } from 'vitest';
import { timelineReader } from '../../../src/answer/timeline/read-timeline.js';
import type { Corpus } from '../../../src/corpus/article.js';
import { takeSnapshot } from '../../../src/story/local.js';
import { articlesOf, startingArticles } from '../articles.js';

const read = (corpus: Corpus) => timelineReader(takeSnapshot(corpus, 1));

/** The dates of one sentence in an article of Thursday 31 May 2018: date, end, guess. */
async function datesOf(body: string, date: string | null = '2018-05-31') {
  const { entries } = await read(articlesOf({ outlet: 'A', ...(date && { date }), body }))();
  const dates = entries.flatMap(({ also = [], ...entry }) => [entry, ...also]);
  return dates.map((entry) =>
    [entry.date ?? '?', ...(entry.until ? ['-', entry.until] : []), ...(entry.guess ? ['guess'] : [])].join(
      ' ',
    ),
  );
}

/** Written on Thursday 31 May 2018. */
const UNDERSTOOD: readonly (readonly [why: string, sentence: string, ...dates: string[]])[] = [
  ['the last such day', 'Pompeo met Kim in the city on Wednesday.', '2018-05-30'],
  ['the day of writing itself', 'Pompeo spoke to the press on Thursday.', '2018-05-31'],
  ['a weekday is past without a sign', 'The envoy left the capital on Friday.', '2018-05-25'],
  ['a future verb', 'The envoy will leave the capital on Friday.', '2018-06-01'],
  ['scheduled', 'Talks are scheduled for Tuesday in the capital.', '2018-06-05'],
  ['expected', 'They are expected to hold a series of meetings on Thursday.', '2018-05-31'],
  ['reported future is a guess', 'He said he would travel to the capital on Friday.', '2018-06-01 guess'],
  [
    'a past verb in the clause of the date',
    'He said the summit will go on, after he met her on Monday.',
    '2018-05-28',
  ],
  ['last on the same weekday', 'Trump called it off last Thursday in a letter.', '2018-05-24'],
  ['last on a day just past may be the week before', 'Trump called it off last Tuesday.', '2018-05-29 guess'],
  ['next', 'The court will hear the case next Wednesday.', '2018-06-06'],
  ['two weekdays', 'They met Wednesday and Thursday in New York.', '2018-05-30 - 2018-05-31'],
  ['a day without year: the nearest', 'The summit was planned for June 12 in the city.', '2018-06-12'],
  ['a day without year: the nearest, before', 'The club was founded there on 3 December.', '2017-12-03'],
  ['a month is past without a sign', 'He met the president in April.', '2018-04'],
  ['a month later in the year', 'He met the president in October.', '2017-10'],
  ['a month to come', 'The vote will be held in October.', '2018-10'],
  ['two months', 'He met the president in April and May.', '2018-04 - 2018-05'],
  ['months across the year', 'The port was closed from November to January.', '2017-11 - 2018-01'],
  [
    'months that do not follow each other',
    'The port was closed in November and January.',
    '2017-11',
    '2018-01',
  ],
  ['a year', 'The deal was struck in 2015 after long talks.', '2015'],
  ['years', 'The plant was built between 1998 and 2003.', '1998 - 2003'],
  ['a whole date', 'The armistice was signed on 27 July 1953.', '1953-07-27'],
  ['a whole date, American', 'The armistice was signed on July 27, 1953.', '1953-07-27'],
  ['yesterday', 'The minister resigned yesterday over the affair.', '2018-05-30'],
  ['days ago', 'The bridge was closed two days ago.', '2018-05-29'],
  ['last week, Monday to Sunday', 'The bridge was closed last week.', '2018-05-21 - 2018-05-27'],
  ['last year', 'The bridge was closed last year.', '2017'],
  ['earlier this month', 'The bridge was closed earlier this month.', '2018-05'],
  ['the weekend', 'Shots were heard over the weekend.', '2018-05-26 - 2018-05-27'],
  ['no such day', 'The letter is dated 31 June.'],
  ['figures read two ways', 'The letter is dated 03/04/2018.', '2018-04-03 guess'],
  ['figures read one way', 'The letter is dated 25/04/2018.', '2018-04-25'],
  ['the same day twice is one entry', 'On 12 June, or June 12, the summit was planned.', '2018-06-12'],
  [
    'the day after another',
    'He called it off last Thursday. A day later he said it could go on.',
    '2018-05-24',
    '2018-05-25 guess',
  ],
  ['a day later than nothing', 'A day later he said that it could go on.', '?'],
  [
    'said in a quotation',
    'They met on Wednesday. He tweeted: "Good dinner in New York tonight."',
    '2018-05-30',
    '2018-05-30 guess',
  ],
];

describe('dates are understood against the day of writing', () => {
  test.each(UNDERSTOOD)('%s', async (_why, sentence, ...dates) => {
    expect(await datesOf(sentence)).toEqual(dates);
  });

  test('without it, only what is written out is understood', async () => {
    expect(await datesOf('Pompeo met Kim on Wednesday.', null)).toEqual(['?']);
    expect(await datesOf('Pompeo met Kim on 30 May.', null)).toEqual(['?']);
    expect(await datesOf('Pompeo met Kim on 30 May 2018.', null)).toEqual(['2018-05-30']);
  });
});

test('the starting articles: in order, in their words, copies once, each with a date in the words', async () => {
  const { entries } = await read(await startingArticles())();
  expect(entries.length).toBeGreaterThan(12);
  const dates = entries.map(({ date }) => date ?? '\uffff');
  expect(dates).toEqual([...dates].sort());
  for (const { asWritten, asWrittenSpan, quote, resolved, date } of entries) {
    expect(quote.text.slice(asWrittenSpan.start, asWrittenSpan.end)).toBe(asWritten);
    expect(resolved).toBe(date !== null);
  }
  expect(entries.filter(({ quote }) => quote.text.startsWith('Mr Lavrov also spoke'))).toHaveLength(1);
  const told = (opening: string) =>
    entries.find(({ quote }) => quote.text.startsWith(opening)) ??
    expect.fail(`no entry begins with ${opening}`);
  expect(told('He joined Kim Jong Un')).toMatchObject({
    date: '2018-04',
    until: '2018-05',
    precision: 'month',
  });
  expect(told('A day later, however')).toMatchObject({ date: '2018-05-25', guess: true });
  expect(told('President Trump cancelled')).toMatchObject({ date: '2018-06-12', asWritten: '12 June' });
});

const TWO_DATES = 'The port was closed in November and January.';

describe('a sentence stands once, with all its dates', () => {
  const port = (body: string, outlet = 'A') => ({ outlet, date: '2018-05-31', body });
  const corpus = articlesOf(
    port(`${TWO_DATES}\nThe port opened in May.`),
    port('The port flooded in December.', 'B'),
    port(`${TWO_DATES}\nThe port is to close on 5 June for the first time since 1953.`, 'C'),
  );
  const whole = [
    ['2017-11', '2018-01'],
    ['2017-12'],
    ['2018-05'],
    // News of June, not of 1953.
    ['2018-06-05', '1953'],
  ];

  test.each([
    ['all', {}, whole],
    ['about something', { about: 'port' }, whole],
    ['of one outlet', { outlet: 'C' }, [whole[0], whole[3]]],
    ['of one outlet, about something', { outlet: 'A', about: 'port' }, [whole[0], whole[2]]],
  ])('%s: also where something else happened in between', async (_, asked, expected) => {
    const { entries, total, months } = await read(corpus)(asked);
    const dates = entries.map(({ date, also = [] }) => [date, ...also.map((other) => other.date)]);
    expect(dates).toEqual(expected);
    expect(total).toBe(expected.length);
    expect(new Set(entries.map(({ quote }) => quote.text)).size).toBe(total);
    expect(months.map(({ month, from }) => [month, entries[from]?.date?.slice(0, 7)])).toEqual(
      expected.map((each) => [each?.[0]?.slice(0, 7), each?.[0]?.slice(0, 7)]),
    );
    const pages = await Promise.all(entries.map((_, from) => read(corpus)({ ...asked, from, count: 1 })));
    expect(pages.flatMap((page) => page.entries)).toEqual(entries);
  });

  test('a known day stands before one that is not known', async () => {
    const body = 'They met on Thursday, after the strike of 3 March 2018.';
    const { entries } = await read(articlesOf({ outlet: 'A', body }))();
    expect(entries).toMatchObject([{ date: '2018-03-03', also: [{ date: null, asWritten: 'Thursday' }] }]);
  });
});

test('about and outlet choose; what bears on nothing says so', async () => {
  const timeline = read(await startingArticles());
  const about = await timeline({ about: 'Lavrov' });
  expect(about.entries.length).toBeGreaterThan(0);
  for (const { quote } of about.entries) expect(quote.text).toContain('Lavrov');
  const own = await timeline({ outlet: 'EFE' });
  expect(new Set(own.entries.map(({ quote }) => quote.outlet))).toEqual(new Set(['EFE']));
  expect(await timeline({ about: 'zebras' })).toMatchObject({
    entries: [],
    reason: 'The articles have no dated sentence about “zebras”.',
  });
  expect((await timeline({ outlet: 'Nobody' })).reason).toBe('None of the articles is from Nobody.');
});

test('an undated outlet has its days last and not known', async () => {
  const { entries } = await read(await startingArticles())({ outlet: 'Unknown outlet (Nigeria)' });
  expect(entries.length).toBeGreaterThan(2);
  expect(new Set(entries.map(({ resolved }) => resolved))).toEqual(new Set([false]));
});
