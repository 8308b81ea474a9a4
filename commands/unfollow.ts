import type { Command } from '../src/discord/contract/command.js';
import { notice } from '../src/discord/contract/reply.js';
import { ownWords } from '../src/discord/language/say.js';
import { inKeptPlace } from '../src/discord/replies/kept.js';

const WORDS = ownWords({
  en: {
    notFollowed: 'This channel is not told of new articles.',
    unfollowed: 'This channel will not be told of new articles any more.',
  },
  de: {
    notFollowed: 'Diesem Kanal werden keine neuen Artikel gemeldet.',
    unfollowed: 'Diesem Kanal werden keine neuen Artikel mehr gemeldet.',
  },
  es: {
    notFollowed: 'A este canal no se le avisa de los artículos nuevos.',
    unfollowed: 'Ya no se avisará a este canal de los artículos nuevos.',
  },
  fr: {
    notFollowed: 'Ce salon n’est pas prévenu des nouveaux articles.',
    unfollowed: 'Ce salon ne sera plus prévenu des nouveaux articles.',
  },
  ar: {
    notFollowed: 'لا تُخبَر هذه القناة بالمقالات الجديدة.',
    unfollowed: 'لن تُخبَر هذه القناة بالمقالات الجديدة بعد الآن.',
  },
});

export const unfollow: Command = {
  kind: 'slash',
  name: 'unfollow',
  description: 'Stop telling this channel of new articles',
  options: [],
  access: 'manager',
  private: true,
  run: inKeptPlace(async (request, { guildId, channelId, servers }) => {
    const say = WORDS(request.locale);
    const { follows } = await servers.of(guildId);
    if (!follows.includes(channelId)) return notice(say('notFollowed'), 'not-followed');
    await servers.change(guildId, (before) => ({
      ...before,
      follows: before.follows.filter((each) => each !== channelId),
    }));
    return notice(say('unfollowed'), 'unfollowed');
  }),
};
