import { expect, test } from 'vitest';
import { compareProgram } from '../../src/console/compare.js';
import type { Program } from '../../src/console/program.js';
import { timelineProgram } from '../../src/console/timeline.js';
import { runProgram, written } from './terminal.js';

async function run(program: (now: () => number) => Program, argv: readonly string[]) {
  const output = written();
  const exitCode = await runProgram(
    program(() => 0),
    argv,
    output,
  );
  return { exitCode, errors: output.errors, text: output.lines.join('\n') };
}

test('compare, for people: a row for each report, its carriers, and how a name is spelled', async () => {
  const { exitCode, text } = await run(compareProgram, ['How senior is', 'Kim Yong Chol?']);
  expect(exitCode).toBe(0);
  expect(text).toContain('the same words in: Unknown outlet (Nigeria)');
  expect(text).toMatch(/name given differently: .*Kim Yong-chol \(.*Kim Yong Chol \(/);
});

test('compare --json is the comparison as it is', async () => {
  const { text } = await run(compareProgram, ['--json', 'What is the capital of France?']);
  expect(JSON.parse(text)).toMatchObject({ answered: false, reports: [], differences: [] });
});

test('compare without a question is a wrong call', async () => {
  expect((await run(compareProgram, [])).exitCode).toBe(2);
  expect((await run(compareProgram, [' '])).exitCode).toBe(2);
});

test('timeline, for people: dates in order, guesses marked as such', async () => {
  const { exitCode, text } = await run(timelineProgram, []);
  expect(exitCode).toBe(0);
  const places = [
    '2018-04 to 2018-05',
    '2018-05-24',
    '2018-05-25 (a guess) · as written: “A day later”',
    '2018-06-12',
  ].map((date) => `\n\n${text}`.indexOf(`\n\n${date}`));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('timeline --json is a list of entries, each with its quotation', async () => {
  const { text } = await run(timelineProgram, ['--json', '--about', 'Lavrov', '--outlet', 'BBC News']);
  const entries = JSON.parse(text);
  expect(entries.length).toBeGreaterThan(0);
  for (const entry of entries) {
    expect(entry).toMatchObject({ precision: 'day', resolved: true, quote: { outlet: 'BBC News' } });
    expect(entry.quote.text).toContain(entry.asWritten);
  }
  expect((await run(timelineProgram, ['--json', '--about', 'zebras'])).text).toBe('[]');
});

test('a folder without a good article is exit code 1', async () => {
  for (const program of [compareProgram, timelineProgram]) {
    const argv = ['--seeds', 'src', ...(program === compareProgram ? ['who'] : [])];
    expect((await run(program, argv)).exitCode).toBe(1);
  }
});
