import { HISTORY_PAGE, historyCard } from '../src/discord/cards/history-card.js';
import type { Command, Services } from '../src/discord/contract/command.js';
import { notice, type Reply } from '../src/discord/contract/reply.js';
import { sayFor } from '../src/discord/language/say.js';
import { numberParam } from '../src/discord/memory/custom-id.js';

async function page(from: number, { audit }: Services, locale: string): Promise<Reply> {
  const say = sayFor(locale);
  if (audit === undefined) return notice(say('nothingKept'), 'off');
  const found = await audit.page(from, HISTORY_PAGE);
  return { kind: 'card', card: historyCard(found, from, say), outcome: 'listed' };
}

export const history: Command = {
  kind: 'slash',
  name: 'history',
  description: 'Who added, removed, restored or reloaded what, and when',
  options: [],
  access: 'moderator',
  private: true,
  run: ({ locale }, services) => page(0, services, locale),
  buttons: {
    history: {
      access: 'moderator',
      answer: 'update',
      press: ({ params, locale }, services) => page(numberParam(params[0]), services, locale),
    },
  },
};
