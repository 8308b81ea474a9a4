import { beforeAll, expect, test } from 'vitest';
import { LoopbackDiscord } from '../loopback/discord.js';
import type { FaultRule } from '../loopback/faults.js';
import { BotProcess } from './bot.js';
import { tidyUp } from './hooks.js';
import { expectCleanLog } from './logbook.js';
import { quotesOf } from './quotes.js';

const question = 'who is Kim Yong Chol';
const callback = /callback$/;

let discord: LoopbackDiscord;
let bot: BotProcess;

beforeAll(async () => {
  discord = await LoopbackDiscord.start();
  bot = await BotProcess.start(discord);
});
tidyUp(() => ({ discord, bot }));

const entries = () => bot.log.filter(({ msg }) => msg === 'interaction');

/** How many interactions the log has told of, once it has told of all so far. */
async function logged(): Promise<number> {
  await discord.until(() => entries().length >= discord.interactions.length, 'the log entries so far');
  return entries().length;
}

/** Waits until the log tells of an interaction after those before that came to this. */
async function outcomeAfter(before: number, wanted: RegExp): Promise<void> {
  const later = () => entries().slice(before);
  await discord.until(
    () => later().some(({ outcome }) => wanted.test(String(outcome))),
    `${wanted} in the log`,
  );
}

const passing: readonly (readonly [string, FaultRule])[] = [
  ['an error 500', { path: callback, status: 500 }],
  ['an error 502, twice', { path: callback, status: 502, times: 2 }],
  ['an error 503', { path: callback, status: 503 }],
  ['a limit on this kind of request', { path: callback, status: 429, retryAfter: 0.2 }],
  ['a shared limit', { path: callback, status: 429, retryAfter: 0.2, scope: 'shared' }],
  ['a limit on everything', { path: callback, status: 429, retryAfter: 0.2, scope: 'global' }],
  ['an answer that was lost', { path: callback, status: 500, lostAnswer: true }],
];

test.each(passing)('%s: the person gets the one answer all the same', async (_, rule) => {
  const before = await logged();
  discord.faults.add(rule);
  const seen = await discord.people.slash('ask', { question });
  expect(quotesOf(seen)).not.toEqual([]);
  await outcomeAfter(before, /^(?:answered|closest|already)$/);
  expect(seen.followups).toEqual([]);
  expect(seen.edits).toBe(0);
});

test('a connection that breaks under an answer: at most one answer, and the bot goes on', async () => {
  const before = await logged();
  discord.faults.add({ path: callback, hangUp: true });
  const asked = discord.people.startSlash('ask', { question });
  await outcomeAfter(before, /./);
  expect(asked.followups).toEqual([]);
  expect(quotesOf(await discord.people.slash('ask', { question }))).not.toEqual([]);
});

test('an interaction that is too old is given up quietly', async () => {
  const before = await logged();
  discord.faults.expireNext();
  const asked = discord.people.startSlash('ask', { question });
  await outcomeAfter(before, /^gone$/);
  expect(asked.acknowledgement).toBe('none');
  const tries = discord.requests.filter(({ path }) => path.includes(asked.id));
  expect(tries.map(({ status }) => status)).toEqual([404]);
});

test('an outage for longer than the client tries: the bot says so in the log and goes on', async () => {
  const before = await logged();
  discord.faults.add({ path: callback, status: 500, times: 1_000 });
  discord.people.startSlash('ask', { question });
  await outcomeAfter(before, /^unsent$/);
  discord.faults.clear();
  expect(quotesOf(await discord.people.slash('ask', { question }))).not.toEqual([]);
});

test('many at once, with faults all over, are all answered once', async () => {
  for (let turn = 0; turn < 5; turn += 1) {
    discord.faults.add({ path: callback, status: 500, lostAnswer: turn % 2 === 0 });
    discord.faults.add({ path: callback, status: 502 });
  }
  const all = await Promise.all(Array.from({ length: 20 }, () => discord.people.slash('ask', { question })));
  for (const seen of all) expect(quotesOf(seen)).not.toEqual([]);
});

test('a slow way to Discord: what was acknowledged late is still answered, and nothing twice', async () => {
  await logged();
  const held = discord.faults.hold({ path: callback });
  const asked = discord.people.startSlash('ask', { question });
  await discord.until(held.hasCome, 'the answer to be on its way');
  const other = await discord.people.slash('ask', { question });
  expect(quotesOf(other)).not.toEqual([]);
  held.release();
  await discord.until(() => asked.settled, 'the slow answer');
  expect(asked.followups).toEqual([]);
});

test('the log has one line for each of these, and neither tokens nor questions', async () => {
  await expectCleanLog(bot, discord);
  expect(bot.log.filter(({ level }) => level === 'fatal')).toEqual([]);
});
