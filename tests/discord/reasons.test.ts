import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { FURNITURE } from '../../src/corpus/furniture/rules.js';
import { PROBLEM_TEXTS, type ProblemCode } from '../../src/corpus/problem-texts.js';
import { problem } from '../../src/corpus/problems.js';
import { faultText, partText, problemInWords, reasonText, ruleText } from '../../src/discord/cards/why.js';
import { LANGUAGES, sayFor } from '../../src/discord/language/say.js';
import { OUTSIDE_PARTS } from '../../src/import/page/outside-parts.js';
import { PAGE_FURNITURE } from '../../src/import/page/page-furniture.js';
import { badFrontMatter, told } from '../../src/import/reason.js';
import { LoopbackDiscord } from '../loopback/discord.js';
import type { Person } from '../loopback/people.js';
import { realEditor } from './real-editor.js';
import { type RunningBot, startBot, seeds as startingArticles } from './start-bot.js';

const others = Object.keys(LANGUAGES).filter((language) => language !== 'en');
const english = sayFor('en');

test('what every rule leaves out has words in each language', () => {
  for (const name of [...FURNITURE.flatMap(({ rules }) => rules.map((rule) => rule.name)), 'too-long']) {
    expect(ruleText(name, english)).not.toBe(name);
    for (const language of others) expect(ruleText(name, sayFor(language))).not.toBe(ruleText(name, english));
  }
});

test('every part of a page that is left out has words in each language', () => {
  for (const reason of [...PAGE_FURNITURE.map(({ reason }) => reason), ...Object.values(OUTSIDE_PARTS)]) {
    expect(partText(reason, english)).toBe(reason);
    for (const language of others) expect(partText(reason, sayFor(language))).not.toBe(reason);
  }
  expect(partText('what no table has yet', sayFor('de'))).toBe('what no table has yet');
});

/** A value for every name that a text may have. */
const VALUES = {
  ...{ kind: 'text', value: '"x"', fault: 'long', most: 5, size: 6, byte: 7, count: 2, longest: 9, gone: 3 },
  ...{
    done: 'both',
    share: '12.0',
    rule: 'share-bar',
    earlier: 'a.md',
    keys: 'outlet, title',
    near: 'title',
  },
  ...{ key: '"titel"', system: 'EIO', detail: 'Nested' },
};

test.each(Object.keys(PROBLEM_TEXTS) as ProblemCode[])(
  '%s is told in each language, in its own words',
  (code) => {
    const bad = problem({ article: 'a.md', line: 3 }, code, VALUES);
    expect(`${bad.expected}${bad.got}`).not.toMatch(/[{}]/);
    expect(problemInWords(bad, english)).toBe(
      `error: a.md, line 3: expected ${bad.expected}; got ` +
        `${bad.got.replace('share-bar', ruleText('share-bar', english))}`,
    );
    const lines = others.map((language) => problemInWords(bad, sayFor(language)));
    expect(new Set([...lines, problemInWords(bad, english)]).size).toBe(others.length + 1);
    for (const line of lines) expect(line).toMatch(/a\.md/);
    for (const line of lines) expect(line).not.toMatch(/expected|; got|\{|\}/);
  },
);

test('what others wrote cannot act in a reason', () => {
  const why = told('badStatus', { host: '*@everyone*', status: 500 });
  expect(reasonText(why, english)).toBe('\\*\\@everyone\\* answered with status 500.');
  const front = badFrontMatter({ code: 'bad-yaml', values: { kind: 'syntax', detail: '**x**' }, at: 0 });
  expect(front.message).toBe(
    'The front matter cannot be read: expected YAML, one `key: value` a line; got **x**.',
  );
  expect(reasonText(front, sayFor('de'))).toContain('gefunden: \\*\\*x\\*\\*.');
  const fault = { code: 'refused', values: { code: 50035, detail: '<@1>' } } as const;
  expect(faultText(fault, sayFor('fr'))).toContain('(50035) : \\<\\@1>');
});

