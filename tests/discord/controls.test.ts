import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { unescapeMarkdown } from '../../src/discord/cards/escape.js';
import { LoopbackDiscord } from '../loopback/discord.js';
import type { SeenMessage } from '../loopback/interactions/seen.js';
import { type RunningBot, startBot, seeds as startingArticles } from './start-bot.js';

const WHO = { question: 'who is Kim Yong Chol' };

let discord: LoopbackDiscord;
let running: RunningBot;
let directory: string;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'verbatim-controls-'));
  cpSync(startingArticles, directory, { recursive: true });
  discord = await LoopbackDiscord.start();
  running = await startBot(discord, { directory });
});
afterEach(async () => {
  await running.bot.stop(1_000);
  await discord.stop();
  discord.assertNoViolations();
  rmSync(directory, { recursive: true, force: true });
});

function quotations(message: SeenMessage): string[] {
  const lines = message.text.split('\n').filter((line) => line.startsWith('> '));
  return lines.map((line) => unescapeMarkdown(line.slice(2)));
}

/** Twelve outlets with an article each, so that lists have several pages. */
async function manyOutlets(): Promise<void> {
  for (let at = 0; at < 12; at++) {
    const text = `Kim Yong Chol carried letter number ${at + 100} to the harbour of Town ${at} on ${at + 1} June 2018.`;
    writeFileSync(
      join(directory, `town-${at}.md`),
      `---\noutlet: Outlet ${at}\ndate: 2018-06-20\n---\n${text}\n`,
    );
  }
  await running.host.reload();
}

const cards: readonly (readonly [string, Record<string, string>, string])[] = [
  ['ask', WHO, 'More'],
  ['timeline', {}, 'Later'],
  ['sources', {}, 'Next'],
  ['compare', { question: 'Who carried a letter to the harbour?' }, 'Next'],
];

describe.each(cards)('/%s', (name, options, next) => {
  beforeEach(manyOutlets);

  test('whoever asked turns the page in place; anyone else gets a private copy, which turns in place', async () => {
    const asked = await discord.people.slash(name, options);
    const before = asked.text;
    const reader = discord.person();
    const copy = await discord.people.press(asked, next, { as: reader });
    expect(copy.ephemeral).toBe(true);
    expect(asked.text).toBe(before);
    const second = copy.text;
    expect(second).not.toBe(before);
    const third = await discord.people.press(copy, next === 'More' ? 'Previous' : /^(Earlier|Previous)$/);
    expect(third.updated).toBe(true);
    expect(third.text.replace(/<t:.*/g, '')).toBe(before.replace(/<t:.*/g, ''));
    const turned = await discord.people.press(asked, next);
    expect(turned.updated).toBe(true);
    expect(asked.text).toBe(second);
  });

  test('for one alone when asked so, and shared once, with a name', async () => {
    const asker = discord.person();
    const mine = await discord.people.slash(name, { ...options, private: true }, { as: asker });
    expect(mine.ephemeral).toBe(true);
    expect(mine.labels).not.toContain('Delete');
    const shown = mine.text;
    const pressed = await discord.people.press(mine, 'Share');
    await discord.until(() => pressed.button('Shared'), 'the share');
    expect(pressed.button('Shared')?.disabled).toBe(true);
    const [shared] = pressed.followups;
    expect(shared?.ephemeral).toBe(false);
    expect(shared?.text).toBe(`-# Shared by <@${asker.id}>\n${shown}`);
    expect(shared?.labels).toContain('Delete');
    const again = discord.people.press(pressed, 'Shared');
    await expect(again).rejects.toThrow('disabled');
  });

  test('what all see can be taken away, and a private word says why where Discord forbids it', async () => {
    const asked = await discord.people.slash(name, options);
    discord.faults.add({ method: 'DELETE', status: 403 });
    const pressed = await discord.people.press(asked, 'Delete');
    expect(asked.deleted).toBe(false);
    expect(pressed.followups.map(({ ephemeral, text }) => [ephemeral, text])).toEqual([
      [true, expect.stringMatching(/does not let me delete/)],
    ]);
    await discord.people.press(asked, 'Delete');
    expect(asked.deleted).toBe(true);
  });
});

