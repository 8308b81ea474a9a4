import { DiscordAPIError } from 'discord.js';
import type { RegistrationFault } from '../contract/status.js';
import { ENGLISH } from '../language/say.js';
import type { CommandPlaces } from './plan.js';

/** Error codes of Discord: no such guild, or the bot is not in it; no access; not allowed for this application. */
const UNKNOWN_GUILD = 10004;
const MISSING_ACCESS = 50001;
const NOT_AUTHORIZED = 20012;

/** A fault on one line, in English, for the log and health checks. */
export const faultLine = ({ code, values }: RegistrationFault): string =>
  ENGLISH(`missing:${code}`, values).replaceAll('`', '');

/** Why Discord refuses the commands of a place; null where a retry may help. */
export function explainRefusal(
  error: unknown,
  guildId: string | null,
  places: CommandPlaces,
): RegistrationFault | null {
  if (!(error instanceof DiscordAPIError) || error.status === 429 || error.status >= 500) return null;
  const { code } = error;
  if (guildId !== null && (code === UNKNOWN_GUILD || code === MISSING_ACCESS)) {
    return { code: 'not-in-server', values: { setting: settingOf(guildId, places), server: guildId } };
  }
  if (code === NOT_AUTHORIZED || code === MISSING_ACCESS) return { code: 'not-ours', values: {} };
  return { code: 'refused', values: { code, detail: error.message.replace(/\s+/g, ' ') } };
}

function settingOf(guildId: string, { commandsGuildId }: CommandPlaces): string {
  return guildId === commandsGuildId ? 'DISCORD_COMMANDS_GUILD_ID' : 'DISCORD_GUILD_ID';
}
