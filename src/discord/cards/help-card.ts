import type { Access, Command } from '../contract/command.js';
import type { Card } from '../contract/reply.js';
import { container, separator, text } from './components.js';

const WHAT = `**I answer questions about a news story with sentences quoted word for word from its articles.** Nothing is written by me; where the articles do not say, I say so, and where I am not sure, I call it the closest.`;

const HEADS: Readonly<Record<Access, string>> = {
  everyone: '**For everyone**',
  manager: '**For those who manage this server**',
  moderator: '**For moderators of the articles**',
};

const BELOW = `Beside a quotation, **Context** shows the sentences around it. Below a card, **More** and **Next** turn its pages, **By outlet** compares, **Share** shows all what only you see, **Delete** takes away what you asked for.

-# Outlets that carry the same report are named together: they do not confirm each other. I store nothing about who asks what.`;

export interface HelpGroup {
  readonly access: Access;
  readonly commands: readonly Command[];
}

/** What a person may use, each command to be clicked where Discord has told its id. */
export function helpCard(groups: readonly HelpGroup[], ids: ReadonlyMap<string, string>): Card {
  const parts = groups
    .filter(({ commands }) => commands.length > 0)
    .map(({ access, commands }) =>
      text([HEADS[access], ...commands.map((command) => line(command, ids))].join('\n')),
    );
  return { components: [container([text(WHAT), ...parts, separator(), text(BELOW)])] };
}

function line(command: Command, ids: ReadonlyMap<string, string>): string {
  if (command.kind === 'message')
    return `- On any message, **Apps → ${command.name}**: ${command.description}`;
  const id = ids.get(command.name);
  const shown = id === undefined ? `**/${command.name}**` : `</${command.name}:${id}>`;
  const options = command.options
    .filter(({ required = false }) => !required)
    .map(({ name }) => `\`${name}\``);
  return `- ${shown} ${command.description}${options.length > 0 ? `; options: ${options.join(', ')}` : ''}`;
}
