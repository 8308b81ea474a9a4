import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LoopbackDiscord } from '../loopback/discord.js';
import { BotProcess } from './bot.js';
import { quotesOf } from './quotes.js';

const question = 'who is Kim Yong Chol';

let discord: LoopbackDiscord;
let cache: string;

beforeAll(async () => {
  discord = await LoopbackDiscord.start();
  cache = mkdtempSync(join(tmpdir(), 'verbatim-cache-'));
});
afterAll(async () => {
  await discord.stop();
  discord.assertNoViolations();
  rmSync(cache, { recursive: true, force: true });
});

const start = () => BotProcess.start(discord, { env: { CACHE_DIR: cache } });
const files = () =>
  readdirSync(cache, { recursive: true, encoding: 'utf8' })
    .map((name) => join(cache, name))
    .filter((path) => statSync(path).isFile());

test('killed at any moment, and with a damaged cache, the bot starts again and answers the same', async () => {
  let bot = await start();
  const answer = quotesOf(await discord.people.slash('ask', { question }));
  expect(answer).not.toEqual([]);
  bot.signal('SIGKILL');
  expect(await bot.exited).toBe('SIGKILL');
  expect(files().length).toBeGreaterThan(0);

  const damages: readonly ((path: string) => void)[] = [
    (path) => writeFileSync(path, readFileSync(path).subarray(0, statSync(path).size / 2)),
    (path) => writeFileSync(path, 'nothing of the kind'),
  ];
  for (const damage of damages) {
    for (const path of files()) damage(path);
    bot = await start();
    expect(quotesOf(await discord.people.slash('ask', { question }))).toEqual(answer);
    bot.signal('SIGKILL');
    await bot.exited;
  }

  bot = await start();
  expect(quotesOf(await discord.people.slash('ask', { question }))).toEqual(answer);
  expect(await bot.stop()).toBe(0);
});
