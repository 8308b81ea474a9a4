import type { EditorSource } from '../../import/editor.js';
import type { FoundFacts } from '../../import/page/fact-names.js';
import { previewCard } from '../cards/add-card.js';
import { additionWords, cancelledCard, changedCard, notAddedCard, pathText } from '../cards/changed-card.js';
import type { ButtonHandler, Services } from '../contract/command.js';
import type { Editing } from '../contract/editing.js';
import { notice, type Reply } from '../contract/reply.js';
import type { ButtonRequest } from '../contract/request.js';
import { type Say, sayFor } from '../language/say.js';
import { editOf, recordEdit, switchedOff } from './editing.js';

/** Reads an article and shows what adding it would do. */
export async function previewOne(
  source: EditorSource,
  { facts, editor, say }: { readonly facts: FoundFacts; readonly editor: Editing; readonly say: Say },
): Promise<Reply> {
  const prepared = await editor.prepare(source, facts);
  if (prepared.kind !== 'ready') return notice(additionWords(prepared, say), prepared.kind);
  return { kind: 'card', card: previewCard(prepared, say), outcome: 'previewed' };
}

/** The buttons below a preview of one article. */
export const oneButtons: Readonly<Record<string, ButtonHandler>> = {
  addyes: {
    access: 'moderator',
    answer: 'update',
    once: { busy: (locale) => sayFor(locale)('adding') },
    press: addPreviewed,
  },
  addno: {
    access: 'moderator',
    answer: 'update',
    async press({ params, locale }, { editor }): Promise<Reply> {
      await editor?.cancel(params[0] ?? '');
      return { kind: 'card', card: cancelledCard(sayFor(locale)), outcome: 'cancelled' };
    },
  },
};

async function addPreviewed({ params, caller, locale }: ButtonRequest, services: Services): Promise<Reply> {
  const { editor } = services;
  if (editor === undefined) return switchedOff(locale);
  const say = sayFor(locale);
  const id = params[0] ?? '';
  const added = await editor.add(id);
  if (added.kind === 'not-stored') {
    const card = notAddedCard(id, additionWords(added, say), say);
    return { kind: 'card', card, outcome: added.reason };
  }
  if (!('reload' in added)) return notice(additionWords(added, say), added.kind);
  const { path, reload, kind } = added;
  await recordEdit(services, caller, editOf(added));
  const headline =
    kind === 'added'
      ? `**${say('replaced' in added ? 'replaced' : 'added')}** ${pathText(path)}`
      : `**${say('notAdded')}** ${say('notWith', { path: pathText(path) })}`;
  return { kind: 'card', card: changedCard(headline, reload, { say }), outcome: kind };
}
