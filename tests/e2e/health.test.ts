import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LoopbackDiscord } from '../loopback/discord.js';
import { BotProcess } from './bot.js';
import { freePorts, health, untilReady } from './health.js';

let discord: LoopbackDiscord;
let port: number;

beforeEach(async () => {
  discord = await LoopbackDiscord.start();
  port = await freePorts(1);
});
afterEach(async () => {
  await discord.stop();
  discord.assertNoViolations();
});

const launch = () => BotProcess.launch(discord, { env: { HEALTH_PORT: `${port}` } });

const get = (path: string) => health(port, path);
const ready = (status: number, reason = '') => untilReady(port, status, reason);

test('ready once it is logged in, not while the connection is gone, and again after', async () => {
  discord.gateway.up = false;
  const bot = launch();
  await ready(503, 'not connected to Discord yet');
  expect(await get('/healthz')).toMatchObject({ status: 200 });
  discord.gateway.up = true;
  await ready(200);
  discord.gateway.up = false;
  discord.gateway.drop();
  await ready(503, 'the connection to Discord is lost');
  discord.gateway.up = true;
  await ready(200);
  expect(await bot.stop()).toBe(0);
  expect(await get('/healthz')).toBeNull();
});

test('metrics count questions and reloads, and hold nothing that was typed and nobody who typed it', async () => {
  const bot = launch();
  await bot.until(({ msg }) => msg === 'commands registered', 'the registration of commands');
  const asker = discord.person({ name: 'asker' });
  await discord.people.slash('ask', { question: 'who is Kim Yong Chol' }, { as: asker });
  await discord.people.slash('ask', { question: 'zebra xylophone' }, { as: asker });
  const inDirectMessage = { as: discord.application.owner, in: discord.conversation() };
  await discord.people.slash('reload', {}, inDirectMessage);
  const { body = '' } = (await get('/metrics')) ?? {};
  const lines = body.split('\n');
  expect(lines).toContain('verbatim_questions_total{outcome="answered"} 1');
  expect(lines.filter((line) => line.startsWith('verbatim_questions_total{'))).toHaveLength(2);
  expect(lines).toContain('verbatim_interaction_seconds_count{command="ask"} 2');
  expect(lines).toContain('verbatim_reloads_total{outcome="unchanged"} 1');
  expect(lines).toContain('verbatim_gateway_connected 1');
  expect(lines).toContain('verbatim_articles 4');
  for (const secret of ['Kim', 'zebra', asker.id, discord.home.id, discord.application.token]) {
    expect(body).not.toContain(secret);
  }
  await bot.stop();
});

test('a port in use is one clear line and an exit code that is not 0', async () => {
  const other = createServer().listen(port, '127.0.0.1');
  await once(other, 'listening');
  const bot = launch();
  expect(await bot.exited).toBe(1);
  other.close();
  expect(bot.log.map(({ msg }) => msg)).toEqual([
    `HEALTH_PORT: port ${port} at 127.0.0.1 cannot be used (EADDRINUSE)`,
  ]);
});
