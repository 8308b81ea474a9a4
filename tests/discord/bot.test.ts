import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { unescapeMarkdown } from '../../src/discord/cards/escape.js';
import type { LoopbackDiscord } from '../loopback/discord.js';
import type { SeenMessage } from '../loopback/interactions/seen.js';
import { eachWithBot, type LiveBot } from './live-bot.js';
import { seeds } from './start-bot.js';

const WHO = { question: 'who is Kim Yong Chol' };

let discord: LoopbackDiscord;
let live: LiveBot;

eachWithBot((own) => {
  ({ discord, live } = own);
});

/** The quotations of a message, as a reader sees them. */
function quotations(message: SeenMessage): string[] {
  const lines = message.text.split('\n').filter((line) => line.startsWith('> '));
  return lines.map((line) => unescapeMarkdown(line.slice(2)));
}

test('every quotation stands in an article, word for word', async () => {
  const seen = await discord.people.slash('ask', WHO);
  const articles = [
    '000_e66e52c771cdbd98',
    '002_9dab28ac85f3e022',
    '003_6d86304e27a35ecc',
    '004_2ba22881c2aacca3',
  ]
    .map((name) => readFileSync(join(seeds, `${name}.txt`), 'utf8'))
    .join('\n');
  expect(quotations(seen)).toHaveLength(3);
  for (const quotation of quotations(seen)) expect(articles).toContain(quotation);
  expect(seen.ephemeral).toBe(false);
  expect(seen.text).toContain('**Kim Yong');
  expect(seen.text).toMatch(/1 to 3 of \d+ sentences · newest article: 31 May 2018/);
});

test('More goes on after a restart, without repeating, until there is no more', async () => {
  let seen: SeenMessage = await discord.people.slash('ask', WHO);
  await live.restart();
  const all = quotations(seen);
  const asker = discord.person();
  for (let page = 0; seen.button('More') && page < 40; page++) {
    seen = await discord.people.press(seen, 'More', { as: asker });
    expect(seen.ephemeral).toBe(true);
    all.push(...quotations(seen));
  }
  expect(seen.button('No more')?.disabled).toBe(true);
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBeGreaterThan(3);
});

test('a question of 300 characters is still known after a restart', async () => {
  const question = `who is Kim Yong Chol ${'*_`<@1> 😀 '.repeat(40)}`.slice(0, 299).trimEnd();
  const seen = await discord.people.slash('ask', { question });
  await live.restart();
  const more = await discord.people.press(seen, seen.button('More') ? 'More' : /near/);
  expect(unescapeMarkdown(more.text)).toContain(question.slice(0, 250));
});

test('a private answer is shared as a new message for all', async () => {
  const mine = await discord.people.slash('ask', { ...WHO, private: true });
  expect(mine.ephemeral).toBe(true);
  expect(mine.labels).not.toContain('Delete');
  const [shared] = (await discord.people.press(mine, 'Share')).followups;
  expect(shared?.ephemeral).toBe(false);
  expect(shared && quotations(shared)).toEqual(quotations(mine));
});

test('the asker and those who manage messages delete; others get a private word', async () => {
  const seen = await discord.people.slash('ask', WHO);
  const refused = await discord.people.press(seen, 'Delete', { as: discord.person() });
  expect(refused.ephemeral).toBe(true);
  expect(seen.deleted).toBe(false);
  await discord.people.press(seen, 'Delete');
  expect(seen.deleted).toBe(true);
  const other = await discord.people.slash('ask', WHO);
  await discord.people.press(other, 'Delete', { as: discord.person({ permissions: ['ManageMessages'] }) });
  expect(other.deleted).toBe(true);
});

test('no answer says so, and shows the closest sentences only when asked to', async () => {
  const seen = await discord.people.slash('ask', { question: 'What did Putin say about Zelensky in Kyiv?' });
  expect(quotations(seen)).toEqual([]);
  expect(seen.text).toContain('do not answer this');
  const near = await discord.people.press(seen, 'Closest sentences (not an answer)');
  expect(near.ephemeral).toBe(true);
  expect(near.text).toContain('**Not an answer.**');
});

test('a quotation that is only the closest is shown as such, and the log says so', async () => {
  const seen = await discord.people.slash('ask', { question: 'What did Kim write in the letter?' });
  expect(quotations(seen).length).toBeGreaterThan(0);
  expect(seen.text).toContain(
    '**Closest sentences: they may not answer this. The first does not seem to tell what was said.**',
  );
  const sure = await discord.people.slash('ask', WHO);
  expect(sure.text).not.toContain('Closest sentences');
});

test('an outlet that is not there is answered with those that are', async () => {
  const seen = await discord.people.slash('ask', { ...WHO, outlet: 'The *Times*' });
  expect(seen.ephemeral).toBe(true);
  expect(seen.text).toMatch(/The \\\*Times\\\*.*BBC News/);
  const found = await discord.people.slash('ask', { ...WHO, outlet: 'bbc news' });
  expect(found.text).toContain('sentences of BBC News ·');
});

