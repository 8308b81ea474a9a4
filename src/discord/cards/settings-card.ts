import type { Card } from '../contract/reply.js';
import type { ServerSettings } from '../contract/servers.js';
import { container, text } from './components.js';

/** Most channels named in one line. */
const CHANNELS = 20;

/** What a server's managers have set, to read. */
export function settingsCard(settings: ServerSettings, headline: string): Card {
  const { privateChannels, cooldowns, auditChannelId, follows } = settings;
  const paused = Object.entries(cooldowns).map(([id, seconds]) => `<#${id}> ${seconds} s`);
  const lines = [
    `**${headline}**`,
    `Answers are private in: ${list(privateChannels.map((id) => `<#${id}>`))}`,
    `Pause between two questions of one person: ${list(paused)}`,
    `Changes of the articles are told in: ${list(auditChannelId === null ? [] : [`<#${auditChannelId}>`])}`,
    `New articles are told in: ${list(follows.map((id) => `<#${id}>`))}`,
    '-# `/settings` with options changes this; `/follow` and `/unfollow` the last line.',
  ];
  return { components: [container([text(lines.join('\n'))])] };
}

function list(entries: readonly string[]): string {
  if (entries.length === 0) return 'none';
  const rest = entries.length - CHANNELS;
  return `${entries.slice(0, CHANNELS).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
