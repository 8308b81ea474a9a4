import { restoreCard } from '../src/discord/cards/history-card.js';
import type { Command, Services } from '../src/discord/contract/command.js';
import type { Reply } from '../src/discord/contract/reply.js';
import { sayFor } from '../src/discord/language/say.js';
import { numberParam } from '../src/discord/memory/custom-id.js';
import { switchedOff } from '../src/discord/replies/editing.js';

async function page(from: number, { editor, audit }: Services, locale: string): Promise<Reply> {
  if (editor === undefined) return switchedOff(locale);
  const removed = await editor.removed();
  const recorded = await audit?.removals(removed.map(({ id }) => id));
  const all = removed
    .map(({ id, path }) => ({ id, path, removal: recorded?.get(id) ?? null }))
    .sort((a, b) => (b.removal?.at ?? 0) - (a.removal?.at ?? 0) || (a.path < b.path ? -1 : 1));
  return { kind: 'card', card: restoreCard(all, from, sayFor(locale)), outcome: 'listed' };
}

/** Its buttons restore an article by the `undo` of `remove.ts`. */
export const restore: Command = {
  kind: 'slash',
  name: 'restore',
  description: 'List removed articles, with when and by whom, and put them back',
  options: [],
  access: 'moderator',
  private: true,
  changesArticles: true,
  run: ({ locale }, services) => page(0, services, locale),
  buttons: {
    removed: {
      access: 'moderator',
      answer: 'update',
      press: ({ params, locale }, services) => page(numberParam(params[0]), services, locale),
    },
  },
};
