import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LoopbackDiscord } from '../loopback/discord.js';
import type { Person } from '../loopback/people.js';
import { BotProcess } from './bot.js';
import { tidyUp } from './hooks.js';
import { expectCleanLog } from './logbook.js';
import { quotesOf, seedsFolder } from './quotes.js';

const QUESTION = 'When did the lighthouse of Almeria burn?';
const SENTENCE = 'The lighthouse of Almeria burned down on Tuesday.';
const article = (sentence: string) => `---\noutlet: Coast Herald\ndate: 2018-06-05\n---\n${sentence}\n`;

let discord: LoopbackDiscord;
let bot: BotProcess;
let seeds: string;
/** Whether a test has changed the articles, so that the next one starts from the first ones again. */
let touched = false;
let operator: Person;
let teammate: Person;
let moderator: Person;

beforeAll(async () => {
  seeds = mkdtempSync(join(tmpdir(), 'verbatim-seeds-'));
  teammate = { id: '223344556677889900', name: 'teammate', permissions: 0n, locale: 'en-US' };
  discord = await LoopbackDiscord.start({ team: [teammate] });
  operator = discord.person({ name: 'operator' });
  moderator = discord.person({ name: 'moderator', permissions: ['ManageMessages'] });
  cpSync(seedsFolder, seeds, { recursive: true });
  const env = { DISCORD_GUILD_ID: discord.home.id, OPERATOR_IDS: operator.id };
  bot = await BotProcess.start(discord, { seeds, env });
});
beforeEach(async () => {
  if (!touched) return;
  touched = false;
  rmSync(seeds, { recursive: true, force: true });
  cpSync(seedsFolder, seeds, { recursive: true });
  await reload(moderator);
});
tidyUp(() => ({ discord, bot, folder: seeds }));

const reload = (person: Person) => discord.people.slash('reload', {}, { as: person });
function write(name: string, text: string): void {
  touched = true;
  writeFileSync(join(seeds, name), text);
}
const ask = () => discord.people.slash('ask', { question: QUESTION });

test('with a home guild moderators have their commands there, and everybody theirs everywhere', () => {
  expect(discord.commandNames(discord.home.id)).toContain('reload');
  expect(discord.commandNames(discord.home.id)).not.toContain('ask');
  expect(discord.commandNames(null)).toContain('ask');
});

describe('who may', () => {
  test.each([
    ['a member of the home guild with Manage Messages', () => moderator],
    ['an administrator of the home guild', () => discord.person({ permissions: ['Administrator'] })],
    ['an operator', () => operator],
    ["the owner of the application's team", () => discord.application.owner],
    ["a member of the application's team", () => teammate],
  ])('%s: reloads, and is told privately', async (_, who) => {
    const seen = await reload(who());
    expect(seen.ephemeral).toBe(true);
    expect(seen.text).toMatch(/Nothing has changed/);
  });

  test('anyone else is refused privately, and nothing is reloaded', async () => {
    write('fire.txt', article(SENTENCE));
    const seen = await reload(discord.person());
    expect(seen.ephemeral).toBe(true);
    expect(seen.text).toMatch(/moderators/);
    expect(quotesOf(await ask())).not.toContain(SENTENCE);
  });

  test('Manage Messages in another guild does not count', async () => {
    const where = { as: moderator, in: discord.guild({ name: 'Elsewhere' }), unchecked: true };
    expect((await discord.people.slash('reload', {}, where)).text).toMatch(/moderators/);
  });

  test('an operator may wherever they are', async () => {
    const where = { as: operator, in: discord.conversation('bot-dm'), unchecked: true };
    expect((await discord.people.slash('reload', {}, where)).text).toMatch(/Nothing has changed/);
  });
});

