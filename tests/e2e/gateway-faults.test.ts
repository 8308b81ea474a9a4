import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { LoopbackDiscord } from '../loopback/discord.js';
import { BotProcess } from './bot.js';
import { expectCleanLog } from './logbook.js';
import { quotesOf } from './quotes.js';

const question = 'who is Kim Yong Chol';
/** Between two logins the client waits five seconds, as Discord asks. */
const LOGIN_AGAIN_MS = 45_000;

let discord: LoopbackDiscord;
let bot: BotProcess;

beforeAll(async () => {
  discord = await LoopbackDiscord.start();
  // An outage at the start: nothing listens yet, then errors, then all is well.
  discord.gateway.up = false;
  discord.faults.add({ path: /^\/gateway\/bot$/, status: 500, times: 5 });
  bot = BotProcess.launch(discord);
  await discord.until(
    () => discord.requests.filter(({ status }) => status === 500).length === 5,
    'the bot to try again and again',
    LOGIN_AGAIN_MS,
  );
  discord.gateway.up = true;
  await bot.until(({ msg }) => msg === 'commands registered', 'the bot to get through');
});
afterEach(async () => {
  await connected();
  expect(quotesOf(await discord.people.slash('ask', { question }))).not.toEqual([]);
  discord.assertNoViolations();
});
afterAll(async () => {
  await bot?.stop();
  await discord.stop();
});

const connected = () =>
  discord.until(() => discord.gateway.connected.length > 0, 'the bot to be connected', LOGIN_AGAIN_MS);

/** Does something to the connection, and tells how the bot came back. */
async function comesBackAfter(fault: () => void): Promise<readonly string[]> {
  await connected();
  const before = discord.gateway.greetings.length;
  fault();
  const greetings = () => discord.gateway.greetings.slice(before);
  await discord.until(
    () => greetings().some((greeting) => greeting === 'identify' || greeting === 'resume'),
    'the bot to come back',
    LOGIN_AGAIN_MS,
  );
  return greetings();
}

test('an outage at the start is waited out', () => {
  expect(discord.gateway.greetings).toEqual(['identify']);
});

test('a dropped connection is resumed, and what was asked meanwhile is answered', async () => {
  await connected();
  discord.gateway.drop();
  await discord.until(() => discord.gateway.connected.length === 0, 'the connection to be gone');
  const seen = await discord.people.slash('ask', { question });
  expect(quotesOf(seen)).not.toEqual([]);
  expect(discord.gateway.greetings.at(-1)).toBe('resume');
});

test('"reconnect" and a resumable "invalid session" are followed', async () => {
  expect(await comesBackAfter(() => discord.gateway.askToReconnect())).toEqual(['resume']);
  expect(await comesBackAfter(() => discord.gateway.invalidate({ resumable: true }))).toEqual(['resume']);
});

test('a zombie connection, on which heartbeats are not answered, is left', async () => {
  discord.gateway.heartbeatInterval = 200;
  await comesBackAfter(() => discord.gateway.drop());
  const back = await comesBackAfter(() => {
    discord.gateway.acknowledgesHeartbeats = false;
    discord.gateway.heartbeatInterval = 41_250;
  });
  discord.gateway.acknowledgesHeartbeats = true;
  expect(back).toEqual(['resume']);
});

test('a refused resume ends in a new login', async () => {
  discord.gateway.acceptsResumes = false;
  const back = await comesBackAfter(() => discord.gateway.drop());
  discord.gateway.acceptsResumes = true;
  expect(back).toEqual(['refused-resume', 'identify']);
});

test('an outage later, with a session that is over by the end of it, is waited out', async () => {
  await connected();
  discord.gateway.up = false;
  discord.gateway.invalidate({ resumable: false });
  discord.gateway.sessions.length = 0;
  await bot.until(
    ({ msg }) => msg === 'connection lost, connecting again' || msg === 'connection error',
    'the bot to notice',
  );
  discord.gateway.up = true;
});

test('none of this ended the bot or cost an answer', async () => {
  await expectCleanLog(bot, discord);
  expect(bot.log.filter(({ level }) => level === 'fatal')).toEqual([]);
});
