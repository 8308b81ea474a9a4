import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDays, readStamp } from '../../src/import/page/day.js';

const stamp = (text: string, language: string | null = null) => readStamp(text, { language })?.date ?? null;
const days = (text: string, language: string | null = null) =>
  findDays(text, { language }).map(({ date }) => date);

describe('the day of a stamp for machines', () => {
  test.each([
    ['2018-05-31', '2018-05-31'],
    ['2018-05-31T23:30:00-05:00', '2018-05-31'],
    ['2018-05-31 10:00:00.000 UTC', '2018-05-31'],
    ['2018/05/31 10:00', '2018-05-31'],
    ['20240531', '2024-05-31'],
    ['20240531T1015', '2024-05-31'],
    ['31.05.2024', '2024-05-31'],
    ['Thu, 31 May 2018 10:00:00 +0200', '2018-05-31'],
    ['Tue Jan 28 15:28:56 CET 2020', '2020-01-28'],
    ['Thursday, May 31st, 2018', '2018-05-31'],
    ['31 mai 2018', '2018-05-31'],
    ['1527760800', '2018-05-31'],
    ['2018-02-30', null],
    ['20240531123', null],
    ['31/05/2024', '2024-05-31'],
    ['05/06/2024', null],
    ['yesterday', null],
    ['May 2018', null],
    ['2018', null],
    ['1 of 2018', null],
    ['from 3 May 2018 to 4 June 2018', null],
  ])('%s is %s', (text, date) => expect(stamp(text)).toBe(date));

  test('the clock tells whether the day is that of a place', () => {
    const clock = (text: string) => readStamp(text, { language: null })?.clock;
    expect(clock('2018-05-31T23:30:00Z')).toBe('universal');
    expect(clock('2018-05-31T23:30:00+00:00')).toBe('universal');
    expect(clock('2018-05-31T23:30:00+02:00')).toBe('local');
    expect(clock('2018-05-31')).toBeNull();
  });
});

describe('the days that a text names', () => {
  test.each([
    ['Montag, 02.09.2024, 16:20 Uhr', 'de', ['2024-09-02']],
    ['Publié le 16 mai 2019 à 18h02, mis à jour le 17 mai 2019', 'fr', ['2019-05-16', '2019-05-17']],
    ['14 de febrero de 2020', 'es', ['2020-02-14']],
    ['17 kwietnia 2024', 'pl', ['2024-04-17']],
    ['28 февраля 2026 г.', 'ru', ['2026-02-28']],
    ['2024年3月13日 5時00分', 'ja', ['2024-03-13']],
    ['2024년 3월 13일', 'ko', ['2024-03-13']],
    ['5/6/2024', 'en-US', ['2024-05-06']],
    ['5/6/2024', 'en-GB', ['2024-06-05']],
    ['5/6/2024', 'fr', ['2024-06-05']],
    ['5/6/2024', 'en', []],
    ['Posted Thursday, May 31, 2018 at 10:10 PM', 'en', ['2018-05-31']],
    // November in Polish and Czech, October in Croatian.
    ['3 listopad 2020', 'hr', ['2020-10-03']],
    ['3 listopad 2020', null, []],
    ['Version 1.2.2018.4', 'en', []],
    ['call 12-12-2018-55', 'en', []],
  ])('%s (%s)', (text, language, expected) => expect(days(text, language)).toEqual(expected));

  test('every day that is written is read back', () => {
    const moment = fc.date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(
        moment,
        fc.constantFrom('en-US', 'en-GB', 'de', 'fr', 'nl', 'it', 'ru', 'ja'),
        (day, tag) => {
          const text = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
          expect(days(text, tag)).toEqual([day.toISOString().slice(0, 10)]);
        },
      ),
    );
  });

  test('any text gives days that exist, or none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        for (const date of days(text)) expect(new Date(date).toISOString().slice(0, 10)).toBe(date);
      }),
    );
  });
});
