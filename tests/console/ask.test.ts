import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { askProgram } from '../../src/console/ask.js';
import { sourcesProgram } from '../../src/console/sources.js';
import { piped, runProgram, written } from './terminal.js';

const now = () => 0;

async function ask(argv: readonly string[], input = '') {
  const output = written();
  const exitCode = await runProgram(askProgram({ stdin: piped(input).stdin, now }), argv, output);
  return { ...output, exitCode };
}

test('one question, for people: the sentence as a quotation, its outlet and date', async () => {
  const { lines, exitCode } = await ask(['Who met for about 90 minutes over dinner?']);
  expect(exitCode).toBe(0);
  expect(lines.join('\n')).toContain(
    '> Pompeo and Kim Yong Chol met for about 90 minutes over dinner.\n  DW · ',
  );
  expect(lines.join('\n')).toContain('31 May 2018');
});

test('the words of a question need no quotation marks', async () => {
  const one = await ask(['--json', 'what', 'was', 'on', 'the', 'menu']);
  expect(JSON.parse(one.lines[0] ?? '')).toMatchObject({ question: 'what was on the menu', answered: true });
});

test('the JSON of an answer has the keys that tools rely on, absent facts null', async () => {
  const { lines } = await ask(['--json', '--outlet', 'BBC News', '--top', '1', 'what did Pompeo tweet']);
  const [quotation] = JSON.parse(lines[0] ?? '').quotes;
  expect(quotation).toMatchObject({ outlet: 'BBC News', title: null, url: null, date: '2018-05-31' });
  for (const key of ['text', 'article', 'start', 'end', 'kind', 'score', 'alsoIn'])
    expect(quotation).toHaveProperty(key);
  expect(quotation.alsoIn[0]).toMatchObject({ outlet: 'Unknown outlet (Nigeria)' });
});

test('a question file is answered in order; ids pass through, bad lines are named by number', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'verbatim-')), 'questions.jsonl');
  await writeFile(
    file,
    '{"id":"x","question":"who is Kim Yong Chol","kind":"who"}\n\n{"id":1}\nnot json\n{"question":"menu"}\r\n',
  );
  const { lines, errors, exitCode } = await ask(['--questions', file]);
  expect(lines.map((line) => JSON.parse(line)).map(({ id, question }) => [id, question])).toEqual([
    ['x', 'who is Kim Yong Chol'],
    [undefined, 'menu'],
  ]);
  expect(errors).toEqual([`${file}:3: question: expected a text`, `${file}:4: expected one JSON object`]);
  expect(exitCode).toBe(1);
});

test('questions come from standard input with -', async () => {
  const { lines, exitCode } = await ask(['--questions', '-'], '{"id":7,"question":"menu"}');
  expect(lines.map((line) => JSON.parse(line).id)).toEqual([7]);
  expect(exitCode).toBe(0);
});

test('no answer is an answer: exit code 0, and nothing quoted', async () => {
  const { lines, exitCode } = await ask(['--json', 'what is the capital of France']);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ answered: false, quotes: [] });
  expect(exitCode).toBe(0);
});

test.each([
  ['no question', []],
  ['a question and a file', ['--questions', 'x.jsonl', 'who']],
  ['no number', ['--top', 'many', 'who']],
  ['zero', ['--top', '0', 'who']],
  ['an unknown option', ['--colour', 'who']],
])('a wrong call is exit code 2: %s', async (_, argv) => {
  const { errors, exitCode } = await ask(argv);
  expect(exitCode).toBe(2);
  expect(errors.join('')).toMatch(/^error: /);
});

test('a folder without a good article is exit code 1, and says why', async () => {
  const seeds = await mkdtemp(join(tmpdir(), 'verbatim-'));
  await writeFile(join(seeds, 'a.txt'), '---\ntitle: x\n---\nA sentence.\n');
  const { errors, exitCode } = await ask(['--seeds', seeds, 'who']);
  expect(exitCode).toBe(1);
  expect(errors[0]).toContain('missing-outlet');
});

test('sources as JSON: one row an article, absent facts null', async () => {
  const output = written();
  expect(await runProgram(sourcesProgram(now), ['--json', '--outlet', 'EFE'], output)).toBe(0);
  expect(JSON.parse(output.lines[0] ?? '')).toEqual([
    expect.objectContaining({
      article: expect.any(String),
      outlet: 'EFE',
      title: null,
      date: '2018-05-31',
      url: null,
      sentences: expect.any(Number),
    }),
  ]);
});
