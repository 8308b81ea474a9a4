import { REST } from 'discord.js';
import type { DiscordSettings } from '../settings.js';

/** A REST client of our own, so that answers are sent whatever the state of the gateway. */
export function createRest({ token, apiUrl }: Pick<DiscordSettings, 'token' | 'apiUrl'>): REST {
  return new REST(apiUrl === null ? {} : { api: apiUrl }).setToken(token);
}
