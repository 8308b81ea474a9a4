import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { planInFolder } from '../../src/import/apart/task.js';
import { Editor } from '../../src/import/editor.js';
import { type StoreFiles, systemStore } from '../../src/import/store/files.js';
import { systemWriting } from '../../src/import/store/write.js';
import { type StoryEvent, workerBuilder } from '../../src/story/worker/builder.js';
import { oneArticle } from '../e2e/quotes.js';
import { hereReader } from '../import/readers.js';
import { PageServer } from '../import/server.js';
import { LoopbackDiscord } from '../loopback/discord.js';
import type { Interaction } from '../loopback/interactions/interaction.js';
import { SeenMessage } from '../loopback/interactions/seen.js';
import { type RunningBot, startBot, seeds as startingArticles } from './start-bot.js';

/** Threads are raised and outages waited out, ms. */
const PATIENCE = 60_000;
const entry = pathToFileURL(join(import.meta.dirname, '..', 'story', 'dying-worker.mjs'));

const NEW = 'The lighthouse of Almeria burned down on Tuesday.';
const QUESTION = { question: 'When did the lighthouse of Almeria burn?' };
const WHO = 'who is Kim Yong Chol';

let discord: LoopbackDiscord;
let running: RunningBot;
let seeds: string;
let events: StoryEvent[];

beforeEach(async () => {
  seeds = mkdtempSync(join(tmpdir(), 'verbatim-faults-'));
  cpSync(oneArticle, join(seeds, basename(oneArticle)));
  discord = await LoopbackDiscord.start();
  events = [];
});
afterEach(async () => {
  await running.bot.stop(1_000);
  await running.host.close();
  await discord.stop();
  discord.assertNoViolations();
  rmSync(seeds, { recursive: true, force: true });
});

const builder = () => workerBuilder({ seeds, cache: null, entry, onEvent: (event) => events.push(event) });
const moderator = () => discord.person({ permissions: ['ManageMessages'] });
const ask = () => discord.people.slash('ask', QUESTION);
const mark = (name: string) => writeFileSync(join(seeds, name), '');
const unmark = (name: string) => rmSync(join(seeds, name));
const addArticle = () => writeFileSync(join(seeds, 'fire.md'), `---\noutlet: Coast Herald\n---\n${NEW}\n`);

/** The log's word on each interaction so far; its line may come a moment after the answer. */
async function expectOutcomes(...expected: readonly string[]): Promise<void> {
  const outcomes = () =>
    running.lines.flatMap(({ msg, outcome }) => (msg === 'interaction' ? [outcome] : []));
  await vi.waitFor(() => expect(outcomes().length).toBe(expected.length), { timeout: PATIENCE / 2 });
  expect(outcomes()).toEqual(expected);
}
/** What a person was told, wherever: a private word after a public "thinking" is a message of its own. */
function told({ original, followups }: Interaction): readonly string[] {
  const messages = [...(original === undefined ? [] : [original]), ...followups];
  return messages.filter(({ deleted }) => !deleted).map((message) => new SeenMessage(message).text);
}
const FAULT = expect.stringMatching(/Something went wrong.*[0-9a-f]{8}/s);

describe('the story on a thread that dies', { timeout: PATIENCE }, () => {
  beforeEach(async () => {
    running = await startBot(discord, { directory: seeds, builder: builder() });
  });

  test('a slow answer is acknowledged, its thread dies, it is asked again once: one reply', async () => {
    const seen = await discord.people.slash('ask', { question: `${WHO} (die late)` });
    expect(seen.deferred).toBe(true);
    expect(seen.text).toMatch(/Kim Yong/);
    expect(told(seen.interaction)).toHaveLength(1);
    expect(seen.edits).toBe(1);
    expect(events.map(({ kind }) => kind)).toEqual(['thread-died', 'thread-replaced']);
    await expectOutcomes('answered');
  });

  test('a question that ends every thread is one fault with a reference, and others are answered', async () => {
    // Acknowledged in public by then: the private word takes its place.
    const asked = discord.people.startSlash('ask', { question: `${WHO} (die late, die always)` });
    await expectOutcomes('failed');
    expect(told(asked)).toEqual([FAULT]);
    expect(asked.followups.map(({ visibleTo }) => visibleTo)).toEqual([asked.person.id]);
    expect(events.filter(({ kind }) => kind === 'thread-died')).toHaveLength(2);
    expect((await discord.people.slash('ask', { question: WHO })).text).toMatch(/Kim Yong/);
  });

  test('a reload whose thread dies fails with a reference; the old articles stay, the next reload works', async () => {
    const as = moderator();
    addArticle();
    mark('.die');
    const failed = await discord.people.slash('reload', {}, { as });
    expect(told(failed.interaction)).toEqual([FAULT]);
    expect(running.host.current().generation).toBe(1);
    expect((await ask()).text).not.toContain('lighthouse of Almeria burned');
    unmark('.die');
    expect((await discord.people.slash('reload', {}, { as })).text).toContain('fire.md');
    expect((await ask()).text).toMatch(/burned/);
    expect(running.host.current().generation).toBe(2);
    await expectOutcomes('failed', 'closest', 'replaced', 'answered');
  });
});