describe('to people', () => {
  let discord: LoopbackDiscord;
  let running: RunningBot;
  let root: string;
  let seeds: string;
  const reader = (locale: string): Person =>
    discord.person({ permissions: ['ManageMessages', 'ManageGuild'], locale });

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'verbatim-reasons-'));
    seeds = join(root, 'seeds');
    cpSync(startingArticles, seeds, { recursive: true });
    discord = await LoopbackDiscord.start();
    running = await startBot(discord, { directory: seeds, editor: realEditor(seeds) });
  });
  afterEach(() => discord.assertNoViolations());
  afterAll(async () => {
    await running.bot.stop(1_000);
    await discord.stop();
    rmSync(root, { recursive: true, force: true });
  });

  test.each([
    ['de', /ohne Passwort/],
    ['es-ES', /sin contraseña/],
    ['fr', /sans mot de passe/],
    ['ar', /بلا كلمة مرور/],
    ['ja', /without a password/],
  ])('a page that cannot be read is refused in %s', async (locale, words) => {
    const as = reader(locale);
    expect((await discord.people.slash('add', { address: 'ftp://a.example/a' }, { as })).text).toMatch(words);
    expect((await discord.people.slash('add', { feed: 'ftp://a.example/a' }, { as })).text).toMatch(words);
  });

  test('a page that nobody answers for, and a day that does not exist', async () => {
    const as = reader('de');
    const address = 'http://127.0.0.1:1/a';
    expect((await discord.people.slash('add', { address }, { as })).text).toMatch(
      /^Die Seite war nicht zu erreichen \(ECONNREFUSED\)\.$/,
    );
    const day = await discord.people.slash('add', { address, date: '2018-02-30' }, { as });
    expect(day.text).toBe('`date`: erwartet wird ein Tag, den es gibt, wie 2018-05-31.');
  });

  test('a reload that is rejected tells why, /status too', async () => {
    writeFileSync(join(seeds, 'bad.md'), '---\noutlet: ""\ndate: 31.5.2018\nurl: a\n---\nThe port opened.\n');
    for (const [locale, words] of [
      ['de', 'Fehler: bad.md, Zeile 3: erwartet: ein Datum wie 2018-05-31; gefunden: "31.5.2018"'],
      ['es-ES', 'error: bad.md, línea 3: se esperaba una fecha como 2018-05-31'],
      ['fr', 'erreur : bad.md, ligne 3 : attendu : une date comme 2018-05-31'],
      ['ar', 'تاريخ مثل 2018-05-31'],
      ['en-US', 'error: bad.md, line 3: expected a date as 2018-05-31; got "31.5.2018"'],
    ] as const) {
      const rejected = await discord.people.slash('reload', {}, { as: reader(locale) });
      expect(rejected.text.replaceAll('\\', '')).toContain(words);
      const status = await discord.people.slash('status', {}, { as: reader(locale) });
      expect(status.text.replaceAll('\\', '')).toContain(words);
    }
    rmSync(join(seeds, 'bad.md'));
  });

  test('a timeline without entries says why', async () => {
    const empty = async (locale: string, options: Record<string, string>) =>
      (await discord.people.slash('timeline', options, { as: reader(locale) })).text;
    expect(await empty('de', { about: 'zebras' })).toContain(
      'Die Artikel haben keinen datierten Satz zu „zebras“.',
    );
    expect(await empty('fr', { about: 'zebras', outlet: 'EFE' })).toContain(
      'EFE n’a aucune phrase datée sur « zebras ».',
    );
    expect(await empty('en-GB', { about: '*zebras*' })).toContain(
      'The articles have no dated sentence about “\\*zebras\\*”.',
    );
  });
});

test('why commands are missing is told in the language of whoever asks, and logged in English', async () => {
  const discord = await LoopbackDiscord.start();
  const guildId = '123456789012345678';
  const running = await startBot(discord, { config: { commandsGuildId: guildId } });
  const as = discord.person({ permissions: ['ManageMessages'], locale: 'de' });
  const { text } = await discord.people.slash('status', {}, { as });
  expect(text.replaceAll('\\', '')).toContain(
    `**Es fehlt:**\n- DISCORD_COMMANDS_GUILD_ID: der Bot ist nicht auf dem Server ${guildId}`,
  );
  const line = `DISCORD_COMMANDS_GUILD_ID: the bot is not in the server ${guildId}`;
  expect(running.lines.filter(({ msg }) => String(msg).startsWith(line))).toHaveLength(1);
  expect(running.bot.commandsMissing()).toContain(`commands are not registered: ${line}`);
  await running.bot.stop(1_000);
  await discord.stop();
});
