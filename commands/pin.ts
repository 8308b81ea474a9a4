import { CANNOT_WRITE, NOTHING_KEPT } from '../src/discord/cards/words.js';
import type { Command } from '../src/discord/contract/command.js';
import { notice } from '../src/discord/contract/reply.js';
import { cannotWrite, keptPlace } from '../src/discord/replies/kept.js';

const POSTED = 'Here it is. It is kept up to date until it is deleted.';
const STANDS = 'This channel has such a card already; it has just been brought up to date.';

export const pin: Command = {
  kind: 'slash',
  name: 'pin',
  description: 'Post a card on the story that is kept up to date',
  options: [],
  access: 'manager',
  private: true,
  async run(request, services) {
    const place = keptPlace(request, services);
    if (place.kind === 'notice') return place;
    const refused = cannotWrite(request);
    if (refused !== null) return refused;
    if (services.pin === undefined) return notice(NOTHING_KEPT, 'off');
    const posted = await services.pin(place.guildId, place.channelId);
    if (posted === null) return notice(CANNOT_WRITE, 'cannot-write');
    return notice(posted === 'stands' ? STANDS : POSTED, posted);
  },
};