test('nobody shares what they have not seen: after a change of the articles the card changes first', async () => {
  const asker = discord.person();
  const question = 'Where was the lighthouse of Almeria built?';
  const article = (place: string) =>
    writeFileSync(
      join(directory, 'light.md'),
      `---\noutlet: Coast Herald\n---\nThe lighthouse of Almeria was built in ${place}.\n`,
    );
  article('Cabo Sur');
  await running.host.reload();
  const mine = await discord.people.slash('ask', { question, private: true }, { as: asker });
  expect(mine.text).toContain('Cabo Sur');
  article('Puerto Alto');
  await running.host.reload();
  const warned = await discord.people.press(mine, 'Share');
  expect(warned.updated).toBe(true);
  expect(warned.text).toMatch(/^\*\*The articles have changed since/);
  expect(warned.text).toContain('Puerto Alto');
  expect(warned.followups).toEqual([]);
  const shared = await discord.people.press(warned, 'Share');
  await discord.until(() => shared.followups.length > 0, 'the share');
  expect(shared.followups[0]?.text).toContain('Puerto Alto');
  expect(shared.followups[0]?.text).not.toContain('have changed since');
});

describe('a long list', () => {
  beforeEach(manyOutlets);

  test('of articles is jumped through, and narrowed by a menu of outlets', async () => {
    const listed = await discord.people.slash('sources');
    await discord.people.press(listed, 'Last');
    expect(listed.text).toMatch(/page 2 of 2/);
    expect(listed.button('Next')?.disabled).toBe(true);
    await discord.people.press(listed, 'First');
    const menu = listed.components.find(({ type }) => type === 3);
    const options = menu?.options as { label: string; value: string; description?: string }[];
    expect(options.map(({ label }) => label)).toContain('Outlet 7');
    const value = options.find(({ label }) => label === 'Outlet 7')?.value ?? '';
    await discord.people.choose(
      listed as Parameters<typeof discord.people.choose>[0],
      String(menu?.custom_id),
      [value],
    );
    expect(listed.text).toMatch(/\*\*1 article of Outlet 7\*\*/);
  });

  test('of dates is jumped through', async () => {
    const listed = await discord.people.slash('timeline');
    const total = Number(/(\d+) dated sentences/.exec(listed.text)?.[1]);
    await discord.people.press(listed, 'Last');
    expect(listed.text).toContain(` to ${total}`);
    expect(listed.button('Later')?.disabled).toBe(true);
    await discord.people.press(listed, 'First');
    expect(listed.text).toContain('· 1 to ');
    const menu = listed.components.find(({ type }) => type === 3);
    const options = menu?.options as { label: string; value: string; default: boolean }[];
    expect(options.map(({ label }) => label)).toEqual(['April 2018', 'May 2018', 'June 2018']);
    const june = options.find(({ label }) => label === 'June 2018');
    await discord.people.choose(
      listed as Parameters<typeof discord.people.choose>[0],
      String(menu?.custom_id),
      [june?.value ?? ''],
    );
    expect(listed.text).toContain('June 2018');
    expect(listed.text).not.toContain('May 2018**');
  });

  test.each([
    ['all', {}],
    ['about something', { about: 'the summit' }],
    ['of one outlet', { outlet: 'EFE' }],
  ])('of dates has each sentence once, every date of it in bold: %s', async (_, options) => {
    const listed = await discord.people.slash('timeline', options);
    const total = Number(/(\d+) dated sentences/.exec(listed.text)?.[1]);
    const seen: string[] = [];
    for (;;) {
      seen.push(...listed.text.split('\n').filter((line) => line.startsWith('> ')));
      const later = listed.button('Later');
      if (later === undefined || later.disabled) break;
      await discord.people.press(listed, 'Later');
    }
    expect(seen).toHaveLength(total);
    expect(new Set(seen).size).toBe(total);
    const both = seen.find((line) => line.includes('The summit was initially scheduled'));
    expect(both).toContain('**June 12**');
    expect(both).toContain('**last Thursday**');
  });

  test('of outlets shows every report, and counts what it shows', async () => {
    const compared = await discord.people.slash('compare', {
      question: 'Who carried a letter to the harbour?',
    });
    const total = Number(/(\d+) independent reports/.exec(compared.text)?.[1]);
    const seen: string[] = [];
    for (let page = 0; page < 20; page++) {
      seen.push(...quotations(compared));
      if (compared.button('Next')?.disabled !== false) break;
      await discord.people.press(compared, 'Next');
    }
    expect(total).toBeGreaterThan(10);
    expect(new Set(seen).size).toBe(total);
  });
});

