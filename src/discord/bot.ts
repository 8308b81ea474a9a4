import { randomBytes } from 'node:crypto';
import type { APIInteraction, REST } from 'discord.js';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { ReloadOutcome, StoryHost } from '../story/story.js';
import { News } from './channels/news.js';
import { Pins } from './channels/pins.js';
import { toldAudit } from './channels/told-audit.js';
import type { Command, Services } from './contract/command.js';
import type { Editing } from './contract/editing.js';
import { createSourceMemo, type SourceMemo } from './contract/source-memo.js';
import type { State } from './contract/state.js';
import type { LastReload, Models } from './contract/status.js';
import { createDispatch } from './dispatch/dispatch.js';
import type { Door } from './dispatch/door.js';
import type { Observe } from './dispatch/interaction-line.js';
import { Latency } from './dispatch/latency.js';
import { openDoor } from './door.js';
import { createCommandIds } from './registration/command-ids.js';
import { Registrar } from './registration/registrar.js';
import { createQuestionLimit } from './rights/limits.js';
import { createOwners } from './rights/owners.js';
import { createChannelPoster } from './sending/channel-poster.js';
import { systemSchedule } from './sending/conversation.js';
import { createRest } from './sending/rest.js';
import { watchForRivals } from './sending/rivals.js';

export interface BotOptions {
  readonly config: Config;
  readonly host: StoryHost;
  readonly commands: readonly Command[];
  /** Adds and removes articles; absent where that is switched off. */
  readonly editor?: Editing;
  /** What outlasts a restart; absent or null: nothing does. */
  readonly state?: State | null;
  readonly log: Logger;
  readonly now: () => number;
  /** Whether this process brings the registered commands in line (default true): one of several is enough. */
  readonly registers?: boolean;
  /** What the program knows of itself, for /status. */
  readonly about?: { readonly version: string; readonly shard: number | null };
  /** Told of every reload of this process. */
  readonly onReload?: (listener: (outcome: ReloadOutcome) => void) => void;
  /** How long it is quiet before channels are told of new articles, ms (default 30,000). */
  readonly newsAfter?: number;
  /** What the last reload came to. */
  readonly lastReload?: () => LastReload;
  /** Whether the models are in use (default: they are off). */
  readonly models?: () => Models;
  /** Told of each interaction that was dealt with. */
  readonly observe?: Observe;
  /** Told of each request over HTTP that was turned away, and why in one word. */
  readonly onTurnedAway?: (why: string) => void;
  /** Called when Discord refuses the bot for good. */
  readonly onRefused: (reason: string) => void;
}

export interface Bot {
  /** Connects and registers the commands, through outages; resolves when both are done or the bot is stopped. */
  start(): Promise<void>;
  /** Takes nothing new, waits for what is being answered (at most `graceMs`), leaves Discord. */
  stop(graceMs: number): Promise<void>;
  /** Whether interactions come in, for health checks. */
  pulse(): ReturnType<Door['pulse']>;
  /** Why the commands are not where they should be; null where they are, or another process sees to it. */
  commandsMissing(): string | null;
}

/** The bot on Discord, put together. */
export function createBot(options: BotOptions): Bot {
  const { config, host, commands, editor, log, now, onRefused, onTurnedAway } = options;
  const startedAt = now();
  const latency = new Latency();
  const rest = createRest(config);
  watchForRivals(rest, { log, now });
  const stopping = new AbortController();
  const answering = new Set<Promise<void>>();
  const sources = createSourceMemo();
  const kept = options.state == null ? null : keep(options.state, { ...options, rest, sources });
  const owners = createOwners({ rest, log, now });
  const { door, transport } = openDoor({ config, rest, log, now, take, onRefused, onTurnedAway });
  const dispatch = createDispatch({
    commands,
    host,
    ...(editor === undefined ? {} : { editor }),
    ...kept?.services,
    status: () => ({
      version: options.about?.version ?? 'of a developer',
      shard: options.about?.shard ?? null,
      startedAt,
      lastReload: options.lastReload?.() ?? null,
      latency: latency.read(),
      models: options.models?.() ?? { kind: 'off' },
      registered: registrar.places,
      commandsMissing: options.registers === false ? [] : registrar.missing,
    }),
    commandIds: createCommandIds({
      rest,
      applicationId: () => door.applicationId(),
      guildIds: [config.homeGuildId, config.commandsGuildId],
      log,
      now,
    }),
    log,
    now,
    sources,
    transport,
    access: { homeGuildId: config.homeGuildId, operatorIds: config.operatorIds, owners },
    limit: createQuestionLimit(),
    schedule: systemSchedule,
    newReference: () => randomBytes(4).toString('hex'),
    observe: (seen) => {
      if (seen.question) latency.add(seen.ms);
      options.observe?.(seen);
    },
  });

  function take(raw: APIInteraction): Promise<void> {
    const answer = dispatch(raw).finally(() => answering.delete(answer));
    answering.add(answer);
    return answer;
  }

  async function finish(): Promise<void> {
    await door.drain();
    await Promise.allSettled(answering);
  }

  const registrar = new Registrar({
    rest,
    commands,
    applicationId: config.applicationId,
    places: { ...config, operators: config.operatorIds.length > 0 },
    http: config.http !== null,
    log,
    onRefused,
  });

  return {
    async start() {
      try {
        await door.connect(stopping.signal);
        if (options.registers !== false) await registrar.run(stopping.signal);
        await kept?.news.start();
        if (options.registers !== false) await kept?.pins.update();
      } catch (error) {
        if (!stopping.signal.aborted) throw error;
      }
    },
    async stop(graceMs) {
      stopping.abort();
      const late = new Promise<void>((resolve) => systemSchedule(resolve, graceMs));
      await Promise.race([Promise.allSettled([finish(), kept?.news.stop()]), late]);
      await door.close();
    },
    pulse: () => door.pulse(),
    commandsMissing: () => (options.registers === false ? null : registrar.missingLine),
  };
}

/** How long it is quiet before channels are told of new articles, ms. */
const QUIET = 30_000;

/** What outlasts a restart, and what is told to channels because of it. */
function keep(
  { servers, audit: record, news: pending }: State,
  {
    config,
    host,
    log,
    rest,
    sources,
    onReload,
    newsAfter = QUIET,
  }: BotOptions & { readonly rest: REST; readonly sources: SourceMemo },
) {
  const poster = createChannelPoster(rest);
  const audit = toldAudit(record, { servers, poster, log, homeGuildId: config.homeGuildId });
  const news = new News({
    host: () => host,
    servers,
    pending,
    poster,
    log,
    quiet: newsAfter,
    schedule: systemSchedule,
  });
  const pins = new Pins({ host, sources, servers, poster, log });
  onReload?.((outcome) => {
    if (outcome.kind !== 'replaced') return;
    void pins.update();
    news.note(outcome).catch((err) => log.error({ err }, 'news of the articles could not be kept'));
  });
  const pin: Services['pin'] = (place, guildLocale) => pins.post(place, guildLocale);
  return { news, pins, services: { audit, servers, pin } };
}
