import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test as shardTest } from 'vitest';
import { LoopbackDiscord } from '../loopback/discord.js';
import type { Json } from '../loopback/json.js';
import type { Person } from '../loopback/people.js';
import type { Guild } from '../loopback/places.js';
import { isDue } from '../nightly/long-tests.js';
import { BotProcess } from './bot.js';
import { freePorts, health, untilReady } from './health.js';
import { expectCleanLog } from './logbook.js';
import { quotesOf, seedsFolder } from './quotes.js';

/** Seven processes. */
const test = shardTest.skipIf(!isDue('shards'));
const SHARDS = 4;
const QUESTION = 'When did the lighthouse of Almeria burn?';
const sentence = (day: string) => `The lighthouse of Almeria burned down on ${day}.`;
const article = (day: string) => `---\noutlet: Coast Herald\ndate: 2018-06-05\n---\n${sentence(day)}\n`;

let discord: LoopbackDiscord;
let bot: BotProcess;
let seeds: string;
let operator: Person;
let guilds: readonly Guild[];
let port: number;

beforeAll(async () => {
  seeds = mkdtempSync(join(tmpdir(), 'verbatim-seeds-'));
  cpSync(seedsFolder, seeds, { recursive: true });
  discord = await LoopbackDiscord.start();
  discord.gateway.recommendedShards = SHARDS;
  guilds = Array.from({ length: SHARDS }, (_, shard) => discord.guildOnShard(shard, SHARDS));
  operator = discord.person({ name: 'operator' });
  const cache = join(seeds, '..', `${seeds}-cache`);
  port = await freePorts(SHARDS + 1);
  bot = BotProcess.launch(discord, {
    seeds,
    env: {
      DISCORD_GUILD_ID: guilds[2]?.id,
      SHARDS: 'auto',
      OPERATOR_IDS: operator.id,
      CACHE_DIR: cache,
      STATE_DIR: `${seeds}-state`,
      HEALTH_PORT: `${port}`,
    },
  });
  await allConnected();
}, 180_000);
afterEach(() => discord.assertNoViolations());
afterAll(async () => {
  await bot?.stop();
  await discord.stop();
  rmSync(seeds, { recursive: true, force: true });
  for (const kept of ['cache', 'state']) rmSync(`${seeds}-${kept}`, { recursive: true, force: true });
});

const allConnected = () =>
  discord.until(() => discord.gateway.connected.length === SHARDS || undefined, 'all shards', 120_000);

/** The first quotation that each guild gets. */
async function answers(): Promise<(string | undefined)[]> {
  const place = (guild: Guild) => ({ in: { kind: 'guild' as const, guild } });
  const seen = await Promise.all(
    guilds.map((guild) => discord.people.slash('ask', { question: QUESTION }, place(guild))),
  );
  return seen.map((message) => quotesOf(message)[0]);
}

const reload = (guild = guilds[2]) =>
  discord.people.slash(
    'reload',
    {},
    { as: operator, ...(guild ? { in: { kind: 'guild' as const, guild } } : {}) },
  );

test('as many shards as Discord recommends are connected, each with its own servers', async () => {
  expect(discord.gateway.connected.map(({ shard }) => shard).sort()).toEqual([0, 1, 2, 3]);
  expect(new Set(discord.gateway.connected.map(({ shardCount }) => shardCount))).toEqual(new Set([SHARDS]));
  // One registers, not four: once everywhere, once in the home guild.
  await bot.until(({ msg }) => msg === 'commands registered', 'the registration of commands');
  expect(discord.requests.filter(({ method }) => method === 'PUT')).toHaveLength(2);
});

test('a reload asked for in one server reaches every shard', async () => {
  writeFileSync(join(seeds, 'almeria.md'), article('Tuesday'));
  expect((await reload()).text).toContain('almeria.md');
  expect(await answers()).toEqual(guilds.map(() => sentence('Tuesday')));
});

