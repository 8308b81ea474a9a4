import { beforeAll, describe, expect, test } from 'vitest';
import { AGENCY_LIST, MONTH, NAME, NAMES, WEEKDAY } from '../../../src/corpus/furniture/fragments.js';
import { keepVerdicts, notJudged } from '../patterns/judged.js';
import { judge, judgeAll, type Pattern, patternsOfProgram } from '../patterns/patterns.js';

/**
 * How long the checker may take for a pattern, ms. At night it is set, for all patterns; otherwise only new ones are
 * checked.
 */
const ALL = process.env.PATTERN_PATIENCE;
const PATIENCE = Number(ALL ?? 5_000);
/** Parts are small, but in every rule: they have to be decided. */
const PATIENCE_FOR_PARTS = 30_000;
const TIMEOUT = 12 * 3_600_000;

let patterns: Pattern[];
beforeAll(() => {
  patterns = patternsOfProgram();
});

test('literals are found, and patterns that are put together too', () => {
  const written = patterns.map(({ file, source }) => `${file}: ${source}`);
  expect(written).toContain('src/settings/config.ts: (?<!\\/)\\/+$');
  expect(
    written.filter((each) => each.startsWith('src/corpus/furniture/bylines.ts: ^(?=.{0,90}')),
  ).toHaveLength(1);
  expect(new Set(patterns.map(({ file }) => file)).size).toBeGreaterThan(60);
});

test(
  'every pattern takes linear time',
  async () => {
    const verdicts = await judgeAll(ALL === undefined ? notJudged(patterns) : patterns, PATIENCE);
    expect([...verdicts].filter(([, { kind }]) => kind === 'too-slow')).toEqual([]);
    keepVerdicts(patterns, verdicts);
    if (ALL === undefined) return;
    const linear = [...verdicts.values()].filter(({ kind }) => kind === 'linear');
    expect(linear.length).toBeGreaterThan(0.8 * patterns.length);
  },
  TIMEOUT,
);

describe('the parts that many rules for page furniture share are linear by themselves', () => {
  const parts = { NAME, NAMES, AGENCY_LIST, MONTH, WEEKDAY };
  test.each(Object.entries(parts))('%s', { timeout: TIMEOUT }, async (name, source) => {
    const whole = { file: name, source: `^(?:${source})$`, flags: 'u' };
    expect(await judge(whole, PATIENCE_FOR_PARTS)).toEqual({ kind: 'linear' });
  });
});

test.each([
  ['two ways to read one word', '^A(?: (?:la )?(?:la )?A)+$', 'exponential'],
  ['a run that is begun anew at each place', '\\s+$', '2nd degree polynomial'],
])('what is slow is noticed: %s', { timeout: TIMEOUT }, async (_, source, complexity) => {
  const verdict = await judge({ file: 'anywhere', source, flags: '' }, PATIENCE_FOR_PARTS);
  expect(verdict).toMatchObject({ kind: 'too-slow', complexity });
});

test('what the checker leaves undecided is tried with what makes scans slow', {
  timeout: TIMEOUT,
}, async () => {
  const judged = (source: string) => judge({ file: 'anywhere', source, flags: 'gu' }, 1);
  expect(await judged('[.!]+\\s(\\p{L})')).toMatchObject({ kind: 'too-slow', attack: '"." repeated' });
  expect(await judged('(?<![.!])[.!]+\\s(\\p{L})')).toEqual({ kind: 'undecided' });
});
