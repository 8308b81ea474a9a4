import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDates } from '../../../src/answer/timeline/find-dates.js';

const found = (text: string) => findDates(text).map(({ start, end }) => text.slice(start, end));

/** Sentences and the words in them that give a date. */
const DATES: readonly (readonly [text: string, ...words: string[]])[] = [
  ['US Secretary of State Mike Pompeo met Wednesday with Kim Yong Chol.', 'Wednesday'],
  ['On Wednesday evening, Mr Pompeo and Gen Kim arrived separately.', 'Wednesday evening'],
  ['Trump called it off last Thursday, citing "hostility."', 'last Thursday'],
  ['A day later, however, the US president said that it could go on.', 'A day later'],
  ['He met President Moon Jae-in in April and May.', 'April and May'],
  ['The summit was scheduled for June 12 in Singapore.', 'June 12'],
  ['Trump cancelled plans for a summit on 12 June with the leader.', '12 June'],
  ['A press conference in New York, USA, May 31, 2018.', 'May 31, 2018'],
  ['After having met Wednesday and Thursday in New York with him.', 'Wednesday and Thursday'],
  ['The armistice of 27 July 1953 ended the fighting.', '27 July 1953'],
  ['North Korea tested a bomb in 2006 and again in 2017.', '2006', '2017'],
  ['The talks ran from Monday to Friday.', 'Monday to Friday'],
  ['The summit was to take place on June 12-14, 2018.', 'June 12-14, 2018'],
  ['It rained on May 30 and 31 in the city.', 'May 30 and 31'],
  ['It rained on 30 and 31 May in the city.', '30 and 31 May'],
  ['The vote will be held next Tuesday.', 'next Tuesday'],
  ['He resigned yesterday.', 'yesterday'],
  ['Three days ago the bridge was closed.', 'Three days ago'],
  ['The factory closed last year.', 'last year'],
  ['He won the race in May 2016.', 'May 2016'],
  ['The war began in the 1950s.', 'the 1950s'],
  ['They met again the following day.', 'the following day'],
  ['Shots were heard over the weekend.', 'over the weekend'],
  ['The law came into force on 2018-05-25.', '2018-05-25'],
  ['The attack of Sept. 3 killed nobody.', 'Sept. 3'],
  ['The club won the title between 2015 and 2017.', '2015 and 2017'],
  ['He has led the party since March.', 'March'],
  ['The deal was signed in late May.', 'May'],
  ['The verdict of 3 March came as no surprise.', '3 March'],
];

/** Sentences that only look as if they gave a date. */
const NONE: readonly string[] = [
  '"We\'ve made real progress in the last 72 hours in setting the conditions," Pompeo said.',
  'Pompeo and Kim Yong Chol met for about 90 minutes over dinner.',
  "Each evening at 1830 UTC, DW's editors send out a selection of the day's hard news.",
  'Gen Kim Yong-chol is the most senior North Korean to visit the US in nearly 20 years.',
  'Kim might travel to Washington and may deliver the letter.',
  'May the talks go well, he said.',
  'The Sunday Times reported the story first.',
  'He first appeared on Saturday Night Live.',
  'According to the Mail on Sunday, nothing happened.',
  'Protesters march on the capital.',
  'Thousands joined the March on Washington.',
  'Theresa May said she would resign.',
  'Mrs May met the president in London.',
  'The Good Friday Agreement ended the violence.',
  'Shops hoped for a strong Black Friday.',
  'He sat down with reporters in the hall.',
  'The Sun said the minister lied.',
  'Former Libyan leader Gaddafi was killed by rebels a few years later.',
  'Until recently, Kim Yong-chol was blacklisted in the United States.',
  'Some 2,017 people came to the meeting.',
  'The rifle has a range of 1500 metres.',
  'The army sent 2000 troops to the border.',
  'Flight 1945 GMT arrivals were delayed.',
  'He works every Friday in the shop.',
  'The market opens on Sundays.',
  'The 9/11 attacks changed the law.',
  'They won 3-2 after extra time.',
  'About 3/4 of the members voted.',
  'He is 34 and lives in Panmunjom.',
  'The second meeting was shorter than the first.',
  'A month of talks brought nothing.',
  'It will take years to rebuild the town.',
  'The day before the vote was quiet.',
  'He fell ill in the last week of the war.',
  'Earlier in the day they had shaken hands.',
  'They talked for several days and several nights.',
  "The men's August faces did not move.",
  'April Jones was the first to speak.',
  'June Carter sang the song.',
  'Prices rose by 3.5 percent over the past year.',
  'She is one of the richest women of the last decade.',
  'Room 101 was on the 12th floor.',
  'The Sept. 11 attacks changed the law.',
  'Only 2 may attend the meeting.',
  'The plan was later dropped.',
  'The two had met before in the city.',
  'Both sides are now trying to revive the meeting.',
  'It was the first time the leader has met a senior official.',
  'Mar-a-Lago is a club in Florida.',
  'Chapter 2018 of the code was struck down.',
  'The vote was 52 to 48.',
  'Robinson Crusoe met Friday Addams.',
];

describe('words that give a date', () => {
  test.each(DATES)('%s', (text, ...words) => {
    expect(found(text)).toEqual(words);
  });
});

describe('words that only look like it', () => {
  test.each(NONE)('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

test('expressions are ordered, disjoint and inside the text, whatever the text', () => {
  const part = fc.constantFrom(
    ...[
      'on ',
      'Wednesday',
      ' and ',
      'June',
      ' 12',
      ', ',
      '2018',
      'last ',
      'week',
      ' ago',
      'May',
      '-',
      '1',
      '/',
      'the ',
      'day before',
      '. ',
    ],
  );
  const texts = fc.oneof(
    fc.string(),
    fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      let end = 0;
      for (const expression of findDates(text)) {
        expect(expression.start).toBeGreaterThanOrEqual(end);
        expect(expression.end).toBeGreaterThan(expression.start);
        end = expression.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});
