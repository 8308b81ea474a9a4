import { once } from 'node:events';
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { WatchedModels } from '../../src/discord/watched-models.js';
import type { LoopbackDiscord } from '../loopback/discord.js';
import type { Person } from '../loopback/people.js';
import { eachWithBot, editable, type LiveBot } from './live-bot.js';

let discord: LoopbackDiscord;
let live: LiveBot;
let folder: string;
let seeds: string;
let as: Person;

eachWithBot((own) => {
  ({ discord, live, folder } = own);
  seeds = join(folder, 'seeds');
  as = discord.person({ permissions: ['ManageMessages'] });
}, editable);

const first = () => readdirSync(seeds).find((name) => !name.startsWith('.')) ?? '';
const remove = (article: string) => discord.people.slash('remove', { article }, { as });

test('what was removed is listed with when and by whom, after a restart too, and put back from there', async () => {
  const path = first();
  await remove(path);
  await live.restart();
  const listed = await discord.people.slash('restore', {}, { as });
  expect(listed.ephemeral).toBe(true);
  expect(listed.text).toContain('**1 removed article**');
  expect(listed.text).toMatch(new RegExp(`removed <t:\\d+:R> by <@${as.id}>`));
  await discord.people.press(listed, 'Put back');
  await discord.until(() => listed.text.includes('**Put back:**'), 'the article');
  expect(existsSync(join(seeds, path))).toBe(true);
  expect((await discord.people.slash('restore', {}, { as })).text).toMatch(/Nothing was removed/);
});

test('a version that was replaced is told from its successor where both lie among the removed', async () => {
  const path = first();
  const file = join(folder, 'next.md');
  writeFileSync(
    file,
    `${readFileSync(join(seeds, path), 'utf8')}\nThe ferry went to Norrby on Friday, it said.\n`,
  );
  const server = createServer((_, response) => response.end(readFileSync(file))).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const attached = { filename: 'next.md', url: `http://127.0.0.1:${port}/next.md`, size: 9_000 };
  const shown = await discord.people.slash('add', { file: attached }, { as });
  await discord.people.press(shown, 'Replace');
  await discord.until(() => shown.text.includes('**Replaced:**'), 'the new version');
  server.close();
  await remove(path);
  const listed = await discord.people.slash('restore', {}, { as });
  const told = listed.text.split('\n').filter((line) => line.startsWith('-# '));
  expect(told).toEqual([
    expect.stringMatching(new RegExp(`^-# removed <t:\\d+:R> by <@${as.id}>$`)),
    expect.stringMatching(new RegExp(`^-# replaced <t:\\d+:R> by <@${as.id}>: the version before$`)),
  ]);
});

test('an article that was removed before anything was recorded can be put back all the same', async () => {
  await remove(first());
  rmSync(join(folder, 'state'), { recursive: true });
  const listed = await discord.people.slash('restore', {}, { as });
  expect(listed.text).toContain('not recorded when or by whom');
  expect(listed.labels).toEqual(['Put back']);
});

test('every change is recorded with who, what and when, newest first, by page', async () => {
  for (let count = 0; count < 11; count++) await discord.people.slash('reload', {}, { as });
  await remove(first());
  const seen = await discord.people.slash('history', {}, { as });
  expect(seen.ephemeral).toBe(true);
  expect(seen.text).toContain('**12 changes of the articles** · 1 to 10');
  const [, newest] = seen.text.split('\n');
  expect(newest).toMatch(new RegExp(`^- <t:\\d+:R> <@${as.id}> removed `));
  const older = await discord.people.press(seen, 'Older');
  expect(older.updated).toBe(true);
  expect(older.text).toContain('11 to 12');
  expect(older.button('Older')?.disabled).toBe(true);
});

test('a line that a kill left half written is passed over, and what follows is kept', async () => {
  await discord.people.slash('reload', {}, { as });
  appendFileSync(join(folder, 'state', 'audit.jsonl'), '\n{"at":12,"userId":"3","acti');
  await discord.people.slash('reload', {}, { as });
  const seen = await discord.people.slash('history', {}, { as });
  expect(seen.text).toContain('**2 changes of the articles**');
});

