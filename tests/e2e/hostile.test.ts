import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { LoopbackDiscord } from '../loopback/discord.js';
import { BotProcess } from './bot.js';
import { tidyUp } from './hooks.js';
import { expectCleanLog } from './logbook.js';
import { quotesOf } from './quotes.js';

/** What an article may hold that means something to Discord, each with a word of its own to ask for. */
const HOSTILE: readonly (readonly [string, string, string])[] = [
  [
    'pings',
    'alpaca',
    'The alpaca told @everyone and @here, <@123456789012345678> and <@&123456789012345678>.',
  ],
  [
    'masked links',
    'badger',
    'The badger likes [free money](https://evil.example) and ![this](https://evil.example/a.png).',
  ],
  ['invites', 'camel', 'The camel wrote discord.gg/evil and https://discord.com/invite/evil on the wall.'],
  [
    'markdown',
    'dolphin',
    'The dolphin said **bold** __under__ ~~struck~~ ||hidden|| `code` ```block``` to all.',
  ],
  ['open markdown', 'eagle', 'The eagle opened ``` and ** and || and never closed them.'],
  ['headings and lists', 'ferret', 'The ferret is # a heading, - a list, > a quotation and -# small print.'],
  [
    'timestamps and emoji',
    'gibbon',
    'The gibbon came at <t:1:R> with <:evil:123456789012345678> and </ask:1>.',
  ],
  ['a right-to-left override', 'heron', 'The heron read \u202eelif.exe\u202c aloud to the crowd.'],
  ['zalgo', 'ibex', `The ibex wrote Z${'\u0301\u0322\u0335'.repeat(60)}algo on the board.`],
  ['backslashes', 'jaguar', 'The jaguar typed \\*\\_\\`\\\\ and C:\\temp\\[x](y) all day.'],
  ['a very long word', 'koala', `The koala shouted ${'a'.repeat(900)} from the tree.`],
  ['a sentence as long as any may be', 'lemur', `The lemur listed ${'fruit, '.repeat(280)}and nuts.`],
  ['nothing but signs', 'meerkat', `The meerkat drew ${'*_~`|[]()<>#'.repeat(140)} in the sand.`],
];

let discord: LoopbackDiscord;
let bot: BotProcess;
let seeds: string;

beforeAll(async () => {
  seeds = mkdtempSync(join(tmpdir(), 'verbatim-hostile-'));
  for (const [index, [, word, sentence]] of HOSTILE.entries()) {
    const title = `"**${word}** [x](https://evil.example) @everyone ${'>|'.repeat(20)}"`;
    const outlet = `"Evil *Times* ||${index}|| @here [y](https://evil.example)"`;
    const url = `https://news.example/(${word})/[a]*_b_*?q=~~x~~`;
    const facts = `outlet: ${outlet}\ntitle: ${title}\nurl: "${url}"\ndate: 2020-01-02`;
    writeFileSync(join(seeds, `${word}.txt`), `---\n${facts}\n---\n${sentence}\n`);
  }
  // One report carried by many outlets with long names.
  for (let index = 0; index < 60; index += 1) {
    const facts = `outlet: "${`Outlet ${index} `.padEnd(95, '*')}"`;
    writeFileSync(
      join(seeds, `copy-${index}.txt`),
      `---\n${facts}\n---\nThe narwhal surfaced near the pier.\n`,
    );
  }
  discord = await LoopbackDiscord.start();
  bot = await BotProcess.start(discord, { seeds });
});
tidyUp(() => ({ discord, bot, folder: seeds }));

/** A link as Discord would make one: `[words](address)` without a backslash before it. */
const FOREIGN_LINK = /(?<!\\)\[[^\]\n]*(?<!\\)\]\((?:<)?https:\/\/evil/;

test.each(HOSTILE)(
  'an article with %s is quoted word for word, and does nothing',
  async (_, _word, sentence) => {
    // Its plain words, each once: one word of a sentence of six kilobytes would be answered by none of it.
    const words = new Set(sentence.split(' ').filter((word) => /^[a-z]{2,12}[,.]?$/.test(word)));
    const question = `What about the ${[...words].slice(0, 4).join(' ')}?`;
    const seen = await discord.people.slash('ask', { question });
    expect(seen.text).not.toMatch(FOREIGN_LINK);
    expect(seen.text).toContain('Evil');
    const quoted = [...quotesOf(seen), ...seen.files.map(({ text }) => text)].join('\n');
    expect(quoted.replaceAll(/[\u200b\u2060]/g, '')).toContain(sentence);
  },
);

test('every button below such an answer works', async () => {
  for (const [, word] of HOSTILE) {
    const seen = await discord.people.slash('ask', { question: `What about the ${word}?` });
    for (const { label, disabled } of seen.buttons) {
      if (label === 'Delete' || disabled) continue;
      const pressed = await discord.people.press(seen, label, { as: discord.person() });
      expect(pressed.text).not.toMatch(FOREIGN_LINK);
      expect(pressed.text).not.toContain('Something went wrong');
    }
  }
});

test('a report that sixty outlets carry still fits', async () => {
  const seen = await discord.people.slash('ask', { question: 'Where did the narwhal surface?' });
  expect(quotesOf(seen)).toEqual(['The narwhal surfaced near the pier.']);
  await discord.people.press(seen, /^Context/);
  await discord.people.slash('compare', { question: 'Where did the narwhal surface?' });
});

test('lists of such articles fit, page by page', async () => {
  const page = await discord.people.slash('sources');
  for (let turn = 0; turn < 12 && page.button(/next/i)?.disabled === false; turn += 1) {
    await discord.people.press(page, /next/i);
    expect(page.text).not.toMatch(FOREIGN_LINK);
  }
  await discord.people.slash('timeline');
  expect((await discord.people.autocomplete('ask', { outlet: 'outlet' })).length).toBe(25);
});

test('the log has one line for each of these, and neither tokens nor questions', async () => {
  await expectCleanLog(bot, discord);
});
