import { describe, expect, test } from 'vitest';
import type { LoopbackDiscord } from '../loopback/discord.js';
import { eachWithBot } from './live-bot.js';

let discord: LoopbackDiscord;

eachWithBot((own) => {
  ({ discord } = own);
});

describe('/help', () => {
  /** Every command that the help can be clicked for, by name. */
  const clickable = (text: string) =>
    new Map([...text.matchAll(/<\/([\w-]+):(\d+)>/g)].map((found) => [found[1], found[2]]));

  test('names what everyone may use, to be clicked, and nothing else', async () => {
    const { text } = await discord.people.slash('help');
    const named = clickable(text);
    expect([...named.keys()]).toEqual(expect.arrayContaining(['ask', 'compare', 'timeline', 'sources']));
    for (const [name, id] of named)
      expect(discord.commands.find((command) => command.id === id)?.name).toBe(name);
    expect([...named.keys()]).not.toContain('reload');
    expect(text).toContain('`private`');
    expect(text).toContain('`outlet`');
    expect(text).toContain('Apps → Check against sources');
  });

  test('names moderators’ commands to moderators, where they are offered', async () => {
    const moderator = discord.person({ permissions: ['ManageMessages'] });
    const home = await discord.people.slash('help', {}, { as: moderator });
    expect([...clickable(home.text).keys()]).toEqual(expect.arrayContaining(['reload', 'add', 'remove']));
    const away = discord.guild({ name: 'Away' });
    const elsewhere = await discord.people.slash('help', {}, { as: moderator, in: away });
    expect(elsewhere.text).not.toContain('reload');
  });

  test('helps without ids while Discord does not tell them', async () => {
    discord.faults.add({ path: /commands$/, status: 500, times: 20 });
    const { text } = await discord.people.slash('help');
    expect(text).toContain('**/ask**');
    discord.faults.clear();
  });
});

describe('Answer this', () => {
  const ask = (content: string) =>
    discord.people.messageCommand('Answer this', discord.post(content, discord.person()));

  test('answers the question of a message for whoever chose it, and can be shared', async () => {
    const seen = await ask('Hi all! <@123456789012345678> **Who is Kim Yong Chol?** I keep hearing of him.');
    expect(seen.ephemeral).toBe(true);
    expect(seen.text).toContain('-# Question: Who is Kim Yong Chol?');
    expect(seen.text).toContain('> ');
    const [shared] = (await discord.people.press(seen, 'Share')).followups;
    expect(shared?.text).toContain('Shared by');
  });

  test.each([
    ['an Arabic', 'مرحبا. من هو كيم يونغ تشول؟ شكرا لك يا صديقي.', 'من هو كيم يونغ تشول؟'],
    ['a Chinese', '你好。谁是金英哲？谢谢。', '谁是金英哲？'],
    ['a quoted', 'He asked: «Who is Kim Yong Chol?!» I do not know. ', 'He asked: «Who is Kim Yong Chol?!»'],
  ])('%s question is found in its message', async (_, content, question) => {
    const seen = await ask(content);
    expect(seen.text.replaceAll(/[\u2068\u2069]/g, '')).toContain(`-# Question: ${question}\n`);
  });

  test.each([
    ['without words', '😀 <@123456789012345678>', /no text/],
    ['of marks alone', '?! ... :)', /no text/],
    ['that is too long to be one', `${'word '.repeat(100)}.`, /no question of at most 300.*`\/ask`/],
  ])('says so of a message %s', async (_, content, says) => {
    const seen = await ask(content);
    expect(seen.ephemeral).toBe(true);
    expect(seen.text).toMatch(says);
  });
});
