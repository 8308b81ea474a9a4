import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startBot } from '../discord/start-bot.js';
import { LoopbackDiscord } from '../loopback/discord.js';

/** What somebody may type to make the bot's message do something. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['pings', '@everyone @here <@123456789012345678> <@&123456789012345678> <#123456789012345678>'],
  ['a masked link', '[free money](https://evil.example) and <https://evil.example>'],
  ['an invite', 'discord.gg/evil and https://discord.com/invite/evil'],
  ['markdown that never closes', '``` ** || ~~ __ > # -# [ ('],
  ['line breaks', 'a\n# b\r\n> c\u2028-# d'],
  ['a right-to-left override', '\u202egpj.exe\u202c \u2066x'],
  ['zalgo', `Z${'\u0301\u0322'.repeat(120)}`],
  ['nothing to be seen', '\u200b\u200d\ufeff\u00ad\u2060'],
  ['half a character', '\ud83d and \udc00'],
  ['300 signs that all need escaping', '*'.repeat(300)],
  ['names of every object', '__proto__ constructor toString hasOwnProperty'],
];
/** Markup as a client would read it: nothing before it takes its meaning away. */
const ACTIVE =
  /(?<!\\)(?:\\\\)*(?:@(?:everyone|here)|<[@#])|\]\(https?:\/\/evil|(?<!\\)https:\/\/evil|discord\.gg/;
const INVISIBLE = /[\u202a-\u202e\u2066\u2067\u200b\u2060\ufeff]/;

let discord: LoopbackDiscord;
let running: Awaited<ReturnType<typeof startBot>>;

beforeAll(async () => {
  discord = await LoopbackDiscord.start();
  running = await startBot(discord);
});
beforeEach(() => {
  running.lines.length = 0;
});
afterAll(async () => {
  await running.bot.stop(1_000);
  await discord.stop();
  discord.assertNoViolations();
});

/** A person for each question, so that nobody asks too much. */
const somebody = () => ({ as: discord.person(), unchecked: true });
const faults = () => running.lines.filter(({ level }) => level === 'error' || level === 'fatal');

test.each(HOSTILE)('%s in a question', async (_, question) => {
  for (const text of [question, `zebra ${question}`.slice(0, 300)]) {
    const seen = await discord.people.slash('ask', { question: text }, somebody());
    expect(seen.text).not.toMatch(ACTIVE);
    expect(seen.text.replaceAll('\u2068', '').replaceAll('\u2069', '')).not.toMatch(INVISIBLE);
    expect(seen.text).not.toMatch(/\p{M}{5}/u);
  }
  expect(faults()).toEqual([]);
});

test.each(HOSTILE)('%s in the name of an outlet', async (_, outlet) => {
  const commands = ['ask', 'timeline', 'sources'] as const;
  for (const command of commands) {
    const options = { outlet, ...(command === 'ask' && { question: 'who is Kim Yong Chol' }) };
    const seen = await discord.people.slash(command, options, somebody());
    expect(seen.text).not.toMatch(ACTIVE);
  }
  await discord.people.autocomplete('ask', { outlet }, somebody());
  expect(faults()).toEqual([]);
});

test.each(HOSTILE)('%s in a message that is checked', async (_, content) => {
  const message = discord.post(`${content} Kim Yong Chol went to New York.`, discord.person());
  const seen = await discord.people.messageCommand('Check against sources', message, somebody());
  expect(seen.text).not.toMatch(ACTIVE);
  expect(faults()).toEqual([]);
});

test.each([
  ['a number', 5],
  ['a truth value', true],
  ['ten thousand characters', 'who is Kim '.repeat(1_000)],
])('%s where a question should be is answered, once and without a fault', async (_, question) => {
  const seen = await discord.people.slash('ask', { question }, somebody());
  expect(seen.text).not.toBe('');
  expect(faults()).toEqual([]);
});
