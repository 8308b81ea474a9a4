import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BotProcess } from '../e2e/bot.js';
import { LoopbackDiscord } from '../loopback/discord.js';
import type { Component } from './component.js';
import { messagePage } from './page.js';

/*
 * Draws the README's pictures from what the running bot sends: `npm run pictures`, with Chromium and ImageMagick
 * installed. Not part of `npm test`.
 */

const folder = join(import.meta.dirname, '..', '..', 'docs', 'pictures');
const QUESTION = 'who is Kim Yong Chol';
let discord: LoopbackDiscord;
let bot: BotProcess;
let work: string;

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'verbatim-pictures-'));
  discord = await LoopbackDiscord.start();
  bot = await BotProcess.start(discord, { env: { DISCORD_GUILD_ID: discord.home.id, RANKING: 'full' } });
});
afterAll(async () => {
  await bot.stop();
  await discord.stop();
  rmSync(work, { recursive: true, force: true });
});

interface Shown {
  readonly payload: { readonly components?: unknown };
  readonly ephemeral: boolean;
}

/** Takes the picture of one message, cut to its card. */
function draw(name: string, typed: string, seen: Shown): void {
  const components = seen.payload.components as readonly Component[];
  expect(components.length).toBeGreaterThan(0);
  const page = join(work, `${name}.html`);
  const shot = join(work, `${name}.png`);
  writeFileSync(page, messagePage(typed, components, seen.ephemeral));
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--hide-scrollbars',
    '--force-device-scale-factor=2',
  ];
  const quiet = [
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  const target = [
    `--user-data-dir=${join(work, 'profile')}`,
    '--window-size=640,2400',
    `--screenshot=${shot}`,
  ];
  execFileSync('chromium', [...flags, ...quiet, ...target, `file://${page}`], { stdio: 'ignore' });
  const trim = ['-background', '#313338', '-trim', '-bordercolor', '#313338', '-border', '24'];
  execFileSync('convert', [shot, ...trim, '-colors', '128', '-strip', join(folder, `${name}.png`)]);
}

const moderator = () => discord.person({ permissions: ['ManageMessages'] });

test('an answer, its context, and no answer', async () => {
  const answer = await discord.people.slash('ask', { question: QUESTION });
  draw('ask', `/ask question: ${QUESTION}`, answer);
  draw('context', 'Context', await discord.people.press(answer, /^Context/));
  const unsaid = 'What did Kim write in the letter?';
  draw('closest', `/ask question: ${unsaid}`, await discord.people.slash('ask', { question: unsaid }));
  const silent = 'how old is Pompeyo';
  draw('no-answer', `/ask question: ${silent}`, await discord.people.slash('ask', { question: silent }));
});

test('compare, timeline, sources', async () => {
  const question = 'When was the summit scheduled?';
  draw('compare', `/compare question: ${question}`, await discord.people.slash('compare', { question }));
  draw(
    'timeline',
    '/timeline about: the summit',
    await discord.people.slash('timeline', { about: 'the summit' }),
  );
  draw('sources', '/sources', await discord.people.slash('sources'));
});

test('check against sources, reload', async () => {
  const text = 'Pompeo had dinner with Kim Yong Chol for three hours. Trump is going to Paris next week.';
  const posted = discord.post(text, discord.person({ name: 'reader' }));
  draw(
    'check',
    'Apps → Check against sources',
    await discord.people.messageCommand('Check against sources', posted),
  );
  draw('reload', '/reload', await discord.people.slash('reload', {}, { as: moderator() }));
});
