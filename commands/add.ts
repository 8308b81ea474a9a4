import { MOST_AT_ONCE } from '../src/discord/cards/many-card.js';
import { reasonText } from '../src/discord/cards/why.js';
import type { Command } from '../src/discord/contract/command.js';
import type { Editing } from '../src/discord/contract/editing.js';
import { attachmentOption, textOption } from '../src/discord/contract/options.js';
import { notice } from '../src/discord/contract/reply.js';
import { type Say, sayFor } from '../src/discord/language/say.js';
import { addressesIn, withScheme } from '../src/discord/lookup/addresses.js';
import { manyButtons, type NamedSource, previewMany } from '../src/discord/replies/add-many.js';
import { oneButtons, previewOne } from '../src/discord/replies/add-one.js';
import { EDITING_PATIENCE, switchedOff } from '../src/discord/replies/editing.js';
import type { EditorSource } from '../src/import/editor.js';
import { readGivenFacts } from '../src/import/plan/given-facts.js';

/** What a feed announces, or why it cannot be read, in words. */
async function announced(feed: string, editor: Editing, say: Say): Promise<readonly NamedSource[] | string> {
  const found = await editor.announced(withScheme(feed), MOST_AT_ONCE);
  if (found.kind !== 'announced') return reasonText(found, say);
  return found.entries.map((entry) => ({
    name: entry.address ?? entry.facts.title?.value ?? '?',
    source: { kind: 'entry', entry },
  }));
}

const asSource = (address: string): NamedSource => ({ name: address, source: { kind: 'address', address } });

/** The message for each fact that is stated wrongly. */
const BAD_FACT = { outlet: 'badOutlet', title: 'badTitle', date: 'badDate' } as const;

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
      const source: EditorSource =
        file === undefined ? { kind: 'address', address: first } : { kind: 'attachment', ...file };
      return previewOne(source, { facts: given.facts, editor, say });
    }
    if (given.facts.title ?? given.facts.date) return notice(say('oneFact'), 'bad-fact');
    const several = feed === undefined ? addresses.map(asSource) : await announced(feed, editor, say);
    if (typeof several === 'string') return notice(several, 'failed');
    return several.length > MOST_AT_ONCE
      ? notice(say('tooManyAtOnce', { most: MOST_AT_ONCE }), 'too-many')
      : previewMany(several, given.facts, { editor, say });
  },
  buttons: { ...manyButtons, ...oneButtons },
};
