import type { Logger } from 'pino';
import { commands } from '../commands/index.js';
import { type Bot, createBot } from './discord/bot.js';
import { lateEditing } from './discord/late-editing.js';
import { offered } from './discord/registration/offered.js';
import { rememberReloads } from './discord/remembered-reloads.js';
import { type ParentLine, shardHost } from './discord/shards/shard-host.js';
import { WatchedModels } from './discord/watched-models.js';
import { openProgramStory } from './open-story.js';
import type { Health } from './operations/health.js';
import type { Config } from './settings/config.js';
import type { StoryHost } from './story/story.js';
import { tellStoryEvents } from './story-events.js';

export interface OpenBotOptions {
  readonly config: Config;
  /** Number of this shard; null where there is one process. */
  readonly shard: number | null;
  /** Line to the process that started this shard. */
  readonly line: ParentLine;
  readonly processId: number;
  readonly version: string;
  readonly log: Logger;
  readonly health: Health;
  readonly now: () => number;
  /** Called when Discord refuses the bot for good. */
  readonly onRefused: (reason: string) => void;
}

/** A bot that has its articles and is not connected yet. */
export interface OpenedBot {
  readonly bot: Bot;
  readonly host: StoryHost;
}

/** Opens the story and puts the bot of this process together; null where there is no good article. */
export async function openBot(options: OpenBotOptions): Promise<OpenedBot | null> {
  const { config, shard, line, processId, version, log, health, now, onRefused } = options;
  const models = new WatchedModels(config.ranking);
  const onEvent = tellStoryEvents({ models, health, log });
  const opened = await openProgramStory({ config, log, health, version, onEvent });
  if (opened === null) return null;
  const { story, leftOut, state, place } = opened;
  health.watch.story(story);
  const together = shard === null || !('prepare' in story) ? null : shardHost(story, line);
  const observed = health.observed(together ?? story);
  const reloads = rememberReloads(observed, { now, leftOut, ...(together && { together }) });
  const { host } = reloads;
  const openEditor = async () => {
    const { storyEditor } = await import('./import/story-editor.js');
    return storyEditor({ ...config, ...(place && { place }), host, processId, now });
  };
  const bot = createBot({
    config,
    host,
    state,
    commands: offered(commands, config.editing),
    ...(config.editing && { editor: lateEditing(openEditor) }),
    log,
    now,
    registers: shard === null || shard === 0,
    about: { version, shard },
    lastReload: reloads.last,
    onReload: reloads.onReload,
    models: () => models.read(),
    observe: (seen) => health.interaction(seen),
    onTurnedAway: (why) => health.turnedAway(why),
    onRefused,
  });
  health.watch.door(() => bot.pulse());
  health.watch.commands(() => bot.commandsMissing());
  return { bot, host };
}