test('a record that cannot be written stops nobody', async () => {
  rmSync(join(folder, 'state'), { recursive: true, force: true });
  writeFileSync(join(folder, 'state'), 'a file in the place of the folder');
  const seen = await discord.people.slash('reload', {}, { as });
  expect(seen.text).toContain('Nothing has changed');
  expect(live.running.lines.some(({ msg }) => msg === 'the record of changes could not be written')).toBe(
    true,
  );
});

test.each(['restore', 'history', 'status'])('/%s is for moderators', async (name) => {
  const seen = await discord.people.slash(name);
  expect(seen.ephemeral).toBe(true);
  expect(seen.text).toMatch(/for moderators/);
});

test('where nothing is kept, /history says so', async () => {
  await live.restart({ config: { stateDirectory: null } });
  expect((await discord.people.slash('history', {}, { as })).text).toContain('STATE_DIR');
});

test('/status tells version, articles, the last reload and what it left out, speed and places', async () => {
  const before = await discord.people.slash('status', {}, { as });
  expect(before.text).toContain('**Verbatim 1.2.3**');
  expect(before.text).toContain('4 articles of 4 outlets');
  expect(before.text).toContain('No question since the start.');
  expect(before.text).toMatch(/Registered: \d+ commands everywhere, \d+ commands in the server \d+/);
  writeFileSync(join(seeds, 'bad.md'), '---\ntitle: x\n---\nSomething happened.\n');
  await discord.people.slash('reload', {}, { as });
  for (let count = 0; count < 3; count++)
    await discord.people.slash('ask', { question: 'who is Kim Yong Chol' });
  const after = await discord.people.slash('status', {}, { as });
  expect(after.text).toMatch(/Last reload <t:\d+:R> was rejected.*bad\.md/s);
  expect(after.text).toMatch(/Answers \(the last 3\): half within \d+ ms, 99 of 100 within \d+ ms/);
});

test('/status tells whether the models are in use, and how far the vectors of sentences are', async () => {
  const told = async () => (await discord.people.slash('status', {}, { as })).text;
  expect(await told()).toContain('Models: not in use (RANKING=lexical)');
  const models = new WatchedModels('full');
  await live.restart({ models: () => models.read() });
  expect(await told()).toMatch(/^Models: in use$/m);
  models.take({ kind: 'vectors', made: 400, sentences: 9_000 });
  expect(await told()).toContain('Models: in use; sentence vectors: 400 of 9000');
  models.take({ kind: 'models-unusable', why: 'no manifest.json' });
  expect(await told()).toContain(
    'Models: they cannot be used, so that words alone rank the sentences: no manifest',
  );
});

test('the record and its cards are in the language of whoever reads them', async () => {
  const reader = discord.person({ permissions: ['ManageMessages', 'ManageGuild'], locale: 'de' });
  const read = (name: string) => discord.people.slash(name, {}, { as: reader });
  expect((await read('reload')).text).toContain('**Nichts hat sich geändert.** In Kraft: 4 Artikel');
  await remove(first());
  expect((await read('history')).text).toMatch(new RegExp(`<t:\\d+:R> <@${as.id}> hat \\S+ entfernt`));
  const removed = await read('restore');
  expect(removed.text).toContain('**1 entfernter Artikel**');
  expect(removed.labels).toContain('Zurückholen');
  const status = (await read('status')).text;
  expect(status).toMatch(
    /3 Artikel von 3 Medien.*Modelle: nicht in Gebrauch.*Registriert: \d+ Befehle überall/s,
  );
  await discord.people.press(removed, 'Zurückholen', { as: reader });
  await discord.until(() => removed.text.includes('**Zurückgeholt:**'), 'the article');
  const gone = await discord.people.slash('remove', { article: first() }, { as: reader });
  expect(gone.text).toContain('**Entfernt:**');
  expect(gone.labels).toEqual(['Rückgängig']);
  const wrong = await discord.people.slash('remove', { article: 'nichts' }, { as: reader });
  expect(wrong.text).toMatch(/^Es gibt keinen Artikel „nichts“/);
  const empty = await discord.people.slash('add', {}, { as: reader });
  expect(empty.text).toMatch(/^Gib entweder Adressen/);
  expect((await read('settings')).text).toContain('**Einstellungen dieses Servers**');
});
