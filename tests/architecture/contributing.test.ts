import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './sources.js';

const page = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
const [, walks = ''] = /^## Walks\n([\s\S]*?)^## /m.exec(page) ?? [];

test('every path that CONTRIBUTING.md names exists, but those that a walk makes', () => {
  const named = [
    ...page.matchAll(
      /`((?:src|commands|tests|seeds|docs|scripts|training|deploy|\.github|\.ci)\/[\w./-]*)`/g,
    ),
  ]
    .map((match) => match[1] ?? '')
    .filter((path) => !/\/(?:NAME|TAG)\b/.test(path));
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('every npm script that CONTRIBUTING.md names exists', () => {
  const manifest = readFileSync(join(root, 'package.json'), 'utf8');
  const named = [...page.matchAll(/npm run (?:-s )?([a-z]+)/g)].map((match) => match[1] ?? '');
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !manifest.includes(`    "${name}": "`))).toEqual([]);
});

test('each walk touches at most three files and says how to see that it worked', () => {
  const each = walks.split(/^### /m).slice(1);
  expect(each.length).toBeGreaterThan(4);
  for (const walk of each) {
    expect(walk.match(/^\d\. /gm)?.length ?? 0).toBeGreaterThan(0);
    expect(walk.match(/^\d\. /gm)?.length ?? 0).toBeLessThanOrEqual(3);
    expect(walk).toMatch(/tests\//);
  }
});
