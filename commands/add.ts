import { previewCard } from '../src/discord/cards/add-card.js';
import { additionWords, changedCard, notAddedCard } from '../src/discord/cards/changed-card.js';
import { container, text } from '../src/discord/cards/components.js';
import { inlineText } from '../src/discord/cards/escape.js';
import type { Command } from '../src/discord/contract/command.js';
import { attachmentOption, textOption } from '../src/discord/contract/options.js';
import { notice, type Reply } from '../src/discord/contract/reply.js';
import { EDITING_PATIENCE, recordEdit, SWITCHED_OFF } from '../src/discord/replies/editing.js';
import type { EditorSource } from '../src/import/editor.js';
import { readGivenFacts } from '../src/import/plan/given-facts.js';

const ONE_SOURCE = 'Give either the address of a page or a file: one of them, not both.';
const CANCELLED = 'Cancelled: nothing was added.';

/** A person types `dw.com/en/a`: what has no scheme and begins like a host is meant as a page. */
function withScheme(address: string): string {
  const typed = address.trim().replace(/^<(.*)>$/, '$1');
  return /^[^\s/:@]+\.[^\s/:@]{2,}(?::\d+)?(?:[/?#]|$)/.test(typed) ? `https://${typed}` : typed;
}

const named = (path: string) => inlineText(path, 200);

export const add: Command = {
  kind: 'slash',
  name: 'add',
  description: 'Add an article: shows first what will be quotable',
  options: [
    { type: 'string', name: 'address', description: 'The address of the article’s page', maxLength: 2_000 },
    { type: 'attachment', name: 'file', description: 'A saved page (.html) or a text (.txt, .md)' },
    { type: 'string', name: 'outlet', description: 'The outlet, if the page does not say', maxLength: 100 },
    { type: 'string', name: 'title', description: 'The title, if the page does not say', maxLength: 300 },
    { type: 'string', name: 'date', description: 'The day, as 2018-05-31', maxLength: 30 },
  ],
  access: 'moderator',
  private: true,
  changesArticles: true,
  patience: EDITING_PATIENCE,
  async run({ options }, { editor }) {
    if (editor === undefined) return notice(SWITCHED_OFF, 'off');
    const address = textOption(options, 'address');
    const file = attachmentOption(options, 'file');
    if ((address === undefined) === (file === undefined)) return notice(ONE_SOURCE, 'no-source');
    const source: EditorSource =
      file === undefined
        ? { kind: 'address', address: withScheme(address ?? '') }
        : { kind: 'attachment', ...file };
    const given = readGivenFacts({
      outlet: textOption(options, 'outlet'),
      title: textOption(options, 'title'),
      date: textOption(options, 'date'),
    });
    if (given.kind === 'bad') return notice(`\`${given.name}\`: expected ${given.expected}.`, 'bad-fact');
    const prepared = await editor.prepare(source, given.facts);
    if (prepared.kind !== 'ready') return notice(additionWords(prepared), prepared.kind);
    return { kind: 'card', card: previewCard(prepared), outcome: 'previewed' };
  },
  buttons: {
    addyes: {
      access: 'moderator',
      answer: 'update',
      once: { busy: '**Adding…** The articles are read again with it, which takes a moment.' },
      async press({ params, caller }, services): Promise<Reply> {
        const { editor } = services;
        if (editor === undefined) return notice(SWITCHED_OFF, 'off');
        const id = params[0] ?? '';
        const added = await editor.add(id);
        if (added.kind === 'not-stored') {
          return { kind: 'card', card: notAddedCard(id, additionWords(added)), outcome: added.reason };
        }
        if (!('reload' in added)) return notice(additionWords(added), added.kind);
        const { path, reload, kind } = added;
        await recordEdit(services, caller, { action: 'add', article: path, outcome: kind });
        const headline =
          kind === 'added'
            ? `**Added:** ${named(path)}`
            : `**Not added:** the articles could not be put in force with ${named(path)}. Everything is as it was.`;
        return { kind: 'card', card: changedCard(headline, reload), outcome: kind };
      },
    },
    addno: {
      access: 'moderator',
      answer: 'update',
      async press({ params }, { editor }): Promise<Reply> {
        await editor?.cancel(params[0] ?? '');
        return { kind: 'card', card: { components: [container([text(CANCELLED)])] }, outcome: 'cancelled' };
      },
    },
  },
};
