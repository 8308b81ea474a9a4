import type { Command } from '../src/discord/contract/command.js';
import { notice } from '../src/discord/contract/reply.js';
import { sayFor } from '../src/discord/language/say.js';
import { cannotWrite, inKeptPlace } from '../src/discord/replies/kept.js';

export const pin: Command = {
  kind: 'slash',
  name: 'pin',
  description: 'Post a card on the story that is kept up to date',
  options: [],
  access: 'manager',
  private: true,
  run: inKeptPlace(async (request, place, services) => {
    const refused = cannotWrite(request);
    if (refused !== null) return refused;
    const say = sayFor(request.locale);
    if (services.pin === undefined) return notice(say('nothingKept'), 'off');
    const posted = await services.pin(place, request.guildLocale);
    if (posted === null) return notice(say('cannotWrite'), 'cannot-write');
    return notice(say(posted === 'stands' ? 'pinStands' : 'pinPosted'), posted);
  }),
};
