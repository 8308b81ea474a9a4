import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { root, sourceFiles } from './sources.js';

const program = [...sourceFiles('src'), ...sourceFiles('commands')];

/** `DESIGN.md` and the pages that have its details. */
const DESIGN = 'DESIGN.md';
const DETAILS = readdirSync(join(root, 'docs/design')).map((name) => `docs/design/${name}`);
const read = (page: string) => readFileSync(join(root, page), 'utf8');

test.each([DESIGN, ...DETAILS])('every path and page that %s names exists', (page) => {
  const text = read(page);
  const paths = [...text.matchAll(/[`>]((?:src|commands|tests|seeds|docs|scripts)\/[\w./-]*)/g)];
  const links = [...text.matchAll(/\]\(([\w./-]+)(?:#[\w-]*)?\)/g)];
  const named = [
    ...paths.map((match) => match[1] ?? ''),
    ...links.map((match) => join(dirname(page), match[1] ?? '')),
  ];
  expect(named.length).toBeGreaterThan(4);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('DESIGN.md leads to every page of details', () => {
  const design = read(DESIGN);
  expect(DETAILS.length).toBeGreaterThan(7);
  expect(DETAILS.filter((page) => !design.includes(`](${page})`))).toEqual([]);
});

test('DESIGN.md can be read in five minutes', () => {
  // At 240 words a minute. Words in pictures are looked at, not read.
  const words = read(DESIGN)
    .replace(/^```[\s\S]*?^```$/gm, '')
    .match(/[\p{L}\p{N}][\p{L}\p{N}'./-]*/gu);
  expect(words?.length).toBeLessThan(1_200);
});

test('DESIGN.md has a picture of the way of a question, and of a reload in a process and over an archive', () => {
  const parts = read(DESIGN).split(/^## /m);
  const pictures = (title: string) =>
    parts.find((part) => part.startsWith(title))?.match(/^```mermaid$/gm)?.length;
  expect(pictures('One question')).toBe(1);
  expect(pictures('One reload')).toBe(2);
});

test('every folder below src has its line in DESIGN.md', () => {
  const design = read(DESIGN);
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(
    folders.map((entry) => entry.name).filter((name) => !design.includes(`| \`src/${name}/\` `)),
  ).toEqual([]);
});

test('no file has outgrown 200 lines', () => {
  const long = program.filter((file) => !file.path.includes('/data/') && file.text.split('\n').length > 201);
  expect(long.map((file) => file.path)).toEqual([]);
});

test('no folder is a drawer for anything', () => {
  const drawers = /(?:^|\/)(?:utils?|helpers?|services?|managers?|models|common|misc|lib)\//;
  expect(program.map((file) => file.path).filter((path) => drawers.test(path))).toEqual([]);
});

test('the environment is read and the process ended in entry files only', () => {
  const isEntry = (path: string) =>
    ['src/main.ts', 'src/verbatim.ts'].includes(path) || basename(path) === 'worker.ts';
  const offenders = program.filter(
    (file) => /process\.(?:env\b|exit\()/.test(file.text) && !isEntry(file.path),
  );
  expect(offenders.map((file) => file.path)).toEqual([]);
});

test('the calendar stands in the language room only', () => {
  const calendar = program.filter(({ text }) =>
    /february\W/i.test(text.replace(/^\s*(?:\/?\*|\/\/).*$/gm, '')),
  );
  const elsewhere = calendar.filter(({ path }) => !path.startsWith('src/language/'));
  expect(elsewhere.map(({ path }) => path)).toEqual([]);
});
