import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GatewayCloseCodes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { LoopbackDiscord } from '../loopback/discord.js';
import { BotProcess, type BotProcessOptions } from './bot.js';
import { discordForEach } from './hooks.js';

const NORMAL_CLOSURE = 1000;

let discord: LoopbackDiscord;

discordForEach((started) => {
  discord = started;
});

/** Runs a bot that is expected to give up, and returns how and with which words. */
async function runToEnd(options: BotProcessOptions = {}) {
  const bot = BotProcess.launch(discord, options);
  const code = await bot.exited;
  const fatal = bot.log.filter(({ level }) => level === 'fatal');
  return { code, bot, fatal };
}

describe('leaving', () => {
  test('SIGINT leaves the gateway cleanly, exit code 0', async () => {
    const bot = await BotProcess.start(discord);
    bot.signal('SIGINT');
    expect(await bot.exited).toBe(0);
    expect(discord.gateway.closeCodes).toEqual([NORMAL_CLOSURE]);
    expect(bot.stderr).toBe('');
  });

  test('SIGTERM finishes what is being answered, and answers nothing twice', async () => {
    const bot = await BotProcess.start(discord);
    const held = discord.faults.hold({ path: /callback$/ });
    const asked = discord.people.startSlash('ask', { question: 'who is Kim Yong Chol' });
    await discord.until(held.hasCome, 'the answer to be on its way');
    bot.signal('SIGTERM');
    await bot.until(({ msg }) => msg === 'stopping', 'the bot to notice the signal');
    bot.signal('SIGTERM');
    held.release();
    expect(await bot.exited).toBe(0);
    expect(asked.acknowledgement).toBe('message');
    expect(bot.log.filter(({ msg }) => msg === 'interaction')).toHaveLength(1);
    expect(discord.gateway.closeCodes).toEqual([NORMAL_CLOSURE]);
  });

  // The end of the process in the middle of a network's run was an abort: exit code 134, with a dump of the memory.
  test('SIGTERM while the vectors are made at the start ends it in order', async () => {
    const bot = BotProcess.launch(discord, { env: { RANKING: 'full', CACHE_DIR: 'off' } });
    await bot.until(({ msg, made }) => msg === 'sentence vectors made' && made === 0, 'the first vectors');
    bot.signal('SIGTERM');
    expect(await bot.exited).toBe(0);
    expect(bot.stderr).toBe('');
  });

  test('SIGTERM under more questions than can be answered in time ends it in order', async () => {
    const bot = await BotProcess.start(discord, { env: { RANKING: 'full' } });
    for (let at = 0; at < 40; at += 1)
      discord.people.startSlash('compare', { question: `who is Kim Yong Chol, and what did he eat ${at}?` });
    bot.signal('SIGTERM');
    expect(await bot.exited).toBe(0);
    expect(bot.stderr).toBe('');
  });

  test('does not wait for an answer that never gets through', async () => {
    const bot = await BotProcess.start(discord);
    const held = discord.faults.hold({ path: /callback$/ });
    discord.people.startSlash('ask', { question: 'who is Kim Yong Chol' });
    await discord.until(held.hasCome, 'the answer to be on its way');
    bot.signal('SIGTERM');
    expect(await bot.exited).toBe(0);
    held.release();
  });

  test('while Discord is away it can be stopped as well', async () => {
    discord.gateway.up = false;
    discord.faults.add({ path: /gateway/, status: 503, times: 100 });
    const bot = BotProcess.launch(discord);
    await discord.until(() => discord.requests.some(({ status }) => status === 503), 'the bot to try');
    bot.signal('SIGTERM');
    expect(await bot.exited).toBe(0);
  });
});

test('settings are read from .env as well, and nothing but JSON lines is written', async () => {
  const { token } = discord.application;
  const envFile = `DISCORD_TOKEN=${token}\nDISCORD_API_URL=${discord.apiUrl}\nLOG_LEVEL=debug\n`;
  const env = { DISCORD_TOKEN: undefined, DISCORD_API_URL: undefined };
  const bot = await BotProcess.start(discord, { env, envFile });
  await discord.people.slash('ask', { question: 'who is Kim Yong Chol' });
  expect(await bot.stop()).toBe(0);
  expect(bot.log.length).toBeGreaterThan(2);
  expect(bot.stdout + bot.stderr).not.toContain(token);
  expect(bot.stderr).toBe('');
});

