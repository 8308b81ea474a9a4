import { DiscordAPIError } from 'discord.js';

export const TOKEN_REFUSED = 'Discord refused the token: set DISCORD_TOKEN to a valid one';

/** Whether Discord's HTTP API refused the token. */
export function isRefused(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.status === 401;
}
