import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BotProcess } from '../e2e/bot.js';
import { articlesIn, quotesOf, seedsFolder } from '../e2e/quotes.js';
import { PageServer } from '../import/server.js';
import { LoopbackDiscord } from '../loopback/discord.js';
import type { SeenMessage } from '../loopback/interactions/seen.js';
import type { Person } from '../loopback/people.js';
import { type FaultProxy, startFaultProxy } from './fault-proxy.js';
import { sharedEngine } from './shared.js';

const engine = await sharedEngine();

const SENTENCES = [
  'The two delegations met on Tuesday in the old customs house, officials of both towns said in a statement.',
  'Mayor Ilse Brandt, who has led the talks since March, said that the bridge would reopen "before the winter".',
];
const PAGE = `<!doctype html><html lang="en"><head><title>Bridge to reopen</title>
  <meta property="og:site_name" content="Skerrow Herald"></head>
  <body><article><h1>Bridge to reopen</h1>${SENTENCES.map((text) => `<p>${text}</p>`).join('')}</article>
  </body></html>`;
const QUESTION = { question: 'who is Mayor Ilse Brandt', private: true };

/** Every copy knows of a change within so many ms; a busy machine may take longer to answer. */
const KNOWN_WITHIN = 10_000;

describe.skipIf(engine.leftOut)(
  'copies of a bot whose articles live in OpenSearch',
  { timeout: 180_000 },
  () => {
    const pages = new PageServer();
    // Each copy has a Discord of its own, because one token has one connection.
    const discords: LoopbackDiscord[] = [];
    const bots: BotProcess[] = [];
    let proxy: FaultProxy;

    const here = () => discords[0] as LoopbackDiscord;
    const there = () => discords[1] as LoopbackDiscord;
    const moderators = new Map<LoopbackDiscord, Person>();
    const moderator = (discord: LoopbackDiscord): Person => {
      const known = moderators.get(discord) ?? discord.person({ permissions: ['ManageMessages'] });
      moderators.set(discord, known);
      return known;
    };

    async function start(place: number, url: string): Promise<void> {
      const discord = await LoopbackDiscord.start();
      discords[place] = discord;
      const env = {
        ARCHIVE_URL: url,
        ARCHIVE_PREFIX: engine.prefix,
        DISCORD_GUILD_ID: discord.home.id,
        PRIVATE_ADDRESSES: 'on',
      };
      bots[place] = await BotProcess.start(discord, { env });
    }

    beforeAll(async () => {
      await pages.listen();
      proxy = await startFaultProxy({ upstream: engine.url });
      // At the same moment: one of them fills the archive.
      await Promise.all([start(0, engine.url), start(1, proxy.url)]);
    }, 180_000);
    afterEach(() => {
      for (const discord of discords) discord.assertNoViolations();
    });
    afterAll(async () => {
      await Promise.all(bots.map((bot) => bot.stop()));
      await Promise.all(discords.map((discord) => discord.stop()));
      await proxy?.stop();
      await pages.close();
      await engine.clean();
    });

    test('fill an empty archive once, from the folder, and answer from there word for word', async () => {
      const articles = articlesIn(seedsFolder);
      for (const [place, discord] of discords.entries()) {
        const seen = await discord.people.slash('ask', { question: 'who is Kim Yong Chol' });
        const quotes = quotesOf(seen);
        expect(quotes.length).toBeGreaterThan(0);
        for (const quote of quotes) expect(articles).toContain(quote);
        const found = bots[place]?.log.find(({ msg }) => msg === 'articles found in the archive');
        expect(found).toMatchObject({ articles: 4, sentences: 69 });
      }
    });

    /** Asks until somebody answers as wanted. */
    async function untilAnswered(discord: LoopbackDiscord, wanted: (quotes: readonly string[]) => boolean) {
      const deadline = Date.now() + KNOWN_WITHIN;
      for (;;) {
        const quotes = quotesOf(await discord.people.slash('ask', QUESTION));
        if (wanted(quotes)) return;
        if (Date.now() > deadline) throw new Error(`the other copy still says ${JSON.stringify(quotes)}`);
        await new Promise((done) => setTimeout(done, 200));
      }
    }

    async function pressed(discord: LoopbackDiscord, message: SeenMessage, label: string) {
      const seen = await discord.people.press(message, label, { as: moderator(discord) });
      await discord.until(() => !seen.text.includes('which takes a moment'), `what comes of ${label}`);
      return seen;
    }

    test('what is added at one is answered by the other, and what is removed there is gone here', async () => {
      pages.serve('/bridge', PAGE);
      const address = pages.url('/bridge');
      const shown = await here().people.slash(
        'add',
        { address, date: '2018-05-31' },
        { as: moderator(here()) },
      );
      expect((await pressed(here(), shown, 'Add')).text).toContain('Added:');
      expect(quotesOf(await here().people.slash('ask', QUESTION))).toContain(SENTENCES[1]);
      await untilAnswered(there(), (quotes) => quotes.includes(SENTENCES[1] ?? ''));

      // The same page is known to the other copy too.
      const again = await there().people.slash('add', { address }, { as: moderator(there()) });
      expect(again.text).toMatch(/already|nothing new|not changed/i);

      const article = '2018-05-31-skerrow-herald-bridge-to-reopen.md';
      const removed = await there().people.slash('remove', { article }, { as: moderator(there()) });
      await there().until(() => removed.text.includes('Removed'), 'the removal');
      await untilAnswered(here(), (quotes) => !quotes.includes(SENTENCES[1] ?? ''));

      const history = await here().people.slash('history', {}, { as: moderator(here()) });
      expect(history.text).toMatch(/added[\s\S]*removed|removed[\s\S]*added/i);
    });

    test('an archive that goes away is said clearly, and answered from again by itself', async () => {
      const log = () => bots[1]?.log ?? [];
      // Copies that start at one moment may have met with a fault that has passed.
      const before = log().length;
      const said = (level: string, words: RegExp) =>
        there().until(
          () =>
            log()
              .slice(before)
              .some((entry) => entry.level === level && words.test(String(entry.msg))),
          `the log says ${words}`,
          KNOWN_WITHIN,
        );
      await proxy.behave({ kind: 'down' });
      await said('error', /cannot be reached/);
      const refused = await there().people.slash('ask', { question: 'who is Kim Yong Chol' });
      // A private word after a public acknowledgement takes its place.
      const told = () => [refused.text, ...refused.followups.map(({ text }) => text)].join('');
      await there().until(() => told().includes('The articles cannot be reached just now'), 'the reason');
      expect(quotesOf(refused)).toEqual([]);
      await proxy.behave({ kind: 'none' });
      await said('info', /^the archive answers again$/);
      expect(quotesOf(await there().people.slash('ask', { question: 'who is Kim Yong Chol' }))).not.toEqual(
        [],
      );
    });
  },
);
