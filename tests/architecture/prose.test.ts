import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './sources.js';

/** Pages that are read as text too: in a terminal, in a review. */
const PAGES = [
  'README.md',
  'DESIGN.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  '.github/pull_request_template.md',
  'models/README.md',
  'training/README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const LONGEST = 120;

/** Lines of a page outside code, tables and pictures, which cannot be wrapped. */
function proseOf(page: string): string[] {
  const withoutCode = page.replace(/^```[\s\S]*?^```$/gm, '');
  return withoutCode.split('\n').filter((line) => !/^(?:\||!\[)/.test(line));
}

test.each(PAGES)('%s: no line of prose is longer than 120 characters', (page) => {
  const lines = proseOf(readFileSync(join(root, page), 'utf8'));
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.filter((line) => line.length > LONGEST)).toEqual([]);
});

test('nothing stands in the changelog twice, as a merge that keeps the lines of both sides may leave it', () => {
  const entries = readFileSync(join(root, 'CHANGELOG.md'), 'utf8')
    .split(/^(?=- |#)/m)
    .map((entry) => entry.replace(/\s+/g, ' ').trim());
  expect(entries.length).toBeGreaterThan(50);
  expect(entries.filter((entry, at) => entries.indexOf(entry) !== at)).toEqual([]);
});

/** Where people write code. Pages, articles and models are not code. */
const CODE_FOLDERS = ['src', 'commands', 'tests', 'scripts', 'training', 'deploy'];
const CODE = /\.(?:ts|mjs|py|sh)$/;

test('no line of code or comment is wider than 120 characters', () => {
  const files = CODE_FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => CODE.test(name))
      .map((name) => join(folder, name)),
  );
  expect(files.length).toBeGreaterThan(1_000);
  const wide = files.flatMap((path) =>
    readFileSync(join(root, path), 'utf8')
      .split('\n')
      .flatMap((line, at) => ([...line].length > LONGEST ? [`${path}:${at + 1}`] : [])),
  );
  expect(wide).toEqual([]);
});