test('the log begins with the version and the articles; SIGHUP reloads them', async () => {
  const bot = await BotProcess.start(discord, { env: { SEED_DIR: 'seeds' } });
  const loaded = bot.log.find(({ msg }) => msg === 'articles loaded');
  expect(loaded).toMatchObject({ version: '0.1.0', node: process.version, articles: 4 });
  expect(bot.log.map(({ msg }) => msg)).toContain(
    'SEED_DIR is no setting and is not read; is SEEDS_DIR meant?',
  );
  bot.signal('SIGHUP');
  const reloaded = await bot.until(({ msg }) => msg === 'reloaded on SIGHUP', 'the reload');
  expect(reloaded).toMatchObject({ outcome: { kind: 'unchanged', articles: 4 } });
  expect(await bot.stop()).toBe(0);
});

describe('refusals end the bot with one clear line and an exit code that is not 0', () => {
  test('a missing token points at the console', async () => {
    const { code, bot } = await runToEnd({ env: { DISCORD_TOKEN: undefined } });
    expect(code).toBe(1);
    expect(bot.stderr).toContain('npm run chat');
    expect(bot.stderr.trim().split('\n')).toHaveLength(1);
    expect(bot.stdout).toBe('');
  });

  test('settings that are saved as UTF-16 are named as such, and what is missing beside', async () => {
    const envFile = Buffer.from('\uFEFFDISCORD_TOKEN=abc', 'utf16le');
    const { code, bot } = await runToEnd({ env: { DISCORD_TOKEN: undefined }, envFile });
    expect(code).toBe(1);
    expect(bot.stderr.split('\n')[0]).toMatch(/^\.env: expected a text file saved as UTF-8; got UTF-16/);
    expect(bot.stderr).toContain('DISCORD_TOKEN: expected');
  });

  test('every wrong setting is named at once, none with its value', async () => {
    const env = { DISCORD_GUILD_ID: 'home-guild', OPERATOR_IDS: 'me, you', LOG_LEVEL: 'loudly' };
    const { code, bot } = await runToEnd({ env: { ...env, DISCORD_API_URL: 'ftp://a.example' } });
    expect(code).toBe(1);
    for (const name of [...Object.keys(env), 'DISCORD_API_URL']) expect(bot.stderr).toContain(name);
    for (const value of [...Object.values(env), 'ftp:']) expect(bot.stderr).not.toContain(value);
  });

  test('a token that is refused', async () => {
    const token = discord.application.token;
    discord.revokeToken();
    const { code, bot, fatal } = await runToEnd({ env: { DISCORD_TOKEN: token } });
    expect(code).toBe(1);
    expect(fatal.map(({ msg }) => msg)).toEqual([expect.stringMatching(/refused the token/)]);
    expect(bot.stdout + bot.stderr).not.toContain(token);
  });

  test('a token that is revoked later', async () => {
    const bot = await BotProcess.start(discord);
    discord.revokeToken();
    discord.gateway.closeAll(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
    expect(await bot.exited).toBe(1);
    const fatal = bot.log.filter(({ level }) => level === 'fatal');
    expect(fatal.map(({ msg }) => msg)).toEqual([expect.stringMatching(/refused the token/)]);
  });

  test('intents that are not granted', async () => {
    discord.gateway.refusal = GatewayCloseCodes.DisallowedIntents;
    const { code, fatal } = await runToEnd();
    expect(code).toBe(1);
    expect(fatal.map(({ msg }) => msg)).toEqual([expect.stringMatching(/intents/)]);
  });

  test('no article at all', async () => {
    const seeds = mkdtempSync(join(tmpdir(), 'verbatim-empty-'));
    const { code, fatal } = await runToEnd({ seeds });
    rmSync(seeds, { recursive: true });
    expect(code).toBe(1);
    expect(fatal).toHaveLength(1);
    expect(discord.requests).toEqual([]);
  });
});
