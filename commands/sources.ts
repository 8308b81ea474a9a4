import { sourcesCard } from '../src/discord/cards/sources-card.js';
import type { Command, Services } from '../src/discord/contract/command.js';
import { privateOption, wantsPrivate } from '../src/discord/contract/private-option.js';
import { notice } from '../src/discord/contract/reply.js';
import { sayFor } from '../src/discord/language/say.js';
import { outletOption } from '../src/discord/lookup/outlet.js';
import { numberParam } from '../src/discord/memory/custom-id.js';
import { outletOfKey } from '../src/discord/memory/question-state.js';
import { type Draw, type Drawn, sharing, show, turning } from '../src/discord/replies/drawn.js';
import { typedOutlet } from '../src/discord/replies/typed.js';

async function page(services: Services, outlet: string | undefined, at: number): Promise<Drawn> {
  const { sources, outlets } = await services.sources.of(services.story);
  const { loadedAt } = services.story;
  const view = { sources, outlets, outlet, page: at, loadedAt };
  return { kind: 'drawn', outcome: 'listed', card: (seen) => sourcesCard(view, seen) };
}

/** The page that a button names, or the first page of the outlet chosen in the menu. */
const turned: Draw = async ({ params: [key = '', at], values: [chosen], locale }, services) => {
  const outlet = await outletOfKey(chosen === undefined ? key : chosen.replace(/^all$/, ''), services);
  if (outlet === null) return notice(sayFor(locale)('outletGone'), 'stale');
  return page(services, outlet, numberParam(at));
};

export const sources: Command = {
  kind: 'slash',
  name: 'sources',
  description: 'List the articles that answers are quoted from',
  options: [outletOption, privateOption],
  access: 'everyone',
  private: wantsPrivate,
  async run(request, services) {
    const typed = await typedOutlet(request, services);
    if (typed.kind === 'notice') return typed;
    const drawn = await page(services, typed.outlet, 0);
    return show(drawn, { private: request.private, say: sayFor(request.locale) });
  },
  buttons: { page: turning(turned), sharelist: sharing(turned) },
};
