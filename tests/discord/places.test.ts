import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { RIVAL } from '../../src/discord/sending/rivals.js';
import { LoopbackDiscord } from '../loopback/discord.js';
import { type BotParts, type RunningBot, startBot } from './start-bot.js';

let discord: LoopbackDiscord;
const bots: RunningBot[] = [];

beforeEach(async () => {
  discord = await LoopbackDiscord.start();
});
afterEach(async () => {
  for (const { bot } of bots.splice(0)) await bot.stop(1_000);
  await discord.stop();
  discord.assertNoViolations();
});

async function start(config: BotParts['config'] = {}): Promise<RunningBot> {
  const running = await startBot(discord, { config });
  bots.push(running);
  return running;
}
async function restart(config: BotParts['config']): Promise<RunningBot> {
  await bots.pop()?.bot.stop(1_000);
  return start(config);
}
const said = ({ lines }: RunningBot) => lines.map(({ msg }) => String(msg));
const puts = () => discord.requests.filter(({ method }) => method === 'PUT').length;
const WHO = { question: 'who is Kim Yong Chol' };

describe('where people find the commands', () => {
  test('the home of the moderators does not limit where people ask', async () => {
    await start();
    const away = discord.guild({ name: 'Away' });
    for (const place of [away, discord.conversation('bot-dm'), discord.conversation('private')]) {
      expect((await discord.people.slash('ask', WHO, { in: place })).text).toContain('Kim Yong');
    }
  });

  test('nobody is offered what they may not use', async () => {
    const operator = discord.person();
    await start({ operatorIds: [operator.id] });
    const away = discord.guild({ name: 'Away' });
    await expect(discord.people.slash('reload', {}, { in: away })).rejects.toThrow('not offered');
    const seen = await discord.people.slash(
      'reload',
      {},
      { as: operator, in: discord.conversation('bot-dm') },
    );
    expect(seen.text).toContain('Nothing has changed');
  });

  test('without a home only those who run the bot are moderators, and the refusal says so', async () => {
    await start({ homeGuildId: null });
    const dm = discord.conversation('bot-dm');
    const owner = await discord.people.slash('reload', {}, { as: discord.application.owner, in: dm });
    expect(owner.text).toContain('Nothing has changed');
    const other = await discord.people.slash('reload', {}, { in: dm });
    expect(other.text).toMatch(/owner and its operators/);
    expect(other.text).not.toMatch(/home server/);
  });

  test('registered in one guild only, and taken away from everywhere when that is set', async () => {
    await start({ homeGuildId: null });
    expect(discord.commandNames(null)).toContain('ask');
    const trial = discord.guild({ name: 'Trial' });
    await restart({ commandsGuildId: trial.id });
    expect(discord.commandNames(null)).toEqual([]);
    expect(discord.commandNames(trial.id).filter((name) => name === 'ask')).toEqual(['ask']);
    const running = await restart({});
    expect(discord.commandNames(trial.id)).toEqual([]);
    expect(discord.commandNames(discord.home.id)).not.toContain('ask');
    expect(said(running)).toContain('leftover commands removed');
  });

  test('a start with the same settings changes nothing', async () => {
    await start();
    const before = puts();
    await restart({});
    expect(puts()).toBe(before);
  });
});

describe('what a wrong setting comes to', () => {
  test('without User Install the commands are registered for guilds, and one line says what is left out', async () => {
    discord.changeApplication({ integrationTypes: [0] });
    const running = await start();
    expect(said(running).filter((line) => line.startsWith('User Install is not switched on'))).toHaveLength(
      1,
    );
    expect((await discord.people.slash('ask', WHO)).text).toContain('Kim Yong');
    const friends = discord.conversation('private');
    await expect(discord.people.slash('ask', WHO, { in: friends })).rejects.toThrow('not offered');
  });

  test.each([
    ['that does not exist', () => '123456789012345678'],
    ['that the bot is not in', () => discord.guild({ botIsMember: false }).id],
  ])('a home guild %s: one line with the setting, not ready, and people can ask', async (_, guild) => {
    const running = await start({ homeGuildId: guild() });
    const errors = running.lines.filter(({ level }) => level === 'error');
    expect(errors).toHaveLength(1);
    expect(errors[0]?.msg).toMatch(/^DISCORD_GUILD_ID: the bot is not in the server/);
    expect(errors[0]).not.toHaveProperty('err');
    expect(running.bot.commandsMissing()).toMatch(/DISCORD_GUILD_ID/);
    expect((await discord.people.slash('ask', WHO)).text).toContain('Kim Yong');
  });

  test('an application id of another application: one line with the setting, not ready', async () => {
    const running = await start({ applicationId: '123456789012345678' });
    const errors = running.lines.filter(({ level }) => level === 'error');
    expect(errors.map(({ msg }) => msg)).toEqual([expect.stringMatching(/^DISCORD_APPLICATION_ID is 1234/)]);
    expect(running.bot.commandsMissing()).toMatch(/DISCORD_APPLICATION_ID/);
    expect(puts()).toBe(0);
  });

  test('ready once the commands are registered', async () => {
    expect((await start()).bot.commandsMissing()).toBeNull();
  });
});

describe('two processes with one token', () => {
  test('the one that comes second is told once, by name', async () => {
    discord.gateway.sharesShards = true;
    const both = [await start(), await start()];
    for (let count = 0; count < 3; count++) await discord.people.slash('help');
    const warnings = () => both.flatMap(said).filter((line) => line === RIVAL);
    await vi.waitFor(() => expect(warnings().length).toBeGreaterThan(0));
    await discord.people.slash('help');
    for (const running of both) expect(said(running).filter((line) => line === RIVAL).length).toBeLessThan(2);
  });

  test('a lost answer is nobody else’s', async () => {
    const running = await start();
    discord.faults.add({ path: /callback/, lostAnswer: true, status: 502 });
    await discord.people.slash('help');
    await vi.waitFor(() => expect(said(running)).toContain('interaction'));
    expect(said(running)).not.toContain(RIVAL);
  });
});
