import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { LoopbackDiscord } from '../loopback/discord.js';
import { BotProcess } from './bot.js';
import { tidyUp } from './hooks.js';
import { expectCleanLog } from './logbook.js';
import { quotesOf, seedsFolder } from './quotes.js';

const WHO = 'who is Kim Yong Chol';

let discord: LoopbackDiscord;
let bot: BotProcess;
let seeds: string;

beforeAll(async () => {
  seeds = mkdtempSync(join(tmpdir(), 'verbatim-seeds-'));
  cpSync(seedsFolder, seeds, { recursive: true });
  // Enough articles for several pages of /sources.
  for (let index = 10; index < 30; index += 1) {
    const body = `The harbour of town ${index} was closed on Monday because of the storm.`;
    writeFileSync(join(seeds, `town-${index}.txt`), `---\noutlet: Coast ${index}\n---\n${body}\n`);
  }
  discord = await LoopbackDiscord.start();
  bot = await BotProcess.start(discord, { seeds });
});
tidyUp(() => ({ discord, bot, folder: seeds }));

describe('below an answer', () => {
  test('More shows the next best, none twice, until there are none', async () => {
    const page = await discord.people.slash('ask', { question: WHO });
    const read = [...quotesOf(page)];
    while (page.button('More')?.disabled === false) {
      expect((await discord.people.press(page, 'More')).updated).toBe(true);
      expect(quotesOf(page)).not.toEqual([]);
      read.push(...quotesOf(page));
    }
    expect(read.length).toBeGreaterThan(3);
    expect(new Set(read).size).toBe(read.length);
  });

  test('Share makes a private answer public', async () => {
    const hidden = await discord.people.slash('ask', { question: WHO, private: true });
    const [shared] = (await discord.people.press(hidden, 'Share')).followups;
    expect(shared?.ephemeral).toBe(false);
    expect(shared && quotesOf(shared)).toEqual(quotesOf(hidden));
  });

  test('Delete is for the asker and for moderators; anyone else gets a private word', async () => {
    const mine = await discord.people.slash('ask', { question: WHO });
    const refused = await discord.people.press(mine, 'Delete', { as: discord.person() });
    expect(refused.ephemeral).toBe(true);
    expect(mine.deleted).toBe(false);
    await discord.people.press(mine, 'Delete');
    expect(mine.deleted).toBe(true);
    const other = await discord.people.slash('ask', { question: WHO });
    await discord.people.press(other, 'Delete', { as: discord.person({ permissions: ['ManageMessages'] }) });
    expect(other.deleted).toBe(true);
  });

  test.each([
    ['made up', 'made-up'],
    ['of another version', '9.more..3'],
    ['with a huge number', '1.more..9999999999'],
    ['with parameters of another button', '1.context.__proto__'],
    ['with a forged question', '1.more..3~01@everyone [x](https://evil.example)$'],
    ['of a whole page that is far away', '1.sources..999999'],
    ['of prototype keys', '1.constructor'],
    ['full of signs', '1.more.~~~$$$'],
  ])('an id that is %s gets a private word, never silence', async (_, custom_id) => {
    const answer = await discord.people.slash('ask', { question: WHO });
    const seen = await discord.people.component(
      answer,
      { custom_id, component_type: 2 },
      { as: discord.person() },
    );
    expect(seen.text.length).toBeGreaterThan(0);
    expect(seen.interaction.acknowledgement).not.toBe('none');
  });
});

describe('/sources', () => {
  test('lists the articles in pages; filters by outlet', async () => {
    const first = await discord.people.slash('sources');
    expect(first.text).toContain('BBC News');
    const next = await discord.people.press(first, /next/i);
    expect(next.text).not.toBe('');
    const one = await discord.people.slash('sources', { outlet: 'Coast 17' });
    expect(one.text).toContain('Coast 17');
    expect(one.text).not.toContain('BBC News');
  });

  test('buttons of before a restart of the bot still work', async () => {
    const page = await discord.people.slash('sources');
    const before = page.text;
    const answer = await discord.people.slash('ask', { question: WHO });
    await expectCleanLog(bot, discord);
    expect(await bot.stop()).toBe(0);
    const puts = discord.requests.filter(({ method }) => method === 'PUT').length;
    bot = await BotProcess.start(discord, { seeds });
    expect(discord.requests.filter(({ method }) => method === 'PUT')).toHaveLength(puts);
    const turned = await discord.people.press(page, /next/i);
    expect(turned.updated).toBe(true);
    expect(page.text).not.toBe(before);
    const first = quotesOf(answer);
    const more = await discord.people.press(answer, 'More');
    expect(quotesOf(more)).not.toEqual([]);
    expect(quotesOf(more)).not.toEqual(first);
  });
});
