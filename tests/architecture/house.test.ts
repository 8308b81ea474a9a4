import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { root, sourceFiles } from './sources.js';

const program = [...sourceFiles('src'), ...sourceFiles('commands')];

test('every path that DESIGN.md names exists', () => {
  const design = readFileSync(join(root, 'DESIGN.md'), 'utf8');
  const named = [...design.matchAll(/`((?:src|commands|tests|seeds|docs|scripts)\/[\w./-]*)`/g)].map(
    (match) => match[1] ?? '',
  );
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('every folder below src has its line in DESIGN.md', () => {
  const design = readFileSync(join(root, 'DESIGN.md'), 'utf8');
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(folders.map((entry) => entry.name).filter((name) => !design.includes(`\`src/${name}/\``))).toEqual(
    [],
  );
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

test('the calendar stands in the language room only; search keeps its own until it takes it over', () => {
  const calendar = program.filter(({ text }) =>
    /february\W/i.test(text.replace(/^\s*(?:\/?\*|\/\/).*$/gm, '')),
  );
  const elsewhere = calendar.filter(({ path }) => !/^src\/(?:language|search)\//.test(path));
  expect(elsewhere.map(({ path }) => path)).toEqual([]);
});
