import { settingsCard } from '../src/discord/cards/settings-card.js';
import type { Command } from '../src/discord/contract/command.js';
import { flagOption, numberOption, textOption } from '../src/discord/contract/options.js';
import type { OptionValues } from '../src/discord/contract/request.js';
import type { ServerSettings } from '../src/discord/contract/servers.js';
import { sayFor } from '../src/discord/language/say.js';
import { inKeptPlace } from '../src/discord/replies/kept.js';

/** The longest pause between two questions, seconds: six hours, as in Discord's slow mode. */
const LONGEST_COOLDOWN = 21_600;

/** The channel that the command was used in, and the language of its server. */
interface Here {
  readonly here: string;
  readonly locale: string | null;
}

/** Changes the settings that options name. */
function changed(before: ServerSettings, options: OptionValues, { here, locale }: Here): ServerSettings {
  const channel = textOption(options, 'channel') ?? here;
  const cooldown = numberOption(options, 'cooldown');
  const others = before.privateChannels.filter((each) => each !== channel);
  const { [channel]: _, ...cooldowns } = before.cooldowns;
  const audit = textOption(options, 'audit');
  return {
    ...before,
    locale: locale ?? before.locale,
    ...(options.has('private') && {
      privateChannels: flagOption(options, 'private') ? [...others, channel] : others,
    }),
    ...(cooldown !== undefined && {
      cooldowns: cooldown === 0 ? cooldowns : { ...cooldowns, [channel]: cooldown },
    }),
    // Named again, it is taken back.
    ...(audit !== undefined && { auditChannelId: audit === before.auditChannelId ? null : audit }),
  };
}

export const settings: Command = {
  kind: 'slash',
  name: 'settings',
  description: 'Show or change what this server has set',
  options: [
    {
      type: 'boolean',
      name: 'private',
      description: 'Whether answers in the channel are private unless asked for otherwise',
    },
    {
      type: 'integer',
      name: 'cooldown',
      description: 'Seconds between two questions of one person in the channel; 0: none',
      min: 0,
      max: LONGEST_COOLDOWN,
    },
    { type: 'channel', name: 'channel', description: 'The channel that this is about (default: this one)' },
    {
      type: 'channel',
      name: 'audit',
      description: 'Where changes of the articles are told; the same again: nowhere',
    },
  ],
  access: 'manager',
  private: true,
  run: inKeptPlace(async (request, { guildId, channelId, servers }) => {
    const { options } = request;
    const asks = options.size > 0;
    const here = { here: channelId, locale: request.guildLocale };
    const after = asks
      ? await servers.change(guildId, (before) => changed(before, options, here))
      : await servers.of(guildId);
    const say = sayFor(request.locale);
    const card = settingsCard(after, say(asks ? 'settingsChanged' : 'settings'), say);
    return { kind: 'card', card, outcome: asks ? 'changed' : 'shown' };
  }),
};
