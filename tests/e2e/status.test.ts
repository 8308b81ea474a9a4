import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { LoopbackDiscord } from '../loopback/discord.js';
import { asJson } from '../loopback/json.js';
import type { Person } from '../loopback/people.js';
import { BotProcess } from './bot.js';
import { tidyUp } from './hooks.js';
import { seedsFolder } from './quotes.js';

/** A bot as people run it: a home server, an operator elsewhere, models, a folder for what outlasts a restart. */
let discord: LoopbackDiscord;
let bot: BotProcess;
let root: string;
let operator: Person;
let moderator: Person;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'verbatim-status-'));
  const seeds = join(root, 'seeds');
  cpSync(seedsFolder, seeds, { recursive: true });
  writeFileSync(join(seeds, 'bad.md'), '---\ntitle: No outlet\n---\nThe port opened.\n');
  discord = await LoopbackDiscord.start();
  operator = discord.person({ name: 'operator' });
  moderator = discord.person({ permissions: ['ManageMessages'], locale: 'de' });
  bot = await BotProcess.start(discord, {
    seeds,
    env: {
      RANKING: 'full',
      DISCORD_GUILD_ID: discord.home.id,
      OPERATOR_IDS: operator.id,
      STATE_DIR: join(root, 'state'),
      CACHE_DIR: join(root, 'cache'),
    },
  });
});
tidyUp(() => ({ discord, bot, folder: root }));

const status = async (as: Person, place = discord.conversation()) =>
  (await discord.people.slash('status', {}, { as, in: place })).text;
const home = () => ({ kind: 'guild', guild: discord.home }) as const;

test('an operator is told all of it in a direct message, before any question', async () => {
  const text = await status(operator);
  const { version } = asJson(JSON.parse(readFileSync('package.json', 'utf8')));
  expect(text).toContain(`**Verbatim ${String(version)}** · started <t:`);
  expect(text).toMatch(/4 articles of 4 outlets, \d\d+ quotable sentences/);
  expect(text).toMatch(/Articles read <t:\d+:R>; 1 problem:\n- error: bad\.md, line 1: expected a line/);
  expect(text).toContain('No question since the start.');
  const everywhere = discord.commandNames(null).length;
  const atHome = discord.commandNames(discord.home.id).length;
  expect(text).toContain(
    `Registered: ${everywhere} commands everywhere, ${atHome} commands in the server ${discord.home.id}`,
  );
  expect(text).not.toContain('Missing');
});

test('a moderator of the home server reads it in their language; elsewhere and for others it is refused', async () => {
  expect(await status(moderator, home())).toMatch(
    /4 Artikel von 4 Medien.*Fehler: bad\.md, Zeile 1: erwartet: eine Zeile.*Registriert/s,
  );
  expect(await status(discord.person(), home())).toMatch(/^This is for moderators/);
  expect(await status(discord.person())).toMatch(/^This is for moderators/);
});

test('the models are in use with the vectors of all sentences, and answers have their times', async () => {
  const [, all = ''] = /, (\d+) quotable/.exec(await status(operator)) ?? [];
  const made = await bot.until(
    ({ msg, made: count, of }) => msg === 'sentence vectors made' && count === of,
    'vectors',
  );
  expect(await status(operator)).toContain(`Models: in use; sentence vectors: ${made.made} of ${made.of}`);
  expect(Number(made.of)).toBeGreaterThanOrEqual(Number(all));
  for (let count = 0; count < 3; count += 1)
    await discord.people.slash('ask', { question: 'who is Kim Yong Chol' });
  expect(await status(operator)).toMatch(
    /Answers \(the last 3\): half within \d+ ms, 99 of 100 within \d+ ms/,
  );
});

test('after a reload it tells what that came to, and of a reload by a signal too', async () => {
  await discord.people.slash('reload', {}, { as: operator, in: discord.conversation() });
  expect(await status(operator)).toMatch(/Last reload <t:\d+:R> found nothing changed/);
  writeFileSync(
    join(root, 'seeds', 'port.md'),
    '---\noutlet: Coast Herald\n---\nThe port opened on Monday.\n',
  );
  bot.signal('SIGHUP');
  await bot.until(({ msg }) => msg === 'reloaded on SIGHUP', 'the reload');
  expect(await status(operator)).toMatch(/5 articles of 5 outlets.*Last reload <t:\d+:R> replaced/s);
});
