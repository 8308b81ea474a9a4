import { sourcesCard } from '../src/discord/cards/sources-card.js';
import { noSuchOutlet } from '../src/discord/cards/words.js';
import type { Command, Services } from '../src/discord/contract/command.js';
import { textOption } from '../src/discord/contract/options.js';
import { privateOption, wantsPrivate } from '../src/discord/contract/private-option.js';
import { notice } from '../src/discord/contract/reply.js';
import { sayFor } from '../src/discord/language/say.js';
import { findOutlet, outletOption } from '../src/discord/lookup/outlet.js';
import { outletOfKey } from '../src/discord/memory/question-state.js';
import { type Draw, type Drawn, sharing, show, turning } from '../src/discord/replies/drawn.js';

async function page(services: Services, outlet: string | undefined, at: number): Promise<Drawn> {
  const { sources, outlets } = await services.sources.of(services.story);
  const { loadedAt } = services.story;
  const view = { sources, outlets, outlet, page: at, loadedAt };
  return { kind: 'drawn', outcome: 'listed', card: (seen) => sourcesCard(view, seen) };
}

/** A page that a button names, or the first one of the outlet that was chosen from the menu. */
const turned: Draw = async ({ params: [key = '', at = ''], values: [chosen], locale }, services) => {
  const outlet = await outletOfKey(chosen === undefined ? key : chosen.replace(/^all$/, ''), services);
  if (outlet === null) return { kind: 'notice', text: sayFor(locale)('outletGone'), outcome: 'stale' };
  return page(services, outlet, /^\d{1,6}$/.test(at) ? Number(at) : 0);
};

export const sources: Command = {
  kind: 'slash',
  name: 'sources',
  description: 'List the articles that answers are quoted from',
  options: [outletOption, privateOption],
  access: 'everyone',
  private: wantsPrivate,
  async run(request, services) {
    const say = sayFor(request.locale);
    const named = textOption(request.options, 'outlet');
    const outlet = named === undefined ? undefined : await findOutlet(named, services);
    if (outlet === null) return notice(await noSuchOutlet(named ?? '', services, say), 'no-outlet');
    return show(await page(services, outlet, 0), { private: request.private, say });
  },
  buttons: { page: turning(turned), sharelist: sharing(turned) },
};
