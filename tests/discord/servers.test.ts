import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { LoopbackDiscord } from '../loopback/discord.js';
import type { Person } from '../loopback/people.js';
import { eachWithBot, editable, type LiveBot } from './live-bot.js';

const WHO = { question: 'who is Kim Yong Chol' };

let discord: LoopbackDiscord;
let live: LiveBot;
let folder: string;
let seeds: string;
let manager: Person;

eachWithBot((own) => {
  ({ discord, live, folder } = own);
  seeds = join(folder, 'seeds');
  manager = discord.person({ permissions: ['ManageGuild'] });
}, editable);

const set = (options: Record<string, string | number | boolean>, as = manager) =>
  discord.people.slash('settings', options, { as });
const article = (name: string, text: string) =>
  writeFileSync(
    join(seeds, name),
    `---\noutlet: Coast Herald\ntitle: ${name}\ndate: 2018-06-20\n---\n${text}\n`,
  );

describe('/settings', () => {
  test(
    "answers are private where the channel's managers want it, after a restart too, unless asked " +
      'otherwise',
    async () => {
      await set({ private: true });
      await live.restart();
      expect((await discord.people.slash('ask', WHO)).ephemeral).toBe(true);
      expect((await discord.people.slash('timeline')).ephemeral).toBe(true);
      expect((await discord.people.slash('ask', { ...WHO, private: false })).ephemeral).toBe(false);
      const away = discord.guild({ name: 'Away' });
      expect((await discord.people.slash('ask', WHO, { in: away })).ephemeral).toBe(false);
      await set({ private: false });
      expect((await discord.people.slash('ask', WHO)).ephemeral).toBe(false);
    },
  );

  test('a pause between two questions of one person in a channel', async () => {
    await set({ cooldown: 3_600 });
    const eager = discord.person();
    expect((await discord.people.slash('ask', WHO, { as: eager })).text).toContain('Kim Yong');
    const refused = await discord.people.slash('ask', WHO, { as: eager });
    expect(refused.ephemeral).toBe(true);
    expect(refused.text).toMatch(/^This channel has a pause .* You can ask again <t:\d+:R>/);
    expect((await discord.people.slash('ask', WHO)).text).toContain('Kim Yong');
    expect(
      (await discord.people.slash('ask', WHO, { as: eager, in: discord.conversation() })).text,
    ).toContain('> ');
    await set({ cooldown: 0 });
    expect((await discord.people.slash('ask', WHO, { as: eager })).text).toContain('Kim Yong');
  });

  test('a thread, such as a post in a forum, has the settings of its channel', async () => {
    const post = (thread: string) => ({ kind: 'guild', guild: discord.home, thread }) as const;
    const eager = discord.person();
    const ask = (thread: string) => discord.people.slash('ask', WHO, { as: eager, in: post(thread) });
    expect((await ask('111111111111111111')).ephemeral).toBe(false);
    await set({ private: true, cooldown: 3_600 });
    expect((await ask('111111111111111111')).text).toContain('> ');
    const refused = await ask('222222222222222222');
    expect([refused.ephemeral, refused.text]).toEqual([
      true,
      expect.stringMatching(/^This channel has a pause/),
    ]);
    await set({ cooldown: 0 });
    const answer = await ask('222222222222222222');
    expect([answer.ephemeral, answer.text]).toEqual([true, expect.stringContaining('> ')]);
  });

  test('shows what is set, changes nothing without options, and is for those who manage the server', async () => {
    await set({ private: true, cooldown: 9 });
    const shown = await set({});
    expect(shown.ephemeral).toBe(true);
    expect(shown.text).toContain(`private in: <#${discord.home.channelId}>`);
    expect(shown.text).toContain(`<#${discord.home.channelId}> 9 s`);
    const refused = await set({ private: false }, discord.person());
    expect(refused.text).toMatch(/members who may manage this server/);
    expect((await set({})).text).toBe(shown.text);
  });

  test('a file that a kill or a hand has spoilt is as if nothing were set, and is written anew', async () => {
    await set({ private: true });
    const kept = join(folder, 'state', 'servers');
    writeFileSync(join(kept, `${discord.home.id}.json`), '{"privateChannels":["1"');
    expect((await discord.people.slash('ask', WHO)).ephemeral).toBe(false);
    await set({ private: true });
    expect((await discord.people.slash('ask', WHO)).ephemeral).toBe(true);
    expect(readdirSync(kept)).toEqual([`${discord.home.id}.json`]);
  });

  test('the audit channel is told of every change, until it cannot be written to', async () => {
    const moderator = discord.person({ permissions: ['ManageMessages'] });
    await set({ audit: discord.home.channelId });
    await discord.people.slash('reload', {}, { as: moderator });
    const told = () =>
      discord.inChannel(discord.home).filter(({ text }) => text.includes('reloaded the articles'));
    expect(told().map(({ text }) => text)).toEqual([expect.stringContaining(`<@${moderator.id}>`)]);
    discord.changeGuild(discord.home, { botMayWrite: false });
    await discord.people.slash('reload', {}, { as: moderator });
    expect(
      live.running.lines.some(({ msg }) => String(msg).startsWith('the audit channel cannot be written to')),
    ).toBe(true);
    const settings = readFileSync(join(folder, 'state', 'servers', `${discord.home.id}.json`), 'utf8');
    expect(JSON.parse(settings)).toMatchObject({ auditChannelId: null });
  });
});

