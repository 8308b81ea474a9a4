import { sourcesCard } from '../src/discord/cards/sources-card.js';
import { noSuchOutlet, OUTLET_GONE } from '../src/discord/cards/words.js';
import type { Command, Services } from '../src/discord/contract/command.js';
import { textOption } from '../src/discord/contract/options.js';
import { notice, type Reply } from '../src/discord/contract/reply.js';
import { findOutlet, outletOption } from '../src/discord/lookup/outlet.js';
import { outletOfKey } from '../src/discord/memory/question-state.js';

async function page(services: Services, outlet: string | undefined, at: number): Promise<Reply> {
  const { sources } = await services.sources.of(services.story);
  const wanted = outlet === undefined ? sources : sources.filter((source) => source.outlet === outlet);
  const view = { sources: wanted, outlet, page: at, loadedAt: services.story.loadedAt };
  return { kind: 'card', card: sourcesCard(view), outcome: 'listed' };
}

export const sources: Command = {
  kind: 'slash',
  name: 'sources',
  description: 'List the articles that answers are quoted from',
  options: [outletOption],
  access: 'everyone',
  private: false,
  async run(request, services) {
    const named = textOption(request.options, 'outlet');
    const outlet = named === undefined ? undefined : await findOutlet(named, services);
    if (outlet === null) return notice(await noSuchOutlet(named ?? '', services), 'no-outlet');
    return page(services, outlet, 0);
  },
  buttons: {
    page: {
      answer: 'update',
      async press({ params }, services) {
        const outlet = await outletOfKey(params[0] ?? '', services);
        if (outlet === null) return notice(OUTLET_GONE, 'stale');
        return page(services, outlet, /^\d{1,6}$/.test(params[1] ?? '') ? Number(params[1]) : 0);
      },
    },
  },
};
