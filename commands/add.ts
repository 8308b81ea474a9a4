import { previewCard } from '../src/discord/cards/add-card.js';
import {
  additionWords,
  cancelledCard,
  changedCard,
  notAddedCard,
} from '../src/discord/cards/changed-card.js';
import { inlineText } from '../src/discord/cards/escape.js';
import { MOST_AT_ONCE } from '../src/discord/cards/many-card.js';
import { reasonText } from '../src/discord/cards/why.js';
import type { Command } from '../src/discord/contract/command.js';
import type { Editing } from '../src/discord/contract/editing.js';
import { attachmentOption, textOption } from '../src/discord/contract/options.js';
import { notice, type Reply } from '../src/discord/contract/reply.js';
import { type Say, sayFor } from '../src/discord/language/say.js';
import { manyButtons, previewMany } from '../src/discord/replies/add-many.js';
import { EDITING_PATIENCE, recordEdit, switchedOff } from '../src/discord/replies/editing.js';
import type { EditorSource } from '../src/import/editor.js';
import type { FoundFacts } from '../src/import/page/fact-names.js';
import { readGivenFacts } from '../src/import/plan/given-facts.js';

const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;
const HOST = /^[^\s:@]+(?::\d{1,5})?$/;

/** A person types `dw.com/en/a`: what has no scheme and begins like a host is meant as a page. */
function withScheme(address: string): string {
  const trimmed = address.trim();
  const typed = trimmed.startsWith('<') && trimmed.endsWith('>') ? trimmed.slice(1, -1) : trimmed;
  const [host = ''] = typed.split(/[/?#]/, 1);
  const name = host.split(':', 1)[0] ?? '';
  const named = name.lastIndexOf('.') > 0 && name.length - name.lastIndexOf('.') > 2;
  return !SCHEME.test(typed) && HOST.test(host) && named ? `https://${typed}` : typed;
}

/** Addresses with white space between them, as people paste them: with commas, brackets, without a scheme. */
function addressesIn(typed: string): string[] {
  const all = typed.split(/\s+/).map((each) => withScheme(withoutComma(each)));
  return [...new Set(all.filter((each) => each !== ''))];
}

function withoutComma(word: string): string {
  let end = word.length;
  while (end > 0 && ',;'.includes(word.charAt(end - 1))) end--;
  return word.slice(0, end);
}

async function previewOne(
  source: EditorSource,
  { facts, editor, say }: { readonly facts: FoundFacts; readonly editor: Editing; readonly say: Say },
): Promise<Reply> {
  const prepared = await editor.prepare(source, facts);
  if (prepared.kind !== 'ready') return notice(additionWords(prepared, say), prepared.kind);
  return { kind: 'card', card: previewCard(prepared, say), outcome: 'previewed' };
}

/** What a feed announces, or why it cannot be read, in words. */
async function announced(feed: string, editor: Editing, say: Say): Promise<readonly string[] | string> {
  const found = await editor.announced(withScheme(feed), MOST_AT_ONCE);
  return found.kind === 'announced' ? found.addresses : reasonText(found, say);
}

/** What a fact that a person states has to be. */
const BAD_FACT = { outlet: 'badOutlet', title: 'badTitle', date: 'badDate' } as const;

const named = (path: string) => inlineText(path, 200);

export const add: Command = {
  kind: 'slash',
  name: 'add',
  description: 'Add an article: shows first what will be quotable',
  options: [
    {
      type: 'string',
      name: 'address',
      description: 'The address of the article’s page, or up to ten with spaces between them',
      maxLength: 6_000,
    },
    {
      type: 'string',
      name: 'feed',
      description: 'The address of a feed: its ten newest articles',
      maxLength: 2_000,
    },
    { type: 'attachment', name: 'file', description: 'A saved page (.html) or a text (.txt, .md)' },
    { type: 'string', name: 'outlet', description: 'The outlet, if the page does not say', maxLength: 100 },
    { type: 'string', name: 'title', description: 'The title, if the page does not say', maxLength: 300 },
    { type: 'string', name: 'date', description: 'The day, as 2018-05-31', maxLength: 30 },
  ],
  access: 'moderator',
  private: true,
  changesArticles: true,
  patience: EDITING_PATIENCE,
  async run({ options, locale }, { editor }) {
    if (editor === undefined) return switchedOff(locale);
    const say = sayFor(locale);
    const addresses = addressesIn(textOption(options, 'address') ?? '');
    const feed = textOption(options, 'feed');
    const file = attachmentOption(options, 'file');
    if ([addresses.length > 0, feed, file].filter(Boolean).length !== 1)
      return notice(say('oneSource'), 'no-source');
    const given = readGivenFacts({
      outlet: textOption(options, 'outlet'),
      title: textOption(options, 'title'),
      date: textOption(options, 'date'),
    });
    if (given.kind === 'bad') return notice(say(BAD_FACT[given.name]), 'bad-fact');
    const [first = ''] = addresses;
    if (feed === undefined && addresses.length <= 1) {
      return previewOne(
        file === undefined ? { kind: 'address', address: first } : { kind: 'attachment', ...file },
        {
          facts: given.facts,
          editor,
          say,
        },
      );
    }
    if (given.facts.title ?? given.facts.date) return notice(say('oneFact'), 'bad-fact');
    const several = feed === undefined ? addresses : await announced(feed, editor, say);
    if (typeof several === 'string') return notice(several, 'failed');
    return several.length > MOST_AT_ONCE
      ? notice(say('tooManyAtOnce', { most: MOST_AT_ONCE }), 'too-many')
      : previewMany(several, given.facts, { editor, say });
  },
  buttons: {
    ...manyButtons,
    addyes: {
      access: 'moderator',
      answer: 'update',
      once: { busy: (locale) => sayFor(locale)('adding') },
      async press({ params, caller, locale }, services): Promise<Reply> {
        const { editor } = services;
        if (editor === undefined) return switchedOff(locale);
        const say = sayFor(locale);
        const id = params[0] ?? '';
        const added = await editor.add(id);
        if (added.kind === 'not-stored') {
          return {
            kind: 'card',
            card: notAddedCard(id, additionWords(added, say), say),
            outcome: added.reason,
          };
        }
        if (!('reload' in added)) return notice(additionWords(added, say), added.kind);
        const { path, reload, kind } = added;
        await recordEdit(services, caller, { action: 'add', article: path, outcome: kind });
        const headline =
          kind === 'added'
            ? `**${say('added')}** ${named(path)}`
            : `**${say('notAdded')}** ${say('notWith', { path: named(path) })}`;
        return { kind: 'card', card: changedCard(headline, reload, { say }), outcome: kind };
      },
    },
    addno: {
      access: 'moderator',
      answer: 'update',
      async press({ params, locale }, { editor }): Promise<Reply> {
        await editor?.cancel(params[0] ?? '');
        return { kind: 'card', card: cancelledCard(sayFor(locale)), outcome: 'cancelled' };
      },
    },
  },
};