describe('/follow', () => {
  const news = () => discord.inChannel(discord.home).filter(({ text }) => /new article|replaced/.test(text));

  test('a channel that follows is told once of what comes at one time, with its first sentences', async () => {
    const followed = await discord.people.slash('follow', {}, { as: manager });
    expect(followed.ephemeral).toBe(true);
    article('fire.md', 'The lighthouse of Almeria burned down on Tuesday. Nobody was hurt.');
    await live.running.host.reload();
    article('boat.md', 'A boat was found off the coast near Cabo Sur.');
    await live.running.host.reload();
    await discord.until(() => news().length > 0, 'the news');
    expect(news()).toHaveLength(1);
    const [card] = news();
    expect(card?.text).toContain('**2 new articles**');
    expect(card?.text).toContain('**Coast Herald** · fire.md');
    expect(card?.text).toContain('> The lighthouse of Almeria burned down on Tuesday.');
    expect(card?.text).toContain('> A boat was found');
  });

  test('what came before a restart is told after it; a replaced article is told as such', async () => {
    article('fire.md', 'The lighthouse of Almeria burned down on Tuesday.');
    await live.restart();
    await discord.people.slash('follow', {}, { as: manager });
    article('fire.md', 'The lighthouse of Almeria burned down on Wednesday.');
    await live.running.host.reload();
    await vi.waitFor(() => expect(readdirSync(join(folder, 'state'))).toContain('news.json'), {
      interval: 2,
    });
    await live.restart();
    await discord.until(() => news().length > 0, 'the news');
    expect(news()).toHaveLength(1);
    expect(news()[0]?.text).toContain('replaced: **Coast Herald**');
  });

  test('/unfollow stops it; a channel that is gone is dropped with a line in the log', async () => {
    await discord.people.slash('follow', {}, { as: manager });
    expect((await discord.people.slash('follow', {}, { as: manager })).text).toContain('already');
    await discord.people.slash('unfollow', {}, { as: manager });
    expect((await discord.people.slash('unfollow', {}, { as: manager })).text).toContain('is not told');
    await discord.people.slash('follow', {}, { as: manager });
    discord.changeGuild(discord.home, { channelId: '123456789012345678' });
    article('fire.md', 'The lighthouse of Almeria burned down on Tuesday.');
    await live.running.host.reload();
    const dropped = () =>
      live.running.lines.find(({ msg }) => String(msg).startsWith('a channel that followed'));
    await vi.waitFor(() =>
      expect(dropped()).toMatchObject({ channelId: discord.home.channelId, why: 'gone' }),
    );
    await vi.waitFor(() => {
      const settings = readFileSync(join(folder, 'state', 'servers', `${discord.home.id}.json`), 'utf8');
      expect(JSON.parse(settings)).toMatchObject({ follows: [] });
    });
  });

  test('is refused where the bot may not write by itself, and to who does not manage the server', async () => {
    const closed = discord.guild({ name: 'Closed', botMayWrite: false });
    const refused = await discord.people.slash('follow', {}, { as: manager, in: closed });
    expect(refused.text).toMatch(/View Channel.*Send Messages/);
    expect((await discord.people.slash('follow')).text).toMatch(/manage this server/);
  });

  test('a channel is told in its server’s language, whoever follows; quotations are as printed', async () => {
    const guild = discord.guild({ name: 'Nantes', locale: 'fr' });
    await discord.people.slash('follow', {}, { as: manager, in: guild });
    await discord.people.slash('follow', {}, { as: manager });
    article('fire.md', 'The lighthouse of Almeria burned down on Tuesday.');
    await live.running.host.reload();
    await discord.until(() => news().length > 0 && discord.inChannel(guild).length > 0, 'the news');
    const [card] = discord.inChannel(guild);
    expect(card?.text).toContain('**1 nouvel article**');
    expect(card?.text).toContain('20 juin 2018');
    expect(card?.text).toContain('> The lighthouse of Almeria burned down on Tuesday.');
    expect(card?.labels).toContain('Contexte');
    expect(news()[0]?.text).toContain('**1 new article**');
  });

  test('whoever follows is answered in their own language', async () => {
    const as = discord.person({ permissions: ['ManageGuild'], locale: 'de' });
    const say = async (name: string) => (await discord.people.slash(name, {}, { as })).text;
    expect(await say('follow')).toMatch(/^Diesem Kanal wird gemeldet/);
    expect(await say('follow')).toMatch(/schon gemeldet/);
    expect(await say('unfollow')).toMatch(/keine neuen Artikel mehr/);
    expect(await say('unfollow')).toMatch(/werden keine neuen Artikel gemeldet/);
    expect(await say('pin')).toMatch(/^Hier ist sie/);
    expect(await say('pin')).toMatch(/schon so eine Karte/);
    const closed = discord.guild({ name: 'Closed', botMayWrite: false });
    const refused = await discord.people.slash('follow', {}, { as, in: closed });
    expect(refused.text).toContain('„Nachrichten senden“');
  });

  test('in a thread it asks for the permission that counts there', async () => {
    const thread = { kind: 'guild', guild: discord.home, thread: '111111111111111111' } as const;
    for (const name of ['follow', 'pin']) {
      const seen = await discord.people.slash(name, {}, { as: manager, in: thread });
      expect(seen.text).toMatch(/“View Channel” and “Send Messages in Threads” here/);
    }
  });

  test('a reload that changes nothing tells nobody', async () => {
    await discord.people.slash('follow', {}, { as: manager });
    await live.running.host.reload();
    article('fire.md', 'The lighthouse of Almeria burned down on Tuesday.');
    await live.running.host.reload();
    await discord.until(() => news().length > 0, 'the news');
    expect(news()).toHaveLength(1);
  });
});

