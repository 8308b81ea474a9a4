import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PageServer } from '../import/server.js';
import { LoopbackDiscord } from '../loopback/discord.js';
import type { Seen, SeenMessage } from '../loopback/interactions/seen.js';
import type { Person } from '../loopback/people.js';
import { BotProcess } from './bot.js';
import { tidyUp } from './hooks.js';
import { oneArticle, quotesOf } from './quotes.js';
import { oneWayTest } from './way.js';

const SENTENCES = [
  'The two delegations met on Tuesday in the old customs house, officials of both towns said in a statement.',
  'Mayor Ilse Brandt, who has led the talks since March, said that the bridge would reopen "before the winter".',
  'Engineers found cracks in three of the twelve pillars last year, and the crossing has been closed to lorries since.',
];
const page = (
  sentences: readonly string[],
  head = '<meta property="og:site_name" content="Skerrow Herald">',
) =>
  `<!doctype html><html lang="en"><head><title>Bridge to reopen</title>${head}</head>
   <body><article><h1>Bridge to reopen</h1>${sentences.map((text) => `<p>${text}</p>`).join('')}</article>
   </body></html>`;
/** Reading a page takes a thread, a change takes a reload, and some of these start the bot again, ms. */
const PATIENCE = 180_000;

const QUESTION = { question: 'who is Mayor Ilse Brandt', private: true };

const pages = new PageServer();
let discord: LoopbackDiscord;
let bot: BotProcess;
let seeds: string;

const moderator = () => discord.person({ permissions: ['ManageMessages'] });
const start = () =>
  BotProcess.start(discord, { seeds, env: { DISCORD_GUILD_ID: discord.home.id, PRIVATE_ADDRESSES: 'on' } });
const articles = () =>
  readdirSync(seeds)
    .filter((name) => !name.startsWith('.'))
    .sort();

/** Presses what takes a while, and waits until it is done: meanwhile the message says that it has begun. */
async function pressed(message: SeenMessage, label: string, as: Person): Promise<Seen> {
  const seen = await discord.people.press(message, label, { as });
  await discord.until(() => !seen.text.includes('which takes a moment'), `what comes of ${label}`);
  return seen;
}

beforeAll(async () => {
  seeds = mkdtempSync(join(tmpdir(), 'verbatim-editing-'));
  cpSync(oneArticle, join(seeds, basename(oneArticle)));
  await pages.listen();
  discord = await LoopbackDiscord.start();
  bot = await start();
});
// Last of all: hooks run from the last to the first.
afterAll(() => pages.close());
tidyUp(() => ({ discord, bot, folder: seeds }));

