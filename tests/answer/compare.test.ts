import { describe, expect, test } from 'vitest';
import { itemAt } from '../../src/answer/at.js';
import { compareOutlets } from '../../src/answer/compare.js';
import { findDifferences } from '../../src/answer/differences/differences.js';
import { waysText } from '../../src/discord/cards/lines.js';
import { sayFor } from '../../src/discord/language/say.js';
import { takeSnapshot } from '../../src/story/local.js';
import { articlesOf, startingArticles } from './articles.js';

const snapshot = takeSnapshot(await startingArticles(), 1);
const OUTLETS = ['BBC News', 'DW', 'EFE', 'Unknown outlet (Nigeria)'];

describe('the starting articles', () => {
  test.each([
    'who is Kim Yong Chol',
    'When was the summit scheduled?',
    'What did Lavrov do in Pyongyang?',
    'What is the capital of France?',
  ])('%s: every outlet stands once, as a report, a carrier or silent', async (question) => {
    const { answered, reports, silent, reason } = await compareOutlets(snapshot, { question });
    const heard = reports.flatMap(({ outlet, carriedBy }) => [outlet, ...carriedBy]);
    expect([...heard, ...silent].sort()).toEqual(OUTLETS);
    expect(answered).toBe(reports.length > 0);
    expect(reason === undefined).toBe(answered);
    for (const { outlet, quote } of reports) expect(quote.outlet).toBe(outlet);
  });

  test('the republished report is one row of who printed it first, and no confirmation', async () => {
    const { reports } = await compareOutlets(snapshot, {
      question: 'What did Mr Pompeo tweet about the dinner?',
    });
    const bbc = reports.find(({ outlet }) => outlet === 'BBC News');
    expect(bbc?.carriedBy).toEqual(['Unknown outlet (Nigeria)']);
    expect(reports.map(({ outlet }) => outlet)).not.toContain('Unknown outlet (Nigeria)');
  });

  test('a question that no article answers leaves every outlet silent', async () => {
    const comparison = await compareOutlets(snapshot, { question: 'What is the capital of France?' });
    expect(comparison).toMatchObject({ answered: false, reports: [], silent: OUTLETS, differences: [] });
  });
});

test('outlets that answer with numbers of their own are marked', async () => {
  const corpus = articlesOf(
    { outlet: 'A', date: '2018-05-31', body: 'The explosion at the mine in Kolno killed 12 workers.' },
    {
      outlet: 'B',
      date: '2018-05-31',
      body: 'In Kolno, 14 workers died when the explosion tore through the mine.',
    },
  );
  const question = 'How many workers were killed in the explosion at the mine in Kolno?';
  const { reports, differences } = await compareOutlets(takeSnapshot(corpus, 1), { question });
  expect(reports).toHaveLength(2);
  expect(differences).toHaveLength(1);
  expect(differences[0]?.kind).toBe('number');
  expect(differences[0]?.variants.map(({ written }) => written).sort()).toEqual(['12 workers', '14 workers']);
});

test.each([
  ['Who is Jane Norrby?', []],
  ['When did Jane Norrby meet the envoys?', ['date']],
  ['What was the date of the meeting of Jane Norrby with the envoys?', ['date']],
])('days are a difference where a question turns on them: %s', async (question, kinds) => {
  const corpus = articlesOf(
    {
      outlet: 'A',
      date: '2018-05-31',
      body: 'Jane Norrby, the minister of ports, met the envoys in Kolno on Tuesday.',
    },
    {
      outlet: 'B',
      date: '2018-05-31',
      body: 'The minister of ports Jane Norrby met three envoys on Wednesday in Skerrow.',
    },
  );
  const { reports, differences } = await compareOutlets(takeSnapshot(corpus, 1), { question });
  expect(reports).toHaveLength(2);
  expect(differences.map(({ kind }) => kind)).toEqual(kinds);
});

