import { describe, expect, test } from 'vitest';
import * as abbreviations from '../../src/language/en/abbreviations.js';
import * as auxiliaries from '../../src/language/en/auxiliaries.js';
import { MONTH_NUMBERS, MONTHS, WEEKDAY_NUMBERS, WEEKDAYS } from '../../src/language/en/calendar.js';
import * as equivalents from '../../src/language/en/equivalents.js';
import * as functionWords from '../../src/language/en/function-words.js';
import { NUMBER_WORDS } from '../../src/language/en/numbers.js';
import * as questions from '../../src/language/en/questions.js';
import { SAYING, SAYING_PARTICIPLES } from '../../src/language/en/saying.js';
import * as starters from '../../src/language/en/starters.js';
import * as titles from '../../src/language/en/titles.js';
import * as verbs from '../../src/language/en/verbs.js';
import { ENGLISH_RULES, rulesFor } from '../../src/language/sentence-rules.js';
import { rowsOfThree, rowsOfTwo } from '../../src/language/words.js';

const setsOf = (module: Readonly<Record<string, unknown>>) =>
  Object.entries(module).flatMap(([name, value]) => (value instanceof Set ? [[name, value] as const] : []));

describe('words stand as their readers look them up', () => {
  const tables = [
    abbreviations,
    auxiliaries,
    equivalents,
    functionWords,
    questions,
    starters,
    titles,
    verbs,
  ].flatMap(setsOf);

  test.each(tables)('%s is in small letters, without white space and never empty', (_name, words) => {
    expect(words.size).toBeGreaterThan(0);
    for (const word of words) expect(word).toMatch(/^[^\s\p{Lu}]+$/u);
  });

  test.each(['de', 'fr', 'es', 'it', 'pt', 'nl', 'ru', 'pl', 'sv', 'da', 'el', 'tr', 'ar', 'hi'])(
    '%s',
    (language) => {
      const { never, numbered, mayEnd, starters: first } = rulesFor(language);
      for (const word of [...never, ...numbered, ...mayEnd, ...first])
        expect(word).toMatch(/^[^\s\p{Lu}]+$/u);
      expect(rulesFor(language)).not.toBe(ENGLISH_RULES);
      expect(rulesFor(`${language}-XX`)).toBe(rulesFor(language));
    },
  );
});

test('a verb of saying has three forms, and each stands once', () => {
  const bases = SAYING.map(([base]) => base);
  expect(new Set(bases).size).toBe(bases.length);
  for (const forms of SAYING) {
    expect(forms).toHaveLength(3);
    expect(forms[1]).toMatch(/s$/);
  }
  for (const participle of ['saying', 'adding', 'noting', 'begging', 'telling', 'denying', 'agreeing']) {
    expect(SAYING_PARTICIPLES.has(participle)).toBe(participle !== 'agreeing');
  }
});

test('a row of a table that has too few words or too many is a fault', () => {
  expect(rowsOfTwo('gen general; lt lieutenant')).toEqual([
    ['gen', 'general'],
    ['lt', 'lieutenant'],
  ]);
  for (const table of ['gen', 'gen general of the army', 'gen general;'])
    expect(() => rowsOfTwo(table)).toThrow(RangeError);
  for (const table of ['say says', 'say says said told', ''])
    expect(() => rowsOfThree(table)).toThrow(RangeError);
});

test('the calendar is numbered as readers count: months from 1, weekdays from 0', () => {
  expect(MONTHS.map((name) => MONTH_NUMBERS.get(name.toLowerCase()))).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
  ]);
  expect(WEEKDAYS.map((name) => WEEKDAY_NUMBERS.get(name.toLowerCase()))).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect([MONTH_NUMBERS.get('sept'), WEEKDAY_NUMBERS.get('thurs')]).toEqual([9, 4]);
  expect([NUMBER_WORDS.get('nineteen'), NUMBER_WORDS.get('ninety'), NUMBER_WORDS.get('a')]).toEqual([
    19, 90, 1,
  ]);
});