describe('/add', { timeout: PATIENCE }, () => {
  test('shows first, adds on Add after a restart, and answers from it at once', async () => {
    const as = moderator();
    pages.serve('/bridge', page(SENTENCES));
    const before = articles();
    const shown = await discord.people.slash(
      'add',
      { address: pages.url('/bridge'), date: '2018-05-31' },
      { as },
    );
    expect(shown.ephemeral).toBe(true);
    expect(shown.text).toContain('Skerrow Herald');
    expect(shown.text).toContain('3 quotable sentences');
    expect(quotesOf(shown)).toEqual(SENTENCES);
    expect(articles()).toEqual(before);
    await bot.stop();
    bot = await start();
    const added = await pressed(shown, 'Add', as);
    expect(added.updated).toBe(true);
    expect(added.text).toContain('Added:');
    expect(added.labels).toEqual([]);
    expect(articles()).toEqual(['2018-05-31-skerrow-herald-bridge-to-reopen.md', ...before].sort());
    expect(quotesOf(await discord.people.slash('ask', QUESTION, { as }))).toContain(SENTENCES[1]);
    await bot.until(
      (entry) => entry.msg === 'articles edited' && entry.userId === as.id,
      'the log of who added',
    );
  });

  oneWayTest(
    'the same article again is noticed; a changed one takes its place, and the change is shown',
    async () => {
      const as = moderator();
      const again = await discord.people.slash(
        'add',
        { address: `${pages.url('/bridge')}?utm_source=x#top` },
        { as },
      );
      expect(again.text).toContain('there already');
      pages.serve(
        '/bridge',
        page([...SENTENCES.slice(0, 2), 'The pillars were repaired in April, the harbour office said.']),
      );
      const count = articles().length;
      const shown = await discord.people.slash('add', { address: pages.url('/bridge') }, { as });
      expect(shown.text).toContain('1 sentence new, 1 gone');
      expect((await pressed(shown, 'Replace', as)).text).toContain('Replaced:');
      const [, newest = ''] = (await discord.people.slash('history', {}, { as })).text.split('\n');
      expect(newest).toContain(`<@${as.id}> replaced 2018-05-31-skerrow-herald-bridge-to-reopen.md`);
      expect(articles()).toHaveLength(count);
      expect(readFileSync(join(seeds, '2018-05-31-skerrow-herald-bridge-to-reopen.md'), 'utf8')).toContain(
        'repaired in April',
      );
    },
  );

  oneWayTest('a file: its name says what it is; Cancel forgets it', async () => {
    const as = moderator();
    pages.serve('/files/1/story.txt', SENTENCES.join('\n'), 'application/octet-stream');
    const file = { filename: 'story.txt', url: pages.url('/files/1/story.txt'), size: 400 };
    const unnamed = await discord.people.slash('add', { file }, { as });
    expect(unnamed.text).toContain('outlet');
    const shown = await discord.people.slash(
      'add',
      { file, outlet: 'Coast Radio *1*', title: 'Talks' },
      { as },
    );
    expect(shown.text).toContain('3 quotable sentences');
    expect((await discord.people.press(shown, 'Cancel', { as })).text).toContain('nothing was added');
    expect(readdirSync(join(seeds, '.pending'))).toEqual([]);
    const large = await discord.people.slash('add', { file: { ...file, size: 1e9 }, outlet: 'A' }, { as });
    expect(large.text).toContain('larger than');
    const picture = await discord.people.slash(
      'add',
      { file: { ...file, filename: 'a.png' }, outlet: 'A' },
      { as },
    );
    expect(picture.text).toContain('.html');
  });

  test('says why a page cannot be added, privately', async () => {
    const as = moderator();
    for (const address of [
      'file:///etc/passwd',
      '/etc/passwd',
      pages.url('/nowhere'),
      'http://user:pw@example.org/',
    ]) {
      const seen = await discord.people.slash('add', { address }, { as });
      expect(seen.ephemeral).toBe(true);
      expect(seen.text).toMatch(/Only http|no page/);
    }
    expect((await discord.people.slash('add', {}, { as })).text).toContain('either');
    const bad = await discord.people.slash(
      'add',
      { address: pages.url('/bridge'), date: 'yesterday' },
      { as },
    );
    expect(bad.text).toContain('2018-05-31');
  });

  oneWayTest('is for moderators, its buttons too', async () => {
    const refused = await discord.people.slash(
      'add',
      { address: pages.url('/bridge') },
      { as: discord.person() },
    );
    expect(refused.text).toContain('moderators');
    pages.serve('/other', page(SENTENCES, '<meta property="og:site_name" content="Other Post">'));
    const as = moderator();
    const shown = await discord.people.slash('add', { address: pages.url('/other') }, { as });
    const id = shown.button('Add')?.customId ?? '';
    const open = await discord.people.slash('sources');
    const count = articles().length;
    const forged = { custom_id: id, component_type: 2 };
    expect((await discord.people.component(open, forged, { as: discord.person() })).text).toContain(
      'moderators',
    );
    for (const bad of ['1.addyes.constructor', '1.addyes', '1.undo.__proto__', '1.undo.aaaa']) {
      const seen = await discord.people.component(open, { custom_id: bad, component_type: 2 }, { as });
      expect(seen.interaction.acknowledgement).not.toBe('none');
    }
    expect(articles()).toHaveLength(count);
    await discord.people.press(shown, 'Cancel', { as });
  });
});

describe('/remove', { timeout: PATIENCE }, () => {
  test('offers articles, takes one out, and Undo puts it back, also after a restart', async () => {
    const as = moderator();
    const [choice] = await discord.people.autocomplete('remove', { article: 'bridge skerrow' }, { as });
    expect(choice?.name).toContain('Skerrow Herald');
    const removed = await discord.people.slash('remove', { article: String(choice?.value) }, { as });
    expect(removed.ephemeral).toBe(true);
    expect(removed.text).toContain('Removed:');
    expect(existsSync(join(seeds, String(choice?.value)))).toBe(false);
    expect(quotesOf(await discord.people.slash('ask', QUESTION, { as }))).toEqual([]);
    await bot.stop();
    bot = await start();
    const back = await pressed(removed, 'Undo', as);
    expect(back.text).toContain('Put back:');
    expect(quotesOf(await discord.people.slash('ask', QUESTION, { as }))).not.toEqual([]);
  });

  test('paths that are no article of the story are refused', async () => {
    const as = moderator();
    for (const article of ['../../etc/passwd', '.removed', 'no such thing']) {
      expect((await discord.people.slash('remove', { article }, { as })).text).toContain('no article');
    }
  });
});

oneWayTest('EDITING=off: the commands are not there', async () => {
  const other = await LoopbackDiscord.start();
  const off = await BotProcess.start(other, { seeds, env: { EDITING: 'off' } });
  await expect(other.people.slash('add', { address: 'https://example.org/' })).rejects.toThrow(
    'No command add',
  );
  await off.stop();
  await other.stop();
});
