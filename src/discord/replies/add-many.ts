import type { FoundFacts } from '../../import/page/fact-names.js';
import { cancelledCard } from '../cards/changed-card.js';
import { addedManyCard, manyCard, type Prepared, ticking, valuesOf } from '../cards/many-card.js';
import type { ButtonHandler } from '../contract/command.js';
import type { Editing } from '../contract/editing.js';
import type { Reply } from '../contract/reply.js';
import { recordEdit, switchedOff } from './editing.js';

/** Reads each address, one after the other, and shows what adding them would do. */
export async function previewMany(
  addresses: readonly string[],
  given: FoundFacts,
  editor: Editing,
): Promise<Reply> {
  const all: Prepared[] = [];
  for (const address of addresses) {
    all.push({ address, preparation: await editor.prepare({ kind: 'address', address }, given) });
  }
  return { kind: 'card', card: manyCard(all), outcome: 'previewed' };
}

/** Below a preview of several articles. */
export const manyButtons: Readonly<Record<string, ButtonHandler>> = {
  tick: {
    access: 'moderator',
    answer: 'update',
    press: ({ components, values }) =>
      Promise.resolve({ kind: 'card', card: ticking(components, values), outcome: 'ticked' }),
  },
  addmany: {
    access: 'moderator',
    answer: 'update',
    once: { busy: '**Adding…** The articles are read again after each, which takes a moment.' },
    async press({ components, caller, locale }, services) {
      const { editor } = services;
      if (editor === undefined) return switchedOff(locale);
      const results = [];
      for (const id of valuesOf(components, true)) {
        const added = await editor.add(id);
        results.push(added);
        if (!('reload' in added)) continue;
        await recordEdit(services, caller, { action: 'add', article: added.path, outcome: added.kind });
      }
      return { kind: 'card', card: addedManyCard(results), outcome: 'added' };
    },
  },
  addnone: {
    access: 'moderator',
    answer: 'update',
    async press({ components }, { editor }) {
      for (const id of valuesOf(components, false)) await editor?.cancel(id);
      return { kind: 'card', card: cancelledCard(), outcome: 'cancelled' };
    },
  },
};
