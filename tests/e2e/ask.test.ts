import { beforeAll, describe, expect, test } from 'vitest';
import { LoopbackDiscord } from '../loopback/discord.js';
import { BotProcess } from './bot.js';
import { tidyUp } from './hooks.js';
import { expectCleanLog } from './logbook.js';
import { articlesIn, quotesOf, seedsFolder } from './quotes.js';
import { oneWayTest, way } from './way.js';

const WHO = 'who is Kim Yong Chol';

/** The models are loaded for one way: they do not know by which a question came. */
const RANKING = way() === 'gateway' ? 'full' : 'lexical';

let discord: LoopbackDiscord;
let bot: BotProcess;

beforeAll(async () => {
  discord = await LoopbackDiscord.start();
  bot = await BotProcess.start(discord, { env: { RANKING } });
});
tidyUp(() => ({ discord, bot }));

describe('/ask', () => {
  test('answers with sentences that stand in the articles word for word, with their outlets', async () => {
    const seen = await discord.people.slash('ask', { question: WHO });
    const quotes = quotesOf(seen);
    const articles = articlesIn(seedsFolder);
    expect(quotes.length).toBeGreaterThan(0);
    for (const quote of quotes) expect(articles).toContain(quote);
    expect(RANKING === 'full' ? quotes[0] : quotes.join('\n')).toMatch(
      /spy chief|vice chairman|most senior|right-hand man/,
    );
    expect(seen.text).toMatch(/BBC News|DW|EFE/);
    expect(seen.text).toContain('**Kim Yong');
    expect(seen.ephemeral).toBe(false);
  });

  oneWayTest('hears a question in other words than the articles have', async () => {
    const seen = await discord.people.slash('ask', { question: 'what did they eat' });
    expect(quotesOf(seen)[0]).toMatch(/Steak, corn, and cheese|American beef/);
  });

  test('is seen by the asker alone when private', async () => {
    const seen = await discord.people.slash('ask', { question: WHO, private: true });
    expect(quotesOf(seen)).not.toEqual([]);
    expect(seen.ephemeral).toBe(true);
  });

  test('keeps to the outlet that was chosen', async () => {
    const seen = await discord.people.slash('ask', { question: WHO, outlet: 'DW' });
    const quotes = quotesOf(seen);
    const sources = seen.text
      .split('\n')
      .filter((line) => /31 May 2018/.test(line) && !line.startsWith('-#'));
    expect(sources).toHaveLength(quotes.length);
    for (const source of sources) expect(source).toContain('**DW**');
  });

  test('says privately that an outlet is not there', async () => {
    const seen = await discord.people.slash('ask', { question: WHO, outlet: 'The Moon Gazette' });
    expect(seen.ephemeral).toBe(true);
    expect(seen.text).toContain('The Moon Gazette');
    expect(quotesOf(seen)).toEqual([]);
  });

  test('says that the articles do not answer instead of filling up', async () => {
    const seen = await discord.people.slash('ask', { question: 'what is the capital of France' });
    expect(quotesOf(seen)).toEqual([]);
    expect(seen.text).toMatch(/do not answer/);
  });

  test.each([
    ['mentions', '@everyone <@123456789012345678> <@&1> who is Kim Yong Chol'],
    ['masked links', 'who is [Kim Yong Chol](https://evil.example)'],
    ['markdown', '**who** `is` ||Kim|| ~~Yong~~ __Chol__ # ```'],
    ['a quotation of its own', '> Kim Yong Chol\n> resigned'],
    ['right-to-left overrides', 'who is \u202ekim\u202c yong chol'],
    ['zero-width and combining characters', `who is K\u200bim Yo${'\u0301'.repeat(100)}ng Chol`],
    ['lone surrogates', 'who is \ud83d Kim Yong Chol \udc00'],
    ['nothing but signs', '*_~`|>[]()<>@#\\'],
    ['the longest question', 'Kim Yong Chol '.repeat(30).slice(0, 300)],
    ['one endless word', 'a'.repeat(300)],
    ['the longest of what has to be escaped', '*'.repeat(300)],
  ])('survives a question with %s', async (_, question) => {
    const seen = await discord.people.slash('ask', { question });
    expect(seen.text.length).toBeGreaterThan(0);
    expect(seen.text).not.toMatch(/(?<!\\)\[Kim Yong Chol\]\(https:\/\/evil/);
    expect(quotesOf(seen).join()).not.toContain('resigned');
  });

  test('answers a question that is longer than any client lets one type', async () => {
    const seen = await discord.people.slash('ask', { question: 'Kim '.repeat(1000) }, { unchecked: true });
    expect(seen.text.length).toBeGreaterThan(0);
  });

  test('answers an empty question with a private word', async () => {
    const seen = await discord.people.slash('ask', { question: '   ' });
    expect(seen.ephemeral).toBe(true);
  });
});

describe('places', () => {
  test('answers in direct messages, between people, and where only a person installed it', async () => {
    const guest = discord.guild({ name: 'Guest', botIsMember: false });
    for (const place of [discord.conversation('bot-dm'), discord.conversation('private'), guest]) {
      const seen = await discord.people.slash('ask', { question: WHO }, { in: place });
      expect(quotesOf(seen)).not.toEqual([]);
    }
  });

  test("without a home server offers moderators' commands in direct messages only", () => {
    const reload = discord.commands.filter(({ name }) => name === 'reload');
    expect(reload.map(({ payload }) => payload)).toMatchObject([{ contexts: [1] }]);
  });
});

describe('autocompletion', () => {
  test('offers the outlets, and those that fit what is typed', async () => {
    const all = await discord.people.autocomplete('ask', { outlet: '' });
    expect(all.map(({ value }) => value)).toEqual(expect.arrayContaining(['BBC News', 'DW', 'EFE']));
    const typed = await discord.people.autocomplete('ask', { question: WHO, outlet: 'bb' });
    expect(typed.map(({ value }) => value)).toEqual(['BBC News']);
  });

  test('always answers, whatever is typed', async () => {
    for (const outlet of ['x'.repeat(6000), '((((', '\\', '\u202e', '@everyone']) {
      await discord.people.autocomplete('ask', { outlet });
      await discord.people.autocomplete('ask', { question: outlet });
    }
  });
});

describe('politeness', () => {
  test('tells somebody who asks too much until when to wait, privately, and nobody else', async () => {
    const eager = discord.person();
    let last = await discord.people.slash('ask', { question: WHO }, { as: eager });
    for (let asked = 1; asked < 40 && !last.ephemeral; asked += 1) {
      last = await discord.people.slash('ask', { question: WHO }, { as: eager });
    }
    expect(last.ephemeral).toBe(true);
    expect(last.text).toMatch(/<t:\d+:R>/);
    const other = await discord.people.slash('ask', { question: WHO });
    expect(other.ephemeral).toBe(false);
  });
});

test('the log has one line for each of these, and neither tokens nor questions', async () => {
  await expectCleanLog(bot, discord);
});
