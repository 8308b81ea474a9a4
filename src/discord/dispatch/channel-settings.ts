import type { Logger } from 'pino';
import { inTime, type Schedule } from '../contract/schedule.js';
import type { ServerSettings, Servers } from '../contract/servers.js';
import type { Cooldown } from '../rights/limits.js';
import type { Incoming } from './interaction.js';

const UNREADABLE = 'the settings of a server cannot be read or kept';
/** How long an interaction waits for its server's language to be stored, ms. */
const NOTE_WITHIN = 500;

export interface ChannelSettingsOptions {
  /** Absent where nothing is kept. */
  readonly servers?: Servers;
  readonly log: Logger;
  readonly schedule: Schedule;
}

/** What the managers of a server have set for one channel. */
export interface ChannelSettings {
  /** Answers are private unless asked for otherwise. */
  readonly privately: boolean;
  readonly cooldown: Cooldown;
}

const NONE: ChannelSettings = { privately: false, cooldown: { channelId: null, seconds: 0 } };

/**
 * Reads the settings of the channel that an interaction came from. A thread has those of its channel, too: in a forum
 * every post is one. Where they cannot be read, the answer is private.
 * Also stores the server's language, which only interactions tell.
 */
export function channelSettingsOf(
  options: ChannelSettingsOptions,
): (incoming: Incoming) => Promise<ChannelSettings> {
  const { servers, log } = options;
  return async ({ caller: { guildId }, channelId, threadOf, guildLocale }) => {
    if (servers === undefined || guildId === null || channelId === null) return NONE;
    try {
      const settings = await servers.of(guildId);
      if (guildLocale !== null && guildLocale !== settings.locale && isTold(settings))
        await noteLocale({ servers, guildId, locale: guildLocale }, options);
      const { privateChannels, cooldowns } = settings;
      const places = threadOf === null ? [channelId] : [channelId, threadOf];
      const paced = places.find((place) => cooldowns[place] !== undefined) ?? channelId;
      return {
        privately: places.some((place) => privateChannels.includes(place)),
        cooldown: { channelId: paced, seconds: cooldowns[paced] ?? 0 },
      };
    } catch (err) {
      log.error({ err, guildId }, UNREADABLE);
      return { ...NONE, privately: true };
    }
  };
}

/** Whether any message goes to channels of the server, in its language. */
function isTold({ follows, pins, auditChannelId }: ServerSettings): boolean {
  return follows.length > 0 || pins.length > 0 || auditChannelId !== null;
}

interface Noting {
  readonly servers: Servers;
  readonly guildId: string;
  readonly locale: string;
}

/** Waits for a moment only: the interaction has to be acknowledged. */
async function noteLocale(
  { servers, guildId, locale }: Noting,
  { log, schedule }: ChannelSettingsOptions,
): Promise<void> {
  const noted = servers
    .change(guildId, (before) => ({ ...before, locale }))
    .then(() => undefined)
    .catch((err: unknown) => log.error({ err, guildId }, UNREADABLE));
  await inTime(noted, { ms: NOTE_WITHIN, schedule, late: () => undefined });
}
