import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root, sourceFiles } from './sources.js';

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

test('no comment is wider than 120 characters', () => {
  const comment = /^\s*(?:\/\*\*|\*|\/\/) /;
  const wide = ['src', 'commands', 'tests']
    .flatMap((folder) => sourceFiles(folder))
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, at) => {
        return line.length > LONGEST && comment.test(line) ? [`${path}:${at + 1}`] : [];
      }),
    );
  expect(wide).toEqual([]);
});
