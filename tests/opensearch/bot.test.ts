import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BotProcess } from '../e2e/bot.js';
import { articlesIn, quotesOf, seedsFolder } from '../e2e/quotes.js';
import { LoopbackDiscord } from '../loopback/discord.js';
import { sharedEngine } from './shared.js';

const engine = await sharedEngine();

describe.skipIf(engine.leftOut)('a bot whose articles live in OpenSearch', () => {
  let discord: LoopbackDiscord;
  let bot: BotProcess;
  beforeAll(async () => {
    discord = await LoopbackDiscord.start();
    const env = { ARCHIVE_URL: engine.url, ARCHIVE_PREFIX: engine.prefix, RANKING: 'full' };
    bot = await BotProcess.start(discord, { env });
  });
  afterEach(() => discord.assertNoViolations());
  afterAll(async () => {
    await bot?.stop();
    await discord.stop();
    await engine.clean();
  });

  test('fills an empty archive from its folder and answers from there, word for word', async () => {
    const seen = await discord.people.slash('ask', { question: 'who is Kim Yong Chol' });
    const quotes = quotesOf(seen);
    const articles = articlesIn(seedsFolder);
    expect(quotes.length).toBeGreaterThan(0);
    for (const quote of quotes) expect(articles).toContain(quote);
    const loaded = bot.log.find(({ msg }) => msg === 'articles found in the archive');
    expect(loaded).toMatchObject({ articles: 4, sentences: 69 });
  });
});
