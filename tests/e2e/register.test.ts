import { expect, test } from 'vitest';
import type { LoopbackDiscord } from '../loopback/discord.js';
import { runCommand } from './bot.js';
import { discordForEach } from './hooks.js';

let discord: LoopbackDiscord;

discordForEach((started) => {
  discord = started;
});

const register = (...args: string[]) =>
  runCommand(['register', ...args], {
    DISCORD_TOKEN: discord.application.token,
    DISCORD_API_URL: discord.apiUrl,
    DISCORD_GUILD_ID: discord.home.id,
  });
const puts = () => discord.requests.filter(({ method }) => method === 'PUT').length;

test('says what would change, changes it once, and then nothing', async () => {
  const dry = await register('--dry-run');
  expect(dry).toMatchObject({ code: 0, output: expect.stringContaining('/ask') });
  expect(puts()).toBe(0);
  expect((await register()).code).toBe(0);
  expect(discord.commands.map(({ guildId }) => guildId)).toContain(discord.home.id);
  expect((await register()).output).toMatch(/^unchanged everywhere\nunchanged in guild \d+\n$/);
  expect(puts()).toBe(2);
});

test('clears one place and leaves the other', async () => {
  await register('--global');
  const other = discord.guild({ name: 'Other' });
  await register('--guild', other.id);
  await register('--clear', '--global');
  expect(new Set(discord.commands.map(({ guildId }) => guildId))).toEqual(new Set([other.id]));
});

test('ends with one clear line where Discord refuses or does not answer', async () => {
  discord.faults.add({ path: /commands$/, status: 500, times: 10 });
  const failed = await register();
  expect(failed.code).not.toBe(0);
  expect(failed.output).toMatch(/Discord could not be asked/);
  discord.faults.clear();
  const token = discord.application.token;
  discord.revokeToken();
  const env = { DISCORD_TOKEN: token, DISCORD_API_URL: discord.apiUrl };
  const refused = await runCommand(['register', '--global'], env);
  expect(refused.code).not.toBe(0);
  expect(refused.output).toMatch(/refused the token/);
  expect(refused.output).not.toContain(token);
});
