import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InteractionType } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LoopbackDiscord } from '../../loopback/discord.js';
import { type RunningBot, startBot, seeds as startingArticles } from '../start-bot.js';

let discord: LoopbackDiscord;
let running: RunningBot;
let root: string;
let seeds: string;

/** A bot that Discord posts to. */
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'verbatim-posted-'));
  seeds = join(root, 'seeds');
  cpSync(startingArticles, seeds, { recursive: true });
  discord = await LoopbackDiscord.start();
  const http = { host: '127.0.0.1', port: 0, publicKey: null };
  const config = { http, stateDirectory: join(root, 'state') };
  running = await startBot(discord, { directory: seeds, config });
  const { port } = running.lines.find(({ msg }) => msg === 'interactions are taken over HTTP') ?? {};
  discord.endpoint.patience = 30_000;
  await discord.endpoint.save(`http://127.0.0.1:${port}/interactions`);
});
afterEach(async () => {
  await running.bot.stop(1_000);
  await discord.stop();
  discord.assertNoViolations();
  rmSync(root, { recursive: true, force: true });
});

const moderator = () => discord.person({ permissions: ['ManageMessages', 'ManageGuild'] });
const write = (name: string, text: string) => writeFileSync(join(seeds, name), text);

test('what the bot writes by itself, it writes without a gateway too: a followed channel, a pinned card', async () => {
  const as = moderator();
  await discord.people.slash('follow', {}, { as });
  await discord.people.slash('pin', {}, { as });
  write(
    'gale.txt',
    '---\noutlet: Coast Herald\ntitle: Gale\ndate: 2018-06-20\n---\nThe gale closed both bridges on Monday morning.\n',
  );
  await discord.people.slash('reload', {}, { as });
  const told = () => discord.inChannel(discord.home).filter(({ text }) => text.includes('Gale'));
  await discord.until(() => told().length === 2, 'the news and the pinned card');
  expect(discord.gateway.greetings).toEqual([]);
});

test('an answer with a file comes by a request of the bot', async () => {
  for (let at = 0; at < 40; at += 1)
    write(`flawed-${at}.txt`, `---\noutlet: ${'x'.repeat(50)}\ndate: soon\n---\n`);
  const seen = await discord.people.slash('reload', {}, { as: moderator() });
  expect(seen.files.map(({ name }) => name)).toEqual(['reload.txt']);
  expect(discord.requests.filter(({ path }) => path.endsWith('/callback'))).toHaveLength(1);
});

test('what is of an unknown type is answered with the reference that is in the log', async () => {
  const seen = await discord.people.submit(
    discord.people.startSlash('ask', { question: 'who is Kim Yong Chol' }),
    { why: 'because' },
  );
  expect(seen.interaction.payload.type).toBe(InteractionType.ModalSubmit);
  const { reference } = running.lines.find(({ outcome }) => outcome === 'failed') ?? {};
  expect(seen.text).toContain(`\`${reference}\``);
  expect(seen.ephemeral).toBe(true);
});

test.each([
  ['of a bot that is posted to, no endpoint is set', /^no Interactions Endpoint URL is set/, true],
  ['of one on the gateway, an endpoint is set', /^an Interactions Endpoint URL is set/, false],
])('where %s, a line says so', async (_, line, http) => {
  await running.bot.stop(1_000);
  if (http) await discord.endpoint.save(null);
  running = await startBot(discord, {
    config: {
      http: http ? { host: '127.0.0.1', port: 0, publicKey: discord.application.keys.publicKey } : null,
    },
  });
  expect(running.lines.map(({ msg }) => String(msg)).filter((msg) => line.test(msg))).toHaveLength(1);
});