/** What two outlets say on 31 May 2018, and how they differ. */
const ROWS: readonly (readonly [why: string, a: string, b: string, ...expected: string[]])[] = [
  ['a number', 'The blast killed 12 people.', 'The blast killed 14 people.', 'number: 12 people / 14 people'],
  ['a number word', 'The blast killed nineteen people.', 'The blast killed 19 people.'],
  ['almost and nearly', 'The first visit in almost 20 years.', 'The first visit in nearly 20 years.'],
  ['other units', 'They met for 90 minutes.', 'They met after 20 years.'],
  ['money', 'The deal is worth $3bn.', 'The deal is worth $4bn.', 'number: $3bn / $4bn'],
  ['grouped digits', 'Some 1,200 troops left.', 'Some 1200 troops left.'],
  ['magnitudes', 'It cost 1.5 million euros.', 'It cost 1,500,000 euros.'],
  [
    'a date',
    'The summit is planned for June 12.',
    'The summit is planned for 13 June.',
    'date: June 12 / 13 June',
  ],
  ['one date in two orders', 'The summit is planned for June 12.', 'The summit is planned for 12 June.'],
  ['a weekday and its date', 'The two met on Wednesday.', 'The two met on 30 May.'],
  ['weekdays', 'The envoys met on Wednesday.', 'The envoys met on Tuesday.', 'date: Wednesday / Tuesday'],
  ['dates of other events', 'The talks began on Monday.', 'The letter arrived on Tuesday.'],
  ['only when it was said', 'Pompeo said Wednesday it went well.', 'Pompeo said Thursday it went well.'],
  [
    'a hyphen in a name',
    'Pompeo met Kim Yong-chol.',
    'Pompeo met Gen Kim Yong Chol.',
    'name: Kim Yong-chol / Kim Yong Chol',
  ],
  ['the same name', 'Pompeo met Kim Yong Chol.', 'Gen Kim Yong Chol met Pompeo.'],
  ['a possessive', "Kim Yong Chol's letter arrived.", 'The letter of Kim Yong Chol arrived.'],
  ['an accent', 'They met José Mourinho.', 'They met Jose Mourinho.', 'name: José Mourinho / Jose Mourinho'],
  ['a letter in a name', 'Talks in Moldova ended.', 'Talks in Moldava ended.', 'name: Moldova / Moldava'],
  ['other names', 'Talks in Austria ended.', 'Talks in Australia ended.'],
  ['a word made from a name', 'The Koreans left.', 'The Korean team left.'],
];

test('of a date the day is told: the same weekday may mean another one', () => {
  const text = 'The harbour was closed on Monday.';
  const [found] = findDifferences([
    { outlet: 'A', text, date: '2018-05-31' },
    { outlet: 'B', text, date: '2018-05-24' },
    { outlet: 'C', text: 'The harbour was closed on May 28 and 29.', date: '2018-05-31' },
  ]);
  expect(found?.variants.map(({ written, days }) => [written, days])).toEqual([
    ['Monday', ['2018-05-28']],
    ['Monday', ['2018-05-21']],
    ['May 28 and 29', ['2018-05-28', '2018-05-29']],
  ]);
  if (found === undefined) throw new Error('expected a difference');
  const line = waysText(found, { ways: 3, outlets: 3 }, sayFor('de')).replaceAll('\u2009', ' ');
  expect(line).toBe(
    '„Monday“, 28. Mai 2018 (A) · „Monday“, 21. Mai 2018 (B) · „May 28 and 29“, 28.–29. Mai 2018 (C)',
  );
});

describe('where reports differ', () => {
  test.each(ROWS)('%s', (_why, a, b, ...expected) => {
    const date = '2018-05-31';
    const found = findDifferences([
      { outlet: 'A', text: a, date },
      { outlet: 'B', text: b, date },
    ]);
    const shown = found.map(
      ({ kind, variants }) => `${kind}: ${variants.map(({ written }) => written).join(' / ')}`,
    );
    expect(shown).toEqual(expected);
    for (const { places, written } of found.flatMap(({ variants }) => variants)) {
      for (const { report, span } of places) {
        const text = itemAt([a, b], report).slice(span.start, span.end);
        expect(text.length).toBe(written.length);
      }
    }
  });
});