describe('what it does', () => {
  test('new, changed and removed articles count at once, and are named', async () => {
    expect(quotesOf(await ask())).not.toContain(SENTENCE);
    write('fire.txt', article(SENTENCE));
    expect((await reload(moderator)).text).toMatch(/[Aa]dded.*fire\.txt/s);
    expect(quotesOf(await ask())).toContain(SENTENCE);
    write('fire.txt', article('The lighthouse of Almeria was burned by lightning on Tuesday.'));
    expect((await reload(moderator)).text).toMatch(/[Cc]hanged.*fire\.txt/s);
    expect(quotesOf(await ask())).not.toContain(SENTENCE);
    rmSync(join(seeds, 'fire.txt'));
    expect((await reload(moderator)).text).toMatch(/[Rr]emoved.*fire\.txt/s);
    expect(quotesOf(await ask())).not.toContain(SENTENCE);
  });

  test('one bad article rejects all: every problem is named and the old articles stay', async () => {
    write('fire.txt', article(SENTENCE));
    write('no-outlet.txt', '---\ntitle: x\n---\nSomething happened somewhere.\n');
    write('bad-date.txt', '---\noutlet: A\ndate: yesterday\n---\nSomething else happened.\n');
    const seen = await reload(moderator);
    expect(seen.text).toMatch(/[Rr]ejected/);
    expect(seen.text).toMatch(/no.outlet/);
    expect(seen.text).toMatch(/bad.date/);
    expect(quotesOf(await ask())).not.toContain(SENTENCE);
    const who = await discord.people.slash('ask', { question: 'who is Kim Yong Chol' });
    expect(quotesOf(who)).not.toEqual([]);
  });

  test.each([
    ['is not UTF-8', () => writeFileSync(join(seeds, 'fire.txt'), Buffer.from([0x2d, 0xff, 0xfe, 0x00]))],
    ['was written half-way', () => writeFileSync(join(seeds, 'fire.txt'), '---\noutlet: Coast He')],
    ['leads out of the folder', () => symlinkSync('/etc/passwd', join(seeds, 'fire.txt'))],
    ['is a folder that is gone', () => rmSync(seeds, { recursive: true })],
  ])('an article that %s changes nothing', async (_, damage) => {
    touched = true;
    damage();
    expect((await reload(moderator)).text).toMatch(/[Rr]ejected/);
    const who = await discord.people.slash('ask', { question: 'who is Kim Yong Chol' });
    expect(quotesOf(who)).not.toEqual([]);
  });

  test('two at once are one', async () => {
    write('fire.txt', article(SENTENCE));
    const [one, other] = await Promise.all([reload(moderator), reload(operator)]);
    expect(one.text).toMatch(/[Aa]dded.*fire\.txt/s);
    expect(other.text).toBe(one.text);
  });

  test('while questions go on, each is answered wholly from the old articles or from the new', async () => {
    const old = 'The ferry of Tarifa carries 410 people.';
    const renewed = 'The ferry of Tarifa carries 975 people.';
    write('ferry-a.txt', `---\noutlet: Ferry A\n---\n${old}\n`);
    await reload(moderator);
    for (const [sentence, number] of [
      [renewed, /975/],
      [old, /410/],
    ] as const) {
      write('ferry-a.txt', `---\noutlet: Ferry A\n---\n${sentence}\n`);
      const asking = () => discord.people.slash('ask', { question: 'How many people does the ferry carry?' });
      const early = Array.from({ length: 8 }, asking);
      const reloading = reload(moderator);
      const late = Array.from({ length: 8 }, asking);
      for (const seen of await Promise.all([...early, ...late])) {
        const ferries = quotesOf(seen).filter((quote) => quote.includes('ferry'));
        expect([[old], [renewed]]).toContainEqual(ferries);
      }
      expect((await reloading).text).toMatch(/[Cc]hanged.*ferry.a\.txt/s);
      expect(quotesOf(await asking())[0]).toMatch(number);
    }
  });

  test('a long list of problems arrives whole', async () => {
    for (let index = 0; index < 120; index += 1) write(`bad-${index}.txt`, '---\noutlet:\n---\nWords.\n');
    const seen = await reload(moderator);
    expect(seen.text).toMatch(/[Rr]ejected/);
    const report = [seen.text, ...seen.files.map(({ text }) => text)].join('\n');
    for (let index = 0; index < 120; index += 1) expect(report).toContain(`bad-${index}.txt`);
  });
});

describe('/add', () => {
  test('is for moderators', async () => {
    const seen = await discord.people.slash('add', { address: 'https://news.example/a' });
    expect(seen.ephemeral).toBe(true);
    expect(seen.text).toMatch(/moderators/);
  });

  test.each([
    'http://127.0.0.1',
    'http://localhost',
    'http://[::1]',
    'http://169.254.169.254',
    'file:///etc/passwd',
  ])('asks nothing of %s', async (address) => {
    const port = new URL(discord.apiUrl).port;
    const before = discord.requests.length;
    const named = address.startsWith('file') ? address : `${address}:${port}/inside`;
    const seen = await discord.people.slash('add', { address: named }, { as: moderator });
    expect(seen.ephemeral).toBe(true);
    expect(seen.text).not.toMatch(/root:|Something went wrong/);
    expect(discord.requests.slice(before).filter(({ path }) => path.includes('inside'))).toEqual([]);
  });
});

test('the log has one line for each of these, and no token', async () => {
  await expectCleanLog(bot, discord);
});