describe('a question', () => {
  test('that its buttons have no room for can still be looked into and taken away', async () => {
    const asked = await discord.people.slash(
      'ask',
      { question: `Kim ${'😀'.repeat(290)}` },
      { unchecked: true },
    );
    expect(asked.labels.filter((label) => label !== 'Context')).toEqual(['Delete']);
    await discord.people.press(asked, 'Delete');
    expect(asked.deleted).toBe(true);
  });

  test('with misspelt words is corrected whole, as words, by one button, in place', async () => {
    const question = 'Did Pompayo or Ruritanja like Pompayoism in Pyonggyang?';
    const asked = await discord.people.slash('ask', { question });
    const offered = asked.labels.filter((label) => label.startsWith('Ask with'));
    expect(offered).toHaveLength(1);
    await discord.people.press(asked, /^Ask with/);
    expect(asked.text).toContain('Did Pompeo or ');
    expect(asked.text).toContain('Pompayoism');
    expect(asked.text).not.toMatch(/Pompayo\b/);
  });
});

test('each quotation has its own Context beside it, and what “also in” means is said once', async () => {
  const asked = await discord.people.slash('ask', WHO);
  const sections = asked.components.filter(({ type }) => type === 9);
  expect(sections).toHaveLength(quotations(asked).length);
  for (const [at, section] of sections.entries()) {
    const { custom_id: id } = section.accessory as { custom_id: string };
    const context = await discord.people.press(asked, id, { as: discord.person() });
    expect(quotations(context)).toContain(quotations(asked)[at]);
  }
  expect(asked.text.split('not an independent confirmation').length - 1).toBeLessThanOrEqual(1);
});

test('the count of an answer is that of the sentences that More comes to', async () => {
  const asked = await discord.people.slash('ask', WHO);
  const total = Number(/-# 1 to 3 of (\d+) sentences/.exec(asked.text)?.[1]);
  const all = quotations(asked);
  for (let page = 0; asked.button('More') && page < 40; page++) {
    await discord.people.press(asked, 'More');
    all.push(...quotations(asked));
  }
  expect(new Set(all).size).toBe(total);
});

test('outlets that were not asked are not called silent: the card counts them and asks them next', async () => {
  for (let at = 0; at < 40; at++) {
    const text = `Kim Yong Chol carried letter number ${at + 100} to the harbour of Town ${at}.`;
    writeFileSync(join(directory, `town-${at}.md`), `---\noutlet: Outlet ${at}\n---\n${text}\n`);
  }
  await running.host.reload();
  const compared = await discord.people.slash('compare', {
    question: 'Who carried a letter to the harbour?',
  });
  const named = new Set<string>();
  const read = async () => {
    for (let page = 0; page < 20; page++) {
      for (const [outlet = ''] of compared.text.matchAll(/Outlet \d+/g)) named.add(outlet);
      if (compared.button('Next')?.disabled !== false) return;
      await discord.people.press(compared, 'Next');
    }
  };
  expect(compared.text).toMatch(/-# \d+ more outlets not asked yet\./);
  await read();
  expect(named.size).toBeLessThan(40);
  await discord.people.press(compared, 'Ask the next outlets');
  expect(compared.text).not.toContain('not asked yet');
  await read();
  expect(named.size).toBe(40);
  await discord.people.press(compared, 'Ask the outlets before');
  expect(compared.text).toContain('not asked yet');
});
