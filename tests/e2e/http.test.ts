import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { PageServer } from '../import/server.js';
import { LoopbackDiscord } from '../loopback/discord.js';
import type { FaultRule } from '../loopback/faults.js';
import { Balancer } from './balancer.js';
import { BotProcess } from './bot.js';
import { freePorts, health, untilReady } from './health.js';
import { tidyUp } from './hooks.js';
import { expectCleanLog } from './logbook.js';
import { quotesOf, seedsFolder } from './quotes.js';
import { over } from './way.js';

over('http');

const question = 'who is Kim Yong Chol';
/** What comes after the acknowledgement. */
const webhook = /^\/webhooks\//;
const posted = /^\/endpoint$/;

const pages = new PageServer();
let discord: LoopbackDiscord;
let bot: BotProcess;
let port: number;
let seeds: string;

beforeAll(async () => {
  seeds = mkdtempSync(join(tmpdir(), 'verbatim-http-'));
  cpSync(seedsFolder, seeds, { recursive: true });
  await pages.listen();
  discord = await LoopbackDiscord.start();
  port = await freePorts(1);
  const env = { HEALTH_PORT: `${port}`, DISCORD_GUILD_ID: discord.home.id, PRIVATE_ADDRESSES: 'on' };
  bot = await BotProcess.start(discord, { seeds, env });
});
// Last of all: hooks run from the last to the first.
afterAll(() => pages.close());
tidyUp(() => ({ discord, bot, folder: seeds }));

/** A page of which the server says that there is none, when it is released. */
function latePage(path: string): { readonly url: string; readonly release: () => void } {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  pages.on(path, async (_request, response) => {
    await released;
    response.writeHead(404).end();
  });
  return { url: pages.url(path), release };
}

/** `/add` of such a page, once it is acknowledged: its answer needs more than the second and a half that is waited. */
async function addLatePage(path: string) {
  const { url, release } = latePage(path);
  const asked = discord.people.startSlash('add', { address: url }, { as: moderator() });
  await discord.until(() => asked.acknowledgement === 'deferred', 'the acknowledgement');
  return { asked, release };
}

const moderator = () => discord.person({ permissions: ['ManageMessages'] });

test('the endpoint is taken, and no connection to the gateway is made', async () => {
  expect(discord.application.endpoint).toMatch(/\/interactions$/);
  expect(quotesOf(await discord.people.slash('ask', { question }))).not.toEqual([]);
  expect(discord.gateway.greetings).toEqual([]);
  expect(discord.requests.filter(({ path }) => /gateway|callback/.test(path))).toEqual([]);
});

test('ready with articles and commands; the figures are those of this way', async () => {
  await untilReady(port, 200);
  const { body = '' } = (await health(port, '/metrics')) ?? {};
  expect(body).toMatch(/verbatim_questions_total\{outcome="\w+"\} 1/);
  // Discord's own test of the endpoint, when it was saved.
  expect(body).toContain('verbatim_http_turned_away_total{why="forged"} 1');
  expect(body).not.toContain('verbatim_gateway');
});

describe('an answer that takes longer is acknowledged in the response and follows by REST', () => {
  const passing: readonly (readonly [string, FaultRule])[] = [
    ['as usual', { times: 0 }],
    ['through an error 500', { path: webhook, status: 500 }],
    ['through an answer that is lost', { path: webhook, status: 502, lostAnswer: true }],
  ];

  test.each(passing)('%s', async (name, rule) => {
    discord.faults.add(rule);
    const { asked, release } = await addLatePage(`/${name.replaceAll(' ', '-')}`);
    release();
    await discord.until(() => asked.settled, 'the answer');
    expect(asked.original?.visibleTo).toBe(asked.person.id);
    expect(asked.followups).toEqual([]);
  });
});

test('an answer that overtakes its acknowledgement on the way to Discord comes all the same', async () => {
  const answer = await discord.people.slash('ask', { question });
  const held = discord.faults.hold({ path: posted });
  const deleting = discord.people.press(answer, 'Delete', { as: moderator() });
  const tried = () =>
    discord.requests.some(({ path, status }) => path.includes('@original') && status === 404);
  await discord.until(tried, 'the bot to be too early');
  held.release();
  await deleting;
  expect(answer.deleted).toBe(true);
});

test('a proxy that breaks off, and an interaction that is too old, cost that answer and no other', async () => {
  discord.faults.add({ path: posted, hangUp: true });
  const broken = discord.people.startSlash('ask', { question });
  await discord.until(() => broken.failure !== null, 'the connection to break');
  discord.faults.expireNext();
  const old = discord.people.startSlash('ask', { question });
  await bot.until(({ outcome }) => outcome === 'gone', 'the bot to hear that it is too late');
  expect(old.acknowledgement).toBe('none');
  expect(quotesOf(await discord.people.slash('ask', { question }))).not.toEqual([]);
});

test('many at once are each answered once', async () => {
  const all = await Promise.all(Array.from({ length: 30 }, () => discord.people.slash('ask', { question })));
  for (const seen of all) expect(quotesOf(seen)).not.toEqual([]);
});

test('an outage of the REST API is none for what is answered in the response', async () => {
  discord.faults.add({ status: 503, path: /^\/(?!endpoint)/, times: 1_000 });
  expect(quotesOf(await discord.people.slash('ask', { question }))).not.toEqual([]);
});

test('the log has one line for each of these, and neither tokens nor questions', async () => {
  await expectCleanLog(bot, discord);
  expect(bot.log.filter(({ level }) => level === 'fatal')).toEqual([]);
});

test('copies behind one address: a button of one works at the other; ending one costs no answer', async () => {
  const puts = () => discord.requests.filter(({ method }) => method === 'PUT').length;
  const before = puts();
  const endpoints = [discord.application.endpoint];
  const other = await BotProcess.start(discord, { seeds, env: { DISCORD_GUILD_ID: discord.home.id } });
  endpoints.push(discord.application.endpoint);
  const ports = endpoints.map((endpoint) => new URL(endpoint ?? '').port);
  const balancer = await Balancer.before(ports);
  onTestFinished(async () => {
    await discord.endpoint.save(endpoints[0] ?? null);
    await balancer.close();
  });
  await discord.endpoint.save(balancer.url('/interactions'));
  const answer = await discord.people.slash('ask', { question });
  const first = quotesOf(answer);
  const more = await discord.people.press(answer, 'More');
  expect(quotesOf(more)).not.toEqual(first);
  expect([...balancer.answered.keys()].sort()).toEqual(ports.toSorted());
  const asked = Array.from({ length: 60 }, async (_, at) => {
    if (at === 20) other.signal('SIGTERM');
    return discord.people.slash('ask', { question });
  });
  for (const seen of await Promise.all(asked)) expect(quotesOf(seen)).toEqual(first);
  expect(await other.exited).toBe(0);
  expect(quotesOf(await discord.people.slash('ask', { question }))).toEqual(first);
  expect(puts()).toBe(before);
});

test('SIGTERM finishes what is being answered', async () => {
  const { asked, release } = await addLatePage('/last');
  bot.signal('SIGTERM');
  await bot.until(({ msg }) => msg === 'stopping', 'the bot to notice the signal');
  release();
  expect(await bot.exited).toBe(0);
  expect(asked.settled).toBe(true);
  expect(bot.stderr).toBe('');
});
