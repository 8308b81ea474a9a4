import { PermissionFlagsBits } from 'discord.js';
import type { Circumstances, Services } from '../contract/command.js';
import { notice, type Reply } from '../contract/reply.js';
import type { Servers } from '../contract/servers.js';
import { sayFor } from '../language/say.js';

/** The server and channel that a command is about, and where what is set for them is kept. */
export interface KeptPlace {
  readonly kind: 'place';
  readonly guildId: string;
  readonly channelId: string;
  readonly servers: Servers;
}

/** Where a command of a server's managers works, or why it does not. */
export function keptPlace(
  { caller: { guildId }, channelId, locale }: Circumstances,
  { servers }: Services,
): KeptPlace | Extract<Reply, { kind: 'notice' }> {
  const say = sayFor(locale);
  if (servers === undefined) return { kind: 'notice', text: say('nothingKept'), outcome: 'off' };
  if (guildId === null || channelId === null)
    return { kind: 'notice', text: say('notInServer'), outcome: 'no-server' };
  return { kind: 'place', guildId, channelId, servers };
}

/** Why the bot could not write to the channel by itself; null where it can. */
export function cannotWrite({ botPermissions, locale }: Circumstances): Reply | null {
  const needed = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages;
  const may =
    (botPermissions & PermissionFlagsBits.Administrator) !== 0n || (botPermissions & needed) === needed;
  return may ? null : notice(sayFor(locale)('cannotWrite'), 'cannot-write');
}
