import { DiscordAPIError } from 'discord.js';
import type { Places } from './plan.js';

/** Discord's codes for: no such guild, or the bot is not in it; not ours to change. */
const UNKNOWN_GUILD = 10004;
const MISSING_ACCESS = 50001;
const NOT_AUTHORIZED = 20012;

/** Why Discord refuses the commands of a place, in one line that names the setting; null where only time will tell. */
export function explainRefusal(error: unknown, guildId: string | null, places: Places): string | null {
  if (!(error instanceof DiscordAPIError) || error.status === 429 || error.status >= 500) return null;
  const { code } = error;
  if (guildId !== null && (code === UNKNOWN_GUILD || code === MISSING_ACCESS)) {
    return `${settingOf(guildId, places)}: the bot is not in the server ${guildId}, or was invited without the scope applications.commands; invite it, or correct the setting`;
  }
  if (code === NOT_AUTHORIZED || code === MISSING_ACCESS) {
    return 'DISCORD_APPLICATION_ID: not the application that DISCORD_TOKEN belongs to; correct or remove the setting';
  }
  return `Discord refused the commands (${code}): ${error.message.replace(/\s+/g, ' ')}`;
}

function settingOf(guildId: string, { commandsGuildId }: Places): string {
  return guildId === commandsGuildId ? 'DISCORD_COMMANDS_GUILD_ID' : 'DISCORD_GUILD_ID';
}
