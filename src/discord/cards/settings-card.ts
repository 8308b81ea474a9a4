import type { Card } from '../contract/reply.js';
import type { ServerSettings } from '../contract/servers.js';
import { commaList } from '../language/lists.js';
import type { Say } from '../language/say.js';
import { container, text } from './components.js';

/** Most channels named in one line. */
const CHANNELS = 20;

/** The settings of a server. */
export function settingsCard(settings: ServerSettings, headline: string, say: Say): Card {
  const { privateChannels, cooldowns, auditChannelId, follows } = settings;
  const paused = Object.entries(cooldowns).map(([id, seconds]) => `<#${id}> ${seconds} s`);
  const lines = [
    `**${headline}**`,
    say('settingsPrivate', { list: list(privateChannels.map(mention), say) }),
    say('settingsPause', { list: list(paused, say) }),
    say('settingsAudit', { list: list(auditChannelId === null ? [] : [mention(auditChannelId)], say) }),
    say('settingsNews', { list: list(follows.map(mention), say) }),
    `-# ${say('settingsHow')}`,
  ];
  return { components: [container([text(lines.join('\n'))])] };
}

const mention = (id: string) => `<#${id}>`;

function list(entries: readonly string[], say: Say): string {
  if (entries.length === 0) return say('noChannel');
  const rest = entries.length - CHANNELS;
  const shown = commaList(entries.slice(0, CHANNELS), say);
  return rest > 0 ? say('andMore', { list: shown, count: rest }) : shown;
}