describe('an outage of Discord in the middle of a reload', { timeout: PATIENCE }, () => {
  let reloading: Interaction;
  beforeEach(async () => {
    running = await startBot(discord, { directory: seeds, builder: builder() });
    addArticle();
    mark('.hold');
    reloading = discord.people.startSlash('reload', {}, { as: moderator() });
    await discord.until(() => reloading.acknowledgement === 'deferred', 'the acknowledgement');
  });

  /** The connection goes and every request fails. */
  function outage(): void {
    discord.faults.add({ status: 503, times: 1_000 });
    discord.gateway.up = false;
    discord.gateway.drop();
  }
  const refused = () =>
    discord.requests.filter(({ status, path }) => status === 503 && path.includes('/webhooks/')).length;
  function overAgain(): void {
    discord.faults.clear();
    discord.gateway.up = true;
  }

  test('takes effect all the same; the moderator is told once, when it is over', async () => {
    outage();
    unmark('.hold');
    await discord.until(() => refused() >= 2, 'the report to fail', PATIENCE);
    expect(running.host.current().generation).toBe(2);
    overAgain();
    await discord.until(() => reloading.settled, 'the report', PATIENCE);
    expect(told(reloading)).toEqual([expect.stringContaining('fire.md')]);
    await expectOutcomes('replaced');
    await discord.until(() => discord.gateway.connected.length > 0, 'the connection', PATIENCE);
    expect((await ask()).text).toMatch(/burned/);
  });

  test('and its thread dies as well: the old articles stay, and the bot is there afterwards', async () => {
    outage();
    mark('.die');
    unmark('.hold');
    await discord.until(() => refused() >= 1, 'the report to fail', PATIENCE);
    overAgain();
    await discord.until(() => reloading.settled, 'the report', PATIENCE);
    expect(told(reloading)).toEqual([FAULT]);
    await expectOutcomes('failed');
    expect(running.host.current().generation).toBe(1);
    await discord.until(() => discord.gateway.connected.length > 0, 'the connection', PATIENCE);
    expect((await discord.people.slash('ask', { question: WHO })).text).toMatch(/Kim Yong/);
  });
});

describe('a full disk', { timeout: PATIENCE }, () => {
  const pages = new PageServer();
  let full: boolean;
  /** Half of a text still fits. */
  const files: StoreFiles = {
    ...systemStore,
    async create(path, text) {
      if (!full) return systemStore.create(path, text);
      await systemStore.create(path, text.slice(0, text.length / 2));
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    },
  };
  const articles = () => readdirSync(seeds, { recursive: true, encoding: 'utf8' }).sort();

  beforeEach(async () => {
    full = false;
    await pages.listen();
    pages.serve(
      '/fire',
      '<html><head><title>Fire</title><meta property="og:site_name" content="Coast Herald"></head>' +
        `<body><article><p>${NEW}</p><p>Nobody was hurt in the fire, the harbour office of the town said ` +
        'on Wednesday morning.</p></article></body></html>',
    );
    running = await startBot(discord, {
      directory: seeds,
      editor: (host) =>
        new Editor({
          seeds,
          reload: () => host.reload(),
          reader: hereReader,
          plan: (found, given) => planInFolder({ seeds }, found, given),
          writing: { ...systemWriting(process.pid), files },
          now: Date.now,
          fetching: { allowPrivate: true },
          privateHost: '127.0.0.1',
        }),
    });
  });
  afterEach(() => pages.close());
  const add = (as = moderator()) => discord.people.slash('add', { address: pages.url('/fire') }, { as });

  test('when Add is pressed: said so, nothing is left behind, and pressed again it works', async () => {
    const as = moderator();
    const shown = await add(as);
    const before = articles();
    full = true;
    const refused = await discord.people.press(shown, 'Add', { as });
    await discord.until(() => /disk is full|no space/i.test(refused.text), 'the refusal');
    expect(articles()).toEqual(before);
    expect(running.host.current().generation).toBe(1);
    full = false;
    const added = await discord.people.press(shown, 'Try again', { as });
    await discord.until(() => added.text.includes('Added:'), 'the article');
    expect((await ask()).text).toMatch(/burned/);
    await expectOutcomes('previewed', 'disk-full', 'added', 'answered');
  });

  test('when the preview is kept: said so, and nothing is left behind', async () => {
    const before = articles();
    full = true;
    const seen = await add();
    expect(seen.text).toMatch(/disk is full|no space/i);
    expect(articles().filter((name) => !before.includes(name) && name !== '.pending')).toEqual([]);
    expect(existsSync(join(seeds, 'fire.md'))).toBe(false);
  });
});

afterAll(() => expect(readdirSync(startingArticles).some((name) => name.startsWith('fire'))).toBe(false));
