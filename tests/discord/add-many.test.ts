import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PageServer } from '../import/server.js';
import { LoopbackDiscord } from '../loopback/discord.js';
import type { Seen } from '../loopback/interactions/seen.js';
import type { Person } from '../loopback/people.js';
import { realEditor } from './real-editor.js';
import { type RunningBot, startBot, seeds as startingArticles } from './start-bot.js';

let discord: LoopbackDiscord;
let running: RunningBot;
let pages: PageServer;
let seeds: string;
let as: Person;

const TOWNS = ['Almeria', 'Lugo', 'Skerrow'];
const page = (town: string, at: number) =>
  `<!doctype html><html lang="en"><head><title>News of ${town}</title>
   <meta property="og:site_name" content="${town} Herald"></head><body><article><h1>News of ${town}</h1>
   <p>The lighthouse of ${town} burned down on day ${at + 1} of the storm, officials of the harbour said.</p>
   <p>Nobody was hurt in the fire, the harbour office of ${town} said in a statement on the morning after it.</p>
   </article></body></html>`;

beforeEach(async () => {
  seeds = mkdtempSync(join(tmpdir(), 'verbatim-many-'));
  cpSync(startingArticles, seeds, { recursive: true });
  pages = new PageServer();
  await pages.listen();
  for (const [at, town] of TOWNS.entries()) pages.serve(`/${town}`, page(town, at));
  discord = await LoopbackDiscord.start();
  running = await startBot(discord, { directory: seeds, editor: realEditor(seeds) });
  as = discord.person({ permissions: ['ManageMessages'] });
});
afterEach(async () => {
  await running.bot.stop(1_000);
  await discord.stop();
  await pages.close();
  discord.assertNoViolations();
  rmSync(seeds, { recursive: true, force: true });
});

const articles = () => readdirSync(seeds).filter((name) => !name.startsWith('.'));
const add = (options: Record<string, string>) => discord.people.slash('add', options, { as });
const all = () => TOWNS.map((town) => pages.url(`/${town}`)).join(' ');

/** The options of the checklist, and which of them are ticked. */
function ticks(seen: Seen): { label: string; value: string; default: boolean }[] {
  const menu = seen.components.find(({ type }) => type === 3);
  return (menu?.options ?? []) as { label: string; value: string; default: boolean }[];
}

test('several addresses are shown in one list, and what stays ticked is added', async () => {
  const before = articles().length;
  const shown = await add({ address: `${all()}, ${pages.url('/nothing')}` });
  expect(shown.text).toContain('**Add 3 articles of 4?**');
  expect(ticks(shown).map(({ label, default: ticked }) => [label, ticked])).toEqual(
    TOWNS.map((town) => [`News of ${town}`, true]),
  );
  const [first, , third] = ticks(shown).map(({ value }) => value);
  await discord.people.choose(shown, '1.tick', [first ?? '', third ?? '']);
  expect(ticks(shown).map(({ default: ticked }) => ticked)).toEqual([true, false, true]);
  await discord.people.press(shown, 'Add the ticked');
  await discord.until(() => shown.text.includes('**Added 2 of 2 articles:**'), 'the articles');
  expect(articles()).toHaveLength(before + 2);
  const answer = await discord.people.slash('ask', { question: 'Which lighthouse burned down in Skerrow?' });
  expect(answer.text).toContain('Skerrow');
});

test('a feed gives its newest articles', async () => {
  const items = TOWNS.map(
    (town) => `<item><title>${town}</title><link>${pages.url(`/${town}`)}</link></item>`,
  );
  const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>T</title>${items.join('')}</channel></rss>`;
  pages.serve('/feed.xml', feed, 'application/rss+xml');
  const shown = await add({ feed: pages.url('/feed.xml') });
  expect(ticks(shown)).toHaveLength(3);
  const cancelled = await discord.people.press(shown, 'Cancel');
  expect(cancelled.text).toContain('nothing was added');
  expect(readdirSync(join(seeds, '.pending'))).toEqual([]);
});

test('what a page does not say is taken from the feed, and its whole text where there is no page', async () => {
  const whole = `<p>${'The ferry of Kolno went to the islands again, its captain said. '.repeat(20)}</p>`;
  const content = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"';
  const feed = `<?xml version="1.0"?><rss version="2.0" ${content}><channel><title>Coast News</title>
    <item><title>A</title><link>${pages.url('/Lugo')}</link><pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate></item>
    <item><title>Ferry back</title><link>${pages.url('/gone')}</link><pubDate>Mon, 04 Mar 2024 10:00:00 GMT</pubDate>
      <content:encoded><![CDATA[${whole}]]></content:encoded></item></channel></rss>`;
  pages.serve('/feed.xml', feed, 'application/rss+xml');
  const shown = await add({ feed: pages.url('/feed.xml') });
  expect(ticks(shown).map(({ label }) => label)).toEqual(['News of Lugo', 'Ferry back']);
  await discord.people.press(shown, 'Add the ticked');
  await discord.until(() => shown.text.includes('**Added 2 of 2 articles:**'), 'the articles');
  const dated = articles().filter((name) => name.startsWith('2024-03-'));
  expect(dated.map((name) => name.slice(0, 10)).sort()).toEqual(['2024-03-04', '2024-03-05']);
});

test('where nothing can be added, that is what it says', async () => {
  const shown = await add({ address: 'not a page' });
  expect(shown.text).toContain('**None of these 3 can be added:**');
  expect(shown.labels).toEqual([]);
});

test.each([
  [
    'too many',
    () => ({ address: Array.from({ length: 11 }, (_, at) => `example.org/${at}`).join(' ') }),
    /At most 10/,
  ],
  ['a title for several', () => ({ address: 'example.org/a example.org/b', title: 'x' }), /of one article/],
  ['two kinds of sources', () => ({ address: 'example.org/a', feed: 'example.org/f' }), /Give either/],
  ['a page that is no feed', () => ({ feed: pages.url('/Lugo') }), /feed/],
])('%s: said so, and nothing is read or added', async (_, options, says) => {
  const before = articles();
  const seen = await add(options());
  expect(seen.text).toMatch(says);
  expect(articles()).toEqual(before);
});
