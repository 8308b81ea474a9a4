import type { EditorSource } from '../../import/editor.js';
import type { FoundFacts } from '../../import/page/fact-names.js';
import { cancelledCard } from '../cards/changed-card.js';
import {
  addedManyCard,
  checklistValues,
  manyCard,
  type PreparedAddition,
  ticking,
} from '../cards/many-card.js';
import type { ButtonHandler } from '../contract/command.js';
import type { Editing } from '../contract/editing.js';
import type { Reply } from '../contract/reply.js';
import { type Say, sayFor } from '../language/say.js';
import { editOf, recordEdit, switchedOff } from './editing.js';

/** One of several sources, and what it is called: its address, or the title that a feed gives it. */
export interface NamedSource {
  readonly name: string;
  readonly source: EditorSource;
}

/** Reads each source, one after the other, and shows what adding them would do. */
export async function previewMany(
  sources: readonly NamedSource[],
  given: FoundFacts,
  { editor, say }: { readonly editor: Editing; readonly say: Say },
): Promise<Reply> {
  const all: PreparedAddition[] = [];
  for (const { name, source } of sources)
    all.push({ name, preparation: await editor.prepare(source, given) });
  return { kind: 'card', card: manyCard(all, say), outcome: 'previewed' };
}

/** The buttons below a preview of several articles. */
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
    once: { busy: (locale) => sayFor(locale)('addingMany') },
    async press({ components, caller, locale }, services) {
      const { editor } = services;
      if (editor === undefined) return switchedOff(locale);
      const results = [];
      for (const id of checklistValues(components, true)) {
        const added = await editor.add(id);
        results.push(added);
        if (!('reload' in added)) continue;
        await recordEdit(services, caller, editOf(added));
      }
      return { kind: 'card', card: addedManyCard(results, sayFor(locale)), outcome: 'added' };
    },
  },
  addnone: {
    access: 'moderator',
    answer: 'update',
    async press({ components, locale }, { editor }) {
      for (const id of checklistValues(components, false)) await editor?.cancel(id);
      return { kind: 'card', card: cancelledCard(sayFor(locale)), outcome: 'cancelled' };
    },
  },
};
