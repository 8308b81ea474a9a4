import { join } from 'node:path';
import { Writable } from 'node:stream';
import { commands } from '../../commands/index.js';
import { loadCorpus } from '../../src/corpus/load.js';
import { type Bot, createBot } from '../../src/discord/bot.js';
import type { Editing } from '../../src/discord/contract/editing.js';
import type { Models } from '../../src/discord/contract/status.js';
import { diskState } from '../../src/discord/keeping/disk-state.js';
import { rememberReloads } from '../../src/discord/remembered-reloads.js';
import { createLog } from '../../src/log.js';
import { type Config, parseConfig } from '../../src/settings/config.js';
import type { GenerationBuilder } from '../../src/story/generation.js';
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

export interface BotParts {
  /** The folder of articles; the starting ones unless said. */
  readonly directory?: string;
  /** How generations are made; in this thread unless said. */
  readonly builder?: GenerationBuilder;
  /** What is known of the models; that they are off unless said. */
  readonly models?: () => Models;
  /** Settings of its own. */
  readonly config?: Partial<Config>;
  /** Makes what `/add` and `/remove` need; switched off unless said. */
  readonly editor?: (host: StoryHost) => Editing;
}

/** A log, and its lines as they are written, parsed. */
function keptLog(secrets: readonly string[]) {
  const lines: Record<string, unknown>[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      for (const line of chunk.toString().split('\n').filter(Boolean)) lines.push(JSON.parse(line));
      done();
    },
  });
  return { lines, log: createLog({ level: 'info', sink, pretty: false, secrets }) };
}

/** Settings for the loopback Discord. */
function settingsFor({ application, home, apiUrl }: LoopbackDiscord, own: Partial<Config>): Config {
  const read = parseConfig({ DISCORD_TOKEN: application.token, RANKING: 'lexical', CACHE_DIR: 'off' });
  if (read.kind === 'invalid') throw new Error('no settings');
  const places = { homeGuildId: home.id, commandsGuildId: null };
  return { ...read.config, applicationId: application.id, ...places, apiUrl, ...own };
}

/** The whole bot in this process, against the loopback Discord. */
export async function startBot(
  discord: LoopbackDiscord,
  { directory = seeds, builder, editor, models, config: own = {} }: BotParts = {},
): Promise<RunningBot> {
  const { lines, log } = keptLog([discord.application.token]);
  const local = localBuilder({ load: () => loadCorpus({ directory }), now: Date.now });
  const started = await startHost(builder ?? local);
  if (started.kind !== 'started') throw new Error('no articles');
  const config = settingsFor(discord, {
    seedsDirectory: directory,
    editing: editor !== undefined,
    ...own,
  });
  const reloads = rememberReloads(started.host, { now: Date.now, leftOut: [] });
  const { host } = reloads;
  const onRefused = (reason: string) => log.fatal(reason);
  const bot = createBot({
    config,
    host,
    commands,
    state: diskState(config.stateDirectory, { processId: process.pid, log }),
    ...(editor && { editor: editor(host) }),
    log,
    now: Date.now,
    onRefused,
    about: { version: '1.2.3', shard: null },
    lastReload: reloads.last,
    ...(models && { models }),
    onReload: reloads.onReload,
    newsAfter: 50,
  });
  await bot.start();
  return { bot, host, lines };
}
