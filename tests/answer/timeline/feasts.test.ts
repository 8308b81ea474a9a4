import { expect, test } from 'vitest';
import { feastExpressions } from '../../../src/answer/timeline/feasts.js';
import { feastDay } from '../../../src/answer/timeline/resolve-feast.js';
import { FEASTS } from '../../../src/language/en/feasts.js';

function day(name: string, year: number): string | null {
  const feast = FEASTS[name];
  if (feast === undefined) throw new RangeError(`expected the name of a feast, got ${name}`);
  return feastDay(feast, year);
}

test.each([
  ['Easter Sunday', 2016, '2016-03-27'],
  ['Easter Sunday', 2038, '2038-04-25'],
  ['Good Friday', 1998, '1998-04-10'],
  ['Ash Wednesday', 2020, '2020-02-26'],
  ['Whit Monday', 2018, '2018-05-21'],
  ['Orthodox Easter', 2018, '2018-04-08'],
  ['Thanksgiving', 2018, '2018-11-22'],
  ['Black Friday', 2019, '2019-11-29'],
  ['Memorial Day', 2018, '2018-05-28'],
  ['Martin Luther King Day', 2020, '2020-01-20'],
  ["New Year's Eve", 2017, '2017-12-31'],
])('%s of %i', (name, year, date) => {
  expect(day(name, year)).toBe(date);
});

test('every feast has one day in every year, and is found by its name', () => {
  for (const name of Object.keys(FEASTS)) {
    for (let year = 1900; year <= 2100; year += 1) expect(day(name, year)?.slice(0, 4)).toBe(`${year}`);
    const text = `They met on ${name}, 2015.`;
    const [found, ...others] = feastExpressions(text);
    expect(others).toEqual([]);
    expect(found?.meaning).toEqual({ type: 'feast', name, year: 2015 });
    expect(text.slice(found?.start, found?.end)).toBe(`${name}, 2015`);
  }
});
