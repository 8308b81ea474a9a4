import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { InputError } from '../../src/evaluation/input-error.js';
import { loadSet } from '../../src/evaluation/set.js';

let folder: string;
const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
const load = (questions: string[], warn: (line: string) => void = () => {}) =>
  loadSet({ seeds: folder, questions: questions.map((name) => join(folder, name)) }, warn);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-set-'));
  put('a.md', '---\noutlet: Northern Wire\n---\n\nThe ferry ran aground on Tuesday.\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('several question files are one set', async () => {
  put('one.jsonl', '{"id":"1","question":"When?","answers":["tuesday"]}\n');
  put('two.jsonl', '{"id":"2","question":"Why?","answers":[]}\n');
  const { corpus, questions } = await load(['one.jsonl', 'two.jsonl']);
  expect(questions.map(({ id }) => id)).toEqual(['1', '2']);
  expect(corpus.articles.map(({ path }) => path)).toContain('a.md');
});

test('an article that does not load is told of, the others are used', async () => {
  put('one.jsonl', '{"id":"1","question":"When?","answers":["tuesday"]}\n');
  put('b.md', '---\noutlet: [\n---\n\nNever read.\n');
  const told: string[] = [];
  const { corpus } = await load(['one.jsonl'], (line) => told.push(line));
  expect(corpus.articles.map(({ path }) => path)).not.toContain('b.md');
  expect(told.filter((line) => line.startsWith('b.md: expected '))).not.toEqual([]);
});

test('no file of questions, and no articles, are told in a line', async () => {
  await expect(load(['none.jsonl'])).rejects.toThrow(InputError);
  rmSync(join(folder, 'a.md'));
  await expect(load([])).rejects.toThrow(/^expected articles in /);
});