test('a reload by SIGHUP: pins are edited, news is kept for followers, every shard knows of it', async () => {
  const [, followed, , pinned] = guilds as [Guild, Guild, Guild, Guild];
  const as = discord.person({ permissions: ['ManageGuild'] });
  await discord.people.slash('follow', {}, { as, in: followed });
  await discord.people.slash('pin', {}, { as, in: pinned });
  const before = discord.inChannel(pinned).at(-1)?.text;
  writeFileSync(join(seeds, 'harbour.md'), article('Monday'));
  bot.signal('SIGHUP');
  await bot.until(({ msg }) => msg === 'reloaded on SIGHUP', 'the reload');
  await discord.until(() => discord.inChannel(pinned).at(-1)?.text !== before, 'the edit of the pinned card');
  const kept = join(`${seeds}-state`, 'news.json');
  await expect.poll(() => existsSync(kept) && readFileSync(kept, 'utf8')).toContain('harbour.md');
  // Direct messages come to the first shard, the home server is on the third.
  for (const place of [discord.conversation(), guilds[2] as Guild]) {
    const { text } = await discord.people.slash('status', {}, { as: operator, in: place });
    expect(text).toMatch(/Last reload .* replaced/);
  }
  rmSync(join(seeds, 'harbour.md'));
  await reload();
});

test('a reload that is rejected reaches none', async () => {
  writeFileSync(join(seeds, 'almeria.md'), article('Wednesday'));
  writeFileSync(join(seeds, 'bad.md'), 'no front matter');
  expect((await reload()).text).toContain('bad.md');
  expect(await answers()).toEqual(guilds.map(() => sentence('Tuesday')));
  rmSync(join(seeds, 'bad.md'));
  writeFileSync(join(seeds, 'almeria.md'), article('Tuesday'));
});

/** The process that a shard runs in, as it said itself. */
async function processOf(shard: number): Promise<number> {
  const said = ({ msg, shard: of }: Json) => msg === 'connected' && of === shard;
  await bot.until(said, `the log of shard ${shard}`);
  return Number(bot.log.findLast(said)?.pid);
}

/** Kills the process of a shard and waits until the bot has noticed. */
async function kill(shard: number): Promise<void> {
  const died = () => bot.log.filter(({ msg }) => msg === 'a shard died').length;
  const before = died();
  process.kill(await processOf(shard), 'SIGKILL');
  await discord.until(() => died() > before, 'the death of a shard', 60_000);
}

test('each shard serves its health, and the first process asks them all', async () => {
  await untilReady(port, 200);
  for (let shard = 0; shard < SHARDS; shard += 1) await untilReady(port + 1 + shard, 200);
  expect((await health(port + 1, '/metrics'))?.body).toContain('verbatim_gateway_connected{shard="0"} 1');
});

test('a shard that dies is started again and answers from the same articles as the others', async () => {
  // Stopped first: a dead one may be there again before anybody has asked.
  process.kill(await processOf(1), 'SIGSTOP');
  await untilReady(port, 503, 'shard 1: does not answer');
  await kill(1);
  await untilReady(port, 200);
  await allConnected();
  expect(await answers()).toEqual(guilds.map(() => sentence('Tuesday')));
});

test('articles that changed in between: not ready before all have the same ones', async () => {
  writeFileSync(join(seeds, 'almeria.md'), article('Thursday'));
  await kill(3);
  await untilReady(port, 200); // from its death on: whenever it says so, all have the same
  expect(await answers()).toEqual(guilds.map(() => sentence('Thursday')));
  await bot.until(({ msg }) => msg === 'a shard had other articles; all were reloaded', 'the log of it');
});

test('all leave politely, and the log is clean', async () => {
  expect(await bot.stop()).toBe(0);
  await discord.until(() => discord.gateway.connected.length === 0, 'the connections to be closed');
  await expectCleanLog(bot, discord);
});
