import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../../commands/index.js';
import { root } from './sources.js';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

test('every file and picture that the README links to exists', () => {
  const links = [...readme.matchAll(/\]\(([\w./-]+)\)/g)].map((match) => match[1] ?? '');
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([]);
});

test('every npm script that the README names exists', () => {
  const named = [...readme.matchAll(/npm run (?:-s )?([a-z]+)/g)].map((match) => match[1] ?? '');
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
});

test('the README names every setting, and no other', () => {
  const example = readFileSync(join(root, '.env.example'), 'utf8');
  const settings = [...example.matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1] ?? '').sort();
  const table = /^#+ Settings\n[^#]*/m.exec(readme)?.[0] ?? '';
  const named = [...table.matchAll(/`([A-Z]+(?:_[A-Z]+)*)`/g)].map((match) => match[1] ?? '');
  expect([...new Set(named)].sort()).toEqual(settings);
});

test('the README names every command', () => {
  const missing = commands.filter(
    (command) => !readme.includes(command.kind === 'slash' ? `/${command.name}` : command.name),
  );
  expect(missing.map((command) => command.name)).toEqual([]);
});

test('the first screen has the picture, the two commands and the invite, then a part for each who reads it', () => {
  const [first = '', ...parts] = readme.split(/^## /m);
  expect(first.indexOf('docs/pictures/ask.png')).toBeGreaterThan(0);
  expect(first).toContain('npm ci && npm run chat');
  expect(first).toContain('npm ci && npm test');
  expect(first).toContain('oauth2/authorize');
  expect(first.split('\n').length).toBeLessThan(40);
  const readers = parts.flatMap((part) => /^For (\w+)\n/.exec(part)?.[1] ?? []);
  expect(readers).toEqual(['members', 'moderators', 'operators', 'engineers']);
});

test('every heading that the README links to exists', () => {
  const headings = [...readme.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading.toLowerCase().replaceAll(' ', '-'),
  );
  const links = [...readme.matchAll(/\]\(#([\w-]+)\)/g)].map((match) => match[1] ?? '');
  expect(links.length).toBeGreaterThan(4);
  expect(links.filter((link) => !headings.includes(link))).toEqual([]);
});
