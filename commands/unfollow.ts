import type { Command } from '../src/discord/contract/command.js';
import { notice } from '../src/discord/contract/reply.js';
import { sayFor } from '../src/discord/language/say.js';
import { keptPlace } from '../src/discord/replies/kept.js';

export const unfollow: Command = {
  kind: 'slash',
  name: 'unfollow',
  description: 'Stop telling this channel of new articles',
  options: [],
  access: 'manager',
  private: true,
  async run(request, services) {
    const place = keptPlace(request, services);
    if (place.kind === 'notice') return place;
    const { guildId, channelId, servers } = place;
    const say = sayFor(request.locale);
    const { follows } = await servers.of(guildId);
    if (!follows.includes(channelId)) return notice(say('notFollowed'), 'not-followed');
    await servers.change(guildId, (before) => ({
      ...before,
      follows: before.follows.filter((each) => each !== channelId),
    }));
    return notice(say('unfollowed'), 'unfollowed');
  },
};