test('outlets are offered while one types', async () => {
  const choices = await discord.people.autocomplete('ask', { outlet: 'bb' });
  expect(choices).toEqual([{ name: 'BBC News', value: 'BBC News' }]);
});

test('/reload is for moderators', async () => {
  const refused = await discord.people.slash('reload', {});
  expect(refused.text).toMatch(/for moderators/);
  const moderator = discord.person({ permissions: ['ManageMessages'] });
  const done = await discord.people.slash('reload', {}, { as: moderator });
  expect(done.ephemeral).toBe(true);
  expect(done.text).toContain('Nothing has changed');
});

test('a stale or forged button is answered politely and privately', async () => {
  const seen = await discord.people.slash('ask', WHO);
  for (const custom_id of [
    '0.more',
    'x',
    '1.nothing',
    '1.more.zzzzzzzz.9',
    '1.page.zzzzzzzz.1',
    '1.spelling..abc',
  ]) {
    const told = await discord.people.component(seen, { custom_id, component_type: 2 });
    expect(told.ephemeral).toBe(true);
    expect(told.text).toMatch(/Please ask again/);
  }
});

test('too many questions are answered with the time when the next one may be asked', async () => {
  const eager = discord.person();
  let text = '';
  for (let count = 0; count < 40 && !text.includes('<t:'); count++) {
    const seen = await discord.people.slash('ask', { question: 'x', private: true }, { as: eager });
    text = seen.text.includes('many questions') ? seen.text : '';
  }
  expect(text).toMatch(/You can ask again <t:\d{10}:R>/);
  const other = await discord.people.slash('ask', WHO);
  expect(quotations(other)).toHaveLength(3);
});

test('an interaction that Discord has forgotten is logged as gone, and the next one is answered', async () => {
  discord.faults.expireNext();
  discord.people.startSlash('ask', WHO);
  await vi.waitFor(() => expect(interactions()).toMatchObject([{ outcome: 'gone' }]));
  expect(quotations(await discord.people.slash('ask', WHO))).toHaveLength(3);
  discord.takeViolations(); // answering too late is what this test is about
});

test('a lost answer to the acknowledgement is no second reply', async () => {
  discord.faults.add({ path: /callback/, lostAnswer: true, status: 502 });
  const seen = await discord.people.slash('ask', WHO);
  expect(quotations(seen)).toHaveLength(3);
  await vi.waitFor(() => expect(interactions()).toHaveLength(1));
  expect(interactions()[0]).toMatchObject({ delivery: 'already' });
  expect(seen.followups).toHaveLength(0);
});

test('one line for each interaction: command, outcome, ms, guild; no question', async () => {
  await discord.people.slash('ask', { question: 'who is SECRETWORD' });
  await discord.people.autocomplete('ask', { outlet: 'bb' });
  await vi.waitFor(() => expect(interactions()).toHaveLength(2));
  const lines = interactions();
  for (const line of lines) {
    expect(line).toMatchObject({ command: 'ask', guildId: discord.home.id, ms: expect.any(Number) });
  }
  expect(JSON.stringify(lines)).not.toContain('SECRETWORD');
});

test('the longest question without an answer keeps its closest sentences, after a restart too', async () => {
  const question = 'capital of France? '.repeat(20).slice(0, 300);
  const seen = await discord.people.slash('ask', { question });
  expect(seen.text).toContain('No article contains “capital”, “France”');
  await live.restart();
  const near = await discord.people.press(seen, /^Closest sentences/);
  expect(near.text).toContain('Not an answer.');
  const again = await discord.people.press(seen, 'Ask again');
  expect(again.text).toContain(`-# Question: ${question.trim()}`);
});

test.each(['???', '...', '😀 🇰🇵', '“ ” — !'])(
  '%s asks nothing, and is told so privately',
  async (question) => {
    for (const name of ['ask', 'compare']) {
      const seen = await discord.people.slash(name, { question });
      expect([seen.ephemeral, seen.text]).toEqual([true, expect.stringMatching(/^There is no question/)]);
    }
  },
);

// As after a reload with fewer articles: the button counts on pages that are gone.
test.each([
  ['ask', '1.more..50.a', /(\d+) to (\d+) of (\d+) sentences/],
  ['ask', '1.more..50.b', /(\d+) to (\d+) of (\d+) sentences/],
  ['compare', '1.compared.0.50.a', /By outlet:\*\* ()(\d)( )independent reports/],
])('/%s: a page beyond the last one (%s) is the last one', async (name, customId, counted) => {
  const seen = await discord.people.slash(name, { question: 'who is Kim Yong Chol' });
  await discord.people.component(seen, { custom_id: customId, component_type: 2 });
  expect(seen.text).not.toMatch(/do not answer/);
  expect(seen.text).toMatch(/^> /m);
  const [, , to, all] = counted.exec(seen.text) ?? [];
  if (name === 'ask') expect(to).toBe(all);
  else expect(to).toBeDefined();
});

test('leaving is no lost connection', async () => {
  await live.stop();
  expect(live.running.lines.filter(({ level }) => level !== 'info')).toEqual([]);
});

function interactions(): Record<string, unknown>[] {
  return live.running.lines.filter((line) => line.msg === 'interaction');
}