test('a pinned card is in its server’s language, after a restart too', async () => {
  const guild = discord.guild({ name: 'Madrid', locale: 'es-ES' });
  await discord.people.slash('pin', {}, { as: manager, in: guild });
  const [card] = discord.inChannel(guild);
  expect(card?.text).toContain('**La historia hasta ahora** · 4 artículos de 4 medios');
  expect(card?.text).toContain('**Los últimos días**');
  expect(card?.labels).toContain('Borrar');
  await live.restart();
  article('fire.md', 'The lighthouse of Almeria burned down on 19 June 2018.');
  await live.running.host.reload();
  await discord.until(() => card?.text.includes('5 artículos de 5 medios'), 'the newest articles');
});

test('a server that changes its language is told things in it, whoever does whatever there next', async () => {
  const guild = discord.guild({ name: 'Basel', locale: 'de' });
  for (const command of ['pin', 'follow'])
    await discord.people.slash(command, {}, { as: manager, in: guild });
  const [card] = discord.inChannel(guild);
  expect(card?.text).toContain('4 Artikel');
  const after = discord.changeGuild(guild, { locale: 'fr' });
  await discord.people.slash('help', {}, { in: after });
  article('fire.md', 'The lighthouse of Almeria burned down on 19 June 2018.');
  await live.running.host.reload();
  await discord.until(() => card?.text.includes('5 articles de 5 médias'), 'the card in French');
  const news = () => discord.inChannel(after).filter(({ text }) => text.includes('**1 nouvel article**'));
  await discord.until(() => news().length > 0, 'the news in French');
});

test('the audit channel is told in the language of its server from the start', async () => {
  const home = discord.changeGuild(discord.home, { locale: 'es-ES' });
  await discord.people.slash('settings', { audit: home.channelId }, { as: manager, in: home });
  const moderator = discord.person({ permissions: ['ManageMessages'], locale: 'de' });
  await discord.people.slash('reload', {}, { as: moderator, in: home });
  const told = () => discord.inChannel(home).filter(({ text }) => text.includes(moderator.id));
  await discord.until(() => told().length > 0, 'the line in the audit channel');
  expect(told()[0]?.text).toContain('recargó los artículos');
});

describe('/pin', () => {
  const cards = () => discord.inChannel(discord.home).filter(({ text }) => text.includes('The story so far'));

  test('a card on the story is kept up to date by editing, after a restart too, until it is gone', async () => {
    const posted = await discord.people.slash('pin', {}, { as: manager });
    expect(posted.ephemeral).toBe(true);
    expect(cards()).toHaveLength(1);
    const [card] = cards();
    expect(card?.text).toContain('4 articles of 4 outlets');
    expect(card?.text).toContain('**The last days**');
    const differences = card?.text.split('\n').filter((line) => /^- .*\? “/.test(line)) ?? [];
    const wordings = differences.map((line) => [...line.matchAll(/“[^”]*”/g)].map(String).sort().join(' '));
    expect(wordings.length).toBeGreaterThan(0);
    expect(new Set(wordings).size).toBe(wordings.length);
    article('fire.md', 'The lighthouse of Almeria burned down on 19 June 2018.');
    await live.running.host.reload();
    await discord.until(() => card?.text.includes('5 articles of 5 outlets'), 'the newest articles');
    expect(card?.text).toContain('**Coast Herald** · fire.md');
    await live.restart();
    article('boat.md', 'A boat was found off the coast near Cabo Sur.');
    await live.running.host.reload();
    await discord.until(() => card?.text.includes('6 articles'), 'the newest articles after the restart');
    expect((await discord.people.slash('pin', {}, { as: manager })).text).toContain(
      'has such a card already',
    );
    expect(cards()).toHaveLength(1);
    discord.changeGuild(discord.home, { channelId: '123456789012345678' });
    article('tree.md', 'A tree fell on the road to Lugo.');
    await live.running.host.reload();
    const dropped = () =>
      live.running.lines.find(({ msg }) => String(msg).startsWith('a pinned card is gone'));
    await vi.waitFor(() => expect(dropped()).toBeDefined());
  });
});
