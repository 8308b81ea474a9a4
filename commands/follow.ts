import type { Command } from '../src/discord/contract/command.js';
import { notice } from '../src/discord/contract/reply.js';
import { cannotWrite, keptPlace } from '../src/discord/replies/kept.js';

const FOLLOWS = 'This channel will be told when articles are added or replaced. `/unfollow` stops it.';
const FOLLOWED = 'This channel is told of new articles already. `/unfollow` stops it.';

export const follow: Command = {
  kind: 'slash',
  name: 'follow',
  description: 'Tell this channel when articles are added or replaced',
  options: [],
  access: 'manager',
  private: true,
  async run(request, services) {
    const place = keptPlace(request, services);
    if (place.kind === 'notice') return place;
    const refused = cannotWrite(request);
    if (refused !== null) return refused;
    const { guildId, channelId, servers } = place;
    if ((await servers.of(guildId)).follows.includes(channelId)) return notice(FOLLOWED, 'followed');
    await servers.change(guildId, (before) => ({
      ...before,
      follows: [...new Set([...before.follows, channelId])],
    }));
    return notice(FOLLOWS, 'follows');
  },
};
