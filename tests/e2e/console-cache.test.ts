import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from './bot.js';
import { seedsFolder } from './quotes.js';

let folder: string;
let seeds: string;
let cache: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-console-'));
  [seeds, cache] = [join(folder, 'seeds'), join(folder, 'cache')];
  cpSync(seedsFolder, seeds, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function ask(question: string, directory = cache): Promise<string> {
  const args = ['ask', '--json', '--explain', '--seeds', seeds, question];
  const { code, output } = await runCommand(args, { CACHE_DIR: directory });
  expect(code).toBe(0);
  return output;
}

test('the console keeps the index, and answers to the letter as without it', async () => {
  const question = 'who is Kim Yong Chol';
  const anew = await ask(question, 'off');
  expect(existsSync(cache)).toBe(false);
  expect(await ask(question)).toBe(anew); // works it out and keeps it
  expect(readdirSync(cache).map((name) => name.replace(/-.*/, ''))).toEqual(['story', 'vectors']);
  expect(await ask(question)).toBe(anew);
});

test('a new article is found at once, and a damaged file changes nothing', async () => {
  const question = 'Which lighthouse burned down on Tuesday?';
  writeFileSync(
    join(seeds, 'fire.md'),
    '---\noutlet: Coast Herald\n---\nThe lighthouse of Almeria burned down on Tuesday.\n',
  );
  const found = await ask(question);
  expect(found).toContain('The lighthouse of Almeria burned down on Tuesday.');
  for (const name of readdirSync(cache)) writeFileSync(join(cache, name), 'nothing of the kind');
  expect(await ask(question)).toBe(found);
});

test('a folder that cannot be written to costs time and nothing else', async () => {
  const blocked = join(folder, 'a-file');
  writeFileSync(blocked, '');
  expect(await ask('who is Kim Yong Chol', join(blocked, 'cache'))).toContain('"answered":true');
});
