import { join } from 'node:path';
import { Writable } from 'node:stream';
import { commands } from '../../commands/index.js';
import { loadCorpus } from '../../src/corpus/load.js';
import { type Bot, createBot } from '../../src/discord/bot.js';
import { createLog } from '../../src/log.js';
import { startHost } from '../../src/story/host.js';
import { localBuilder } from '../../src/story/local.js';
import type { StoryHost } from '../../src/story/story.js';
import type { LoopbackDiscord } from '../loopback/discord.js';

export interface RunningBot {
  readonly bot: Bot;
  readonly host: StoryHost;
  /** Log lines so far, parsed. */
  readonly lines: Record<string, unknown>[];
}

export const seeds = join(import.meta.dirname, '..', '..', 'seeds');

/** The whole bot in this process, over the starting articles, against the loopback Discord. */
export async function startBot(discord: LoopbackDiscord, directory = seeds): Promise<RunningBot> {
  const lines: Record<string, unknown>[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      for (const line of chunk.toString().split('\n').filter(Boolean)) lines.push(JSON.parse(line));
      done();
    },
  });
  const { application } = discord;
  const log = createLog({ level: 'info', sink, pretty: false, secrets: [application.token] });
  const started = await startHost(localBuilder({ load: () => loadCorpus({ directory }), now: Date.now }));
  if (started.kind !== 'started') throw new Error('no articles');
  const config = {
    token: application.token,
    applicationId: application.id,
    guildId: discord.home.id,
    apiUrl: discord.apiUrl,
    operatorIds: [],
    seedsDirectory: directory,
    cacheDirectory: null,
    shards: null,
    editing: false,
    privateAddresses: false,
    health: null,
    logLevel: 'info',
  } as const;
  const { host } = started;
  const onRefused = (reason: string) => log.fatal(reason);
  const bot = createBot({ config, host, commands, log, now: Date.now, onRefused });
  await bot.start();
  return { bot, host, lines };
}
