import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { findRowDates, isExact, judgeRow } from '../../src/evaluation/dates/judge.js';
import { type DateRow, parseDateTable } from '../../src/evaluation/dates/table.js';
import { InputError } from '../../src/evaluation/input-error.js';
import { present } from '../present.js';

const rowOf = (line: string): DateRow =>
  present(parseDateTable(`## kind\n@ 2018-05-31\n${line}`, 'table')[0]);

describe('a table of dates', () => {
  test('a row has its kind, its day of writing and its dates', () => {
    expect(rowOf('They met. => 2018-05-28 ; 2018-06-01|2018-05-25? ; [1975..1979]')).toEqual({
      kind: 'kind',
      written: '2018-05-31',
      text: 'They met.',
      expected: [
        { readings: ['2018-05-28'], sort: 'sure' },
        { readings: ['2018-06-01', '2018-05-25'], sort: 'guess' },
        { readings: ['1975..1979'], sort: 'optional' },
      ],
    });
  });

  test('what is no row is told with its line', () => {
    expect(() => parseDateTable('## kind\nThey met.', 'table')).toThrow(
      new InputError('table:2: expected sentences => dates, got They met.'),
    );
    expect(() => parseDateTable('They met. => Monday', 'table')).toThrow('table:1: expected a date');
  });
});

describe('a row judged', () => {
  const judged = (line: string, ...found: readonly (readonly [date: string, guess: boolean])[]) => {
    const outcome = judgeRow(
      rowOf(line),
      found.map(([date, guess]) => ({ date, guess })),
    );
    const { right, cautious, missed, wrongGuesses, wrongAndSure } = outcome;
    return [right, cautious, missed, wrongGuesses, wrongAndSure, isExact(outcome)];
  };

  test('the date itself is right, as a guess it is cautious', () => {
    expect(judged('On Monday. => 2018-05-28', ['2018-05-28', false])).toEqual([1, 0, 0, 0, 0, true]);
    expect(judged('On Monday. => 2018-05-28', ['2018-05-28', true])).toEqual([0, 1, 0, 0, 0, false]);
  });

  test('another date is wrong, and the right one missed', () => {
    expect(judged('On Monday. => 2018-05-28', ['2018-06-04', false])).toEqual([0, 0, 1, 0, 1, false]);
    expect(judged('On Monday. => 2018-05-28', ['2018-06-04', true])).toEqual([0, 0, 1, 1, 0, false]);
    expect(judged('A Monday. =>', ['2018-06-04', false])).toEqual([0, 0, 0, 0, 1, false]);
  });

  test('of two readings either is right as a guess, and too sure without', () => {
    const line = 'He vowed to go on Friday. => 2018-06-01|2018-05-25?';
    expect(judged(line, ['2018-05-25', true])).toEqual([1, 0, 0, 0, 0, true]);
    expect(judged(line)).toEqual([1, 0, 0, 0, 0, true]);
    expect(judged(line, ['2018-06-01', false])).toEqual([0, 0, 0, 0, 1, false]);
  });

  test('what may be left out may', () => {
    expect(judged('The 2008 crisis. => [2008]')).toEqual([1, 0, 0, 0, 0, true]);
    expect(judged('The 2008 crisis. => [2008]', ['2008', false])).toEqual([1, 0, 0, 0, 0, true]);
  });
});

/**
 * What is committed to: rows understood in every date, and dates that are wrong without saying that they are guesses.
 */
const COMMITTED = [
  { file: 'tests/dates/known.txt', exact: 313, wrongAndSure: 3 },
  { file: 'tests/dates/siblings.txt', exact: 738, wrongAndSure: 1 },
  { file: 'tests/dates/feasts-and-spans.txt', exact: 127, wrongAndSure: 0 },
  { file: 'tests/dates/later-feasts.txt', exact: 71, wrongAndSure: 1 },
  { file: 'tests/dates/newswire.txt', exact: 212, wrongAndSure: 4 },
];

test.each(COMMITTED)('$file is understood as well as it was', async ({ file, exact, wrongAndSure }) => {
  const outcomes = parseDateTable(await readFile(file, 'utf8'), file).map((row) =>
    judgeRow(row, findRowDates(row)),
  );
  expect(outcomes.filter(isExact).length).toBeGreaterThanOrEqual(exact);
  expect(outcomes.reduce((sum, outcome) => sum + outcome.wrongAndSure, 0)).toBeLessThanOrEqual(wrongAndSure);
});
