import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BotProcess } from '../e2e/bot.js';
import { freePorts, health } from '../e2e/health.js';
import { quotesOf } from '../e2e/quotes.js';
import { PageServer } from '../import/server.js';
import { LoopbackDiscord } from '../loopback/discord.js';
import { type FaultProxy, startFaultProxy } from './fault-proxy.js';
import type { Fault } from './faults.js';
import { sharedEngine } from './shared.js';

const engine = await sharedEngine();
const QUESTION = { question: 'who is Kim Yong Chol' };
const UNREACHABLE = 'The articles cannot be reached just now';

describe.skipIf(engine.leftOut)('a bot whose archive is in trouble', { timeout: 300_000 }, () => {
  const pages = new PageServer();
  let discord: LoopbackDiscord;
  let proxy: FaultProxy;
  let bot: BotProcess;
  let port: number;

  const ready = () => health(port, '/readyz');
  async function until(status: number): Promise<string> {
    const deadline = Date.now() + 60_000;
    for (;;) {
      const answer = await ready();
      if (answer?.status === status) return answer.body;
      if (Date.now() > deadline) throw new Error(`/readyz still says ${answer?.status}: ${answer?.body}`);
      await new Promise((done) => setTimeout(done, 300));
    }
  }

  beforeAll(async () => {
    await pages.listen();
    proxy = await startFaultProxy({ upstream: engine.url });
    discord = await LoopbackDiscord.start();
    port = await freePorts(1);
  });
  afterEach(() => discord.assertNoViolations());
  afterAll(async () => {
    await bot?.stop();
    await discord.stop();
    await proxy.stop();
    await pages.close();
    await engine.clean();
  });

  test('at its start: each trouble is a line, it is not ready, and begins by itself', async () => {
    await proxy.behave({ kind: 'down' });
    const env = {
      ARCHIVE_URL: proxy.url,
      ARCHIVE_PREFIX: engine.prefix,
      DISCORD_GUILD_ID: discord.home.id,
      PRIVATE_ADDRESSES: 'on',
      HEALTH_PORT: `${port}`,
    };
    bot = BotProcess.launch(discord, { env });
    await bot.until(({ msg }) => /cannot be reached/.test(String(msg)), 'the line that nothing is there');
    expect(await until(503)).toMatch(/archive cannot be reached/);
    await proxy.behave({ kind: 'version', number: '1.3.0', distribution: 'opensearch' });
    await bot.until(({ msg }) => /1\.3\.0/.test(String(msg)), 'the line on the version');
    await proxy.behave({ kind: 'version', number: '8.13.0', distribution: 'elasticsearch' });
    await bot.until(({ msg }) => /Elasticsearch/.test(String(msg)), 'the line on the distribution');
    await proxy.behave({ kind: 'none' });
    await until(200);
    expect(quotesOf(await discord.people.slash('ask', QUESTION))).not.toEqual([]);
  });

  const troubles: readonly (readonly [string, Fault])[] = [
    ['down', { kind: 'down' }],
    ['answering 503', { kind: 'status', status: 503 }],
    ['hanging', { kind: 'hangs' }],
    ['cutting its answers off', { kind: 'breaks' }],
  ];
  test.each(troubles)(
    '%s: said clearly, not ready, and answered from again by itself',
    async (_what, fault) => {
      await proxy.behave(fault);
      const refused = await discord.people.slash('ask', QUESTION);
      // A private word after a public acknowledgement takes its place.
      const said = () => [refused.text, ...refused.followups.map(({ text }) => text)].join('');
      await discord.until(() => new RegExp(`${UNREACHABLE}|took longer than`).test(said()), 'the answer');
      expect(quotesOf(refused)).toEqual([]);
      await until(503);
      await proxy.behave({ kind: 'none' });
      await until(200);
      expect(quotesOf(await discord.people.slash('ask', QUESTION))).not.toEqual([]);
    },
  );

  test('slow: answered all the same', async () => {
    await proxy.behave({ kind: 'slow', ms: 700 });
    const slow = await discord.people.slash('ask', QUESTION);
    await discord.until(() => quotesOf(slow).length > 0, 'the answer');
    await proxy.behave({ kind: 'none' });
  });

  test('without room: questions are answered, changes say why they are not made, and are made later', async () => {
    const as = discord.person({ permissions: ['ManageMessages'] });
    const text = 'Mayor Ilse Brandt said on Tuesday that the bridge would reopen before the winter.';
    pages.serve('/bridge', `<meta property="og:site_name" content="Herald"><h1>Bridge</h1><p>${text}</p>`);
    await proxy.behave({ kind: 'disk-full' });
    expect(quotesOf(await discord.people.slash('ask', QUESTION))).not.toEqual([]);
    const full = await discord.people.slash('add', { address: pages.url('/bridge') }, { as });
    await discord.until(() => /disk is full/.test(full.text), 'why nothing is added');
    await proxy.behave({ kind: 'none' });
    const shown = await discord.people.slash('add', { address: pages.url('/bridge') }, { as });
    const added = await discord.people.press(shown, 'Add', { as });
    await discord.until(() => /Added:/.test(added.text), 'the article');
  });

  test('the process never crashed', () => {
    expect(bot.stderr).toBe('');
    expect(bot.log.filter(({ level }) => level === 'fatal')).toEqual([]);
  });
});
