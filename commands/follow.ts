import type { Command } from '../src/discord/contract/command.js';
import { notice } from '../src/discord/contract/reply.js';
import { sayFor } from '../src/discord/language/say.js';
import { cannotWrite, inKeptPlace } from '../src/discord/replies/kept.js';

export const follow: Command = {
  kind: 'slash',
  name: 'follow',
  description: 'Tell this channel when articles are added or replaced',
  options: [],
  access: 'manager',
  private: true,
  run: inKeptPlace(async (request, { guildId, channelId, servers }) => {
    const refused = cannotWrite(request);
    if (refused !== null) return refused;
    const say = sayFor(request.locale);
    if ((await servers.of(guildId)).follows.includes(channelId)) return notice(say('followed'), 'followed');
    await servers.change(guildId, (before) => ({
      ...before,
      locale: request.guildLocale,
      follows: [...new Set([...before.follows, channelId])],
    }));
    return notice(say('follows'), 'follows');
  }),
};
