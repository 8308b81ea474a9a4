import type { Access, Command } from '../contract/command.js';
import type { Card } from '../contract/reply.js';
import { commaList, semicolonList } from '../language/lists.js';
import { described, named } from '../language/localizations.js';
import type { Say } from '../language/say.js';
import type { TextKey } from '../language/table.js';
import { container, separator, text } from './components.js';

const HEADS: Readonly<Record<Access, TextKey>> = {
  everyone: 'helpEveryone',
  manager: 'helpManager',
  moderator: 'helpModerator',
};

export interface HelpGroup {
  readonly access: Access;
  readonly commands: readonly Command[];
}

/** The commands that a person may use, each one to click where its id is known. */
export function helpCard(
  groups: readonly HelpGroup[],
  { ids, say }: { readonly ids: ReadonlyMap<string, string>; readonly say: Say },
): Card {
  const parts = groups
    .filter(({ commands }) => commands.length > 0)
    .map(({ access, commands }) =>
      text([`**${say(HEADS[access])}**`, ...commands.map((command) => line(command, ids, say))].join('\n')),
    );
  const names = ['context', 'more', 'next', 'byOutlet', 'share', 'delete'] as const;
  const buttons = say('helpButtons', Object.fromEntries(names.map((name) => [name, say(name)])));
  const below = `${buttons}\n\n-# ${say('helpStored')}`;
  return { components: [container([text(say('helpWhat')), ...parts, separator(), text(below)])] };
}

function line(command: Command, ids: ReadonlyMap<string, string>, say: Say): string {
  const what = described(command.description, say);
  if (command.kind === 'message')
    return `- ${say('helpOnMessage', { name: named(command.name, say), what })}`;
  const id = ids.get(command.name);
  const shown = id === undefined ? `**/${command.name}**` : `</${command.name}:${id}>`;
  const options = command.options
    .filter(({ required = false }) => !required)
    .map(({ name }) => `\`${name}\``);
  const listed = options.length > 0 ? [say('helpOptions', { list: commaList(options, say) })] : [];
  return `- ${shown} ${semicolonList([what, ...listed], say)}`;
}
