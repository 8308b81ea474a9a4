import { beforeAll, describe, expect, test } from 'vitest';
import { LoopbackDiscord } from '../loopback/discord.js';
import { BotProcess } from './bot.js';
import { tidyUp } from './hooks.js';
import { expectCleanLog } from './logbook.js';
import { articlesIn, quotesOf, seedsFolder } from './quotes.js';

const WHO = 'who is Kim Yong Chol';
const OUTLETS = ['BBC News', 'DW', 'EFE'];

let discord: LoopbackDiscord;
let bot: BotProcess;
const articles = articlesIn(seedsFolder);

beforeAll(async () => {
  discord = await LoopbackDiscord.start();
  bot = await BotProcess.start(discord);
});
tidyUp(() => ({ discord, bot }));

describe('Context', () => {
  test('shows the sentences around the quotation, privately, to whoever presses', async () => {
    const answer = await discord.people.slash('ask', { question: WHO });
    const reader = discord.person();
    const contexts = answer.buttons.filter(({ label }) => label === 'Context');
    expect(contexts).toHaveLength(quotesOf(answer).length);
    for (const [index, { customId }] of contexts.entries()) {
      const context = await discord.people.press(answer, customId ?? '', { as: reader });
      expect(context.ephemeral).toBe(true);
      expect(quotesOf(context)).toContain(quotesOf(answer)[index]);
      expect(quotesOf(context).length).toBeGreaterThan(1);
      for (const sentence of quotesOf(context)) expect(articles).toContain(sentence);
    }
    expect(answer.edits).toBe(0);
  });
});

describe('by outlet', () => {
  test('/compare has one sentence of each report, and names the outlets without one', async () => {
    const seen = await discord.people.slash('compare', { question: WHO });
    expect(seen.ephemeral).toBe(false);
    expect(quotesOf(seen).length).toBeGreaterThan(1);
    for (const quote of quotesOf(seen)) expect(articles).toContain(quote);
    for (const outlet of OUTLETS) expect(seen.text).toContain(outlet);
    expect(seen.text).toContain('not an independent confirmation');
  });

  test('the button below an answer shows the same, privately', async () => {
    const answer = await discord.people.slash('ask', { question: WHO });
    const seen = await discord.people.press(answer, 'By outlet', { as: discord.person() });
    expect(seen.ephemeral).toBe(true);
    const compared = await discord.people.slash('compare', { question: WHO });
    expect(quotesOf(seen)).toEqual(quotesOf(compared));
  });

  test('says so when no outlet answers', async () => {
    const seen = await discord.people.slash('compare', { question: 'what is the capital of France' });
    expect(quotesOf(seen)).toEqual([]);
    expect(seen.text).toMatch(/do not answer/);
  });
});

describe('/timeline', () => {
  test('quotes dated sentences in order, page by page, and says how each date is meant', async () => {
    const page = await discord.people.slash('timeline');
    const read = [...quotesOf(page)];
    expect(page.text).toMatch(/last Thursday/);
    expect(page.text).toMatch(/24 May 2018/);
    expect(page.text).toMatch(/guess/);
    expect(page.button('Earlier')?.disabled).toBe(true);
    while (page.button('Later')?.disabled === false) {
      const turned = await discord.people.press(page, 'Later');
      expect(turned.updated).toBe(true);
      read.push(...quotesOf(page));
    }
    // A sentence with two dates stands in two places.
    expect(new Set(read).size).toBeGreaterThan(10);
    for (const sentence of read) expect(articles).toContain(sentence);
  });

  test('keeps to one outlet', async () => {
    const seen = await discord.people.slash('timeline', { outlet: 'EFE' });
    expect(seen.text).toContain('**EFE**');
    expect(seen.text).not.toContain('**DW**');
  });
});

describe('no answer, explained', () => {
  test('what only comes near is headed so, with the words that no article contains', async () => {
    const seen = await discord.people.slash('ask', { question: 'Did Pompeo resign?' });
    expect(seen.text).toContain('**Closest sentences');
    expect(seen.text).toContain('No article contains “resign”');
    expect(quotesOf(seen)).not.toEqual([]);
    for (const sentence of quotesOf(seen)) expect(articles).toContain(sentence);
  });
});

describe('autocompletion of questions', () => {
  test('offers people and questions that the articles can answer, and each of them is answered', async () => {
    const offered = await discord.people.autocomplete('ask', { question: 'who is k' });
    expect(offered[0]?.name).toMatch(/^Who is Kim/);
    const unanswered: unknown[] = [];
    for (const { value } of offered) {
      const seen = await discord.people.slash('ask', { question: String(value) });
      if (quotesOf(seen).length === 0) unanswered.push(value);
    }
    expect(unanswered).toEqual([]);
  });

  test('offers people and places to a timeline, and no questions', async () => {
    const offered = await discord.people.autocomplete('timeline', { about: '' });
    const names = offered.map(({ name }) => name);
    expect(names).toContain('Kim Yong Chol');
    expect(names).toContain('Singapore');
    expect(names.filter((name) => name.includes('?'))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  test('offers something before anything is typed, and never more than 25', async () => {
    const offered = await discord.people.autocomplete('ask', { question: '' });
    expect(offered.length).toBeGreaterThan(0);
    expect(offered.length).toBeLessThanOrEqual(25);
  });
});

describe('Check against sources', () => {
  const CHECK = 'Check against sources';

  test('shows privately what bears on the claims of a message, whatever else stands in it', async () => {
    const claims =
      'So **Pompeo** and <@123456789012345678> Kim Yong Chol met for 90 minutes over dinner :eyes: ' +
      '<:kim:123456789012345678> https://evil.example/x `code` [more](https://evil.example)';
    const message = discord.post(claims, discord.person());
    const seen = await discord.people.messageCommand(CHECK, message);
    expect(seen.ephemeral).toBe(true);
    expect(quotesOf(seen).join('\n')).toContain('met for about 90 minutes over dinner');
    for (const sentence of quotesOf(seen)) expect(articles).toContain(sentence);
    expect(seen.text).not.toMatch(/\(<?https:\/\/evil/);
  });

  test.each([
    ['is about something else', 'The tulips of Holland bloom in April.'],
    ['is empty', ''],
    ['is a link only', 'https://evil.example/'],
    ['is long', 'Kim Yong Chol met Pompeo in New York. '.repeat(52)],
    ['is nothing but signs', '*_~`|>[]()<>@#'.repeat(140)],
  ])('answers when the message %s', async (_, content) => {
    const place = discord.conversation();
    const seen = await discord.people.messageCommand(
      CHECK,
      discord.post(content, discord.person(), { place }),
    );
    expect(seen.ephemeral).toBe(true);
    expect(seen.text).not.toContain('Something went wrong');
  });
});

test('/help says what there is, privately', async () => {
  const seen = await discord.people.slash('help');
  expect(seen.ephemeral).toBe(true);
  const forAll = discord.commands.filter(
    ({ type, name, payload }) => type === 1 && name !== 'help' && payload.default_member_permissions === null,
  );
  expect(forAll.length).toBeGreaterThan(3);
  for (const { name } of forAll) expect(seen.text).toContain(`/${name}`);
});

test('the log has one line for each of these, and neither tokens nor questions', async () => {
  await expectCleanLog(bot, discord);
});
