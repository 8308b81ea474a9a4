import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const page = readFileSync(join(root, 'SECURITY.md'), 'utf8');

interface Mention {
  readonly file: string;
  readonly name: string;
}

/** Every `tests/...` “name” of the page; further names after a comma belong to the same file. */
function mentions(): Mention[] {
  const found: Mention[] = [];
  let file = '';
  for (const [, path, name] of page.matchAll(/`(tests\/[\w./-]+)`|“([^”]+)”/g)) {
    if (path !== undefined) file = path;
    else if (name !== undefined) found.push({ file, name: name.replace(/\s+/g, ' ') });
  }
  return found;
}

test('the page names tests for every attempt', () => {
  const attempts = page
    .slice(page.indexOf('## Attempts'), page.indexOf('## Known limits'))
    .split(/^- /m)
    .slice(1);
  expect(attempts.length).toBeGreaterThan(20);
  expect(attempts.filter((attempt) => !/^ {2}- `tests\/[^`]+`\s“/m.test(attempt))).toEqual([]);
});

test('each of these tests exists, under this name', () => {
  const missing = mentions().filter(({ file, name }) => {
    const path = join(root, file);
    return !existsSync(path) || !readFileSync(path, 'utf8').includes(name);
  });
  expect(mentions().length).toBeGreaterThan(40);
  expect(missing).toEqual([]);
});
