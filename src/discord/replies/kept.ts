import { PermissionFlagsBits } from 'discord.js';
import type { Command, Services } from '../contract/command.js';
import { type Notice, notice, type Reply } from '../contract/reply.js';
import type { Circumstances, CommandRequest } from '../contract/request.js';
import type { Servers } from '../contract/servers.js';
import { sayFor } from '../language/say.js';

/** The server and channel of a command, and where settings are kept. */
export interface KeptPlace {
  readonly kind: 'place';
  readonly guildId: string;
  readonly channelId: string;
  readonly servers: Servers;
}

/** Runs a command about the settings of a server. Outside servers, and where nothing is kept, the person is told so. */
export function inKeptPlace(
  work: (request: CommandRequest, place: KeptPlace, services: Services) => Promise<Reply>,
): Command['run'] {
  return async (request, services) => {
    const place = keptPlace(request, services);
    return place.kind === 'notice' ? place : work(request, place, services);
  };
}

function keptPlace(
  { caller: { guildId }, channelId, locale }: Circumstances,
  { servers }: Services,
): KeptPlace | Notice {
  const say = sayFor(locale);
  if (servers === undefined) return notice(say('nothingKept'), 'off');
  if (guildId === null || channelId === null) return notice(say('notInServer'), 'no-server');
  return { kind: 'place', guildId, channelId, servers };
}

/** The refusal where the bot may not write to the channel; else null. */
export function cannotWrite({ botPermissions, threadOf, locale }: Circumstances): Notice | null {
  const { ViewChannel, SendMessages, SendMessagesInThreads } = PermissionFlagsBits;
  const needed = ViewChannel | (threadOf === null ? SendMessages : SendMessagesInThreads);
  const may =
    (botPermissions & PermissionFlagsBits.Administrator) !== 0n || (botPermissions & needed) === needed;
  if (may) return null;
  const why = threadOf === null ? 'cannotWrite' : 'cannotWriteThread';
  return notice(sayFor(locale)(why), 'cannot-write');
}
