import { helpCard } from '../src/discord/cards/help-card.js';
import type { Access, Command } from '../src/discord/contract/command.js';
import { sayFor } from '../src/discord/language/say.js';

const KINDS: readonly Access[] = ['everyone', 'manager', 'moderator'];

export const help: Command = {
  kind: 'slash',
  name: 'help',
  description: 'What this bot does, and which commands you may use',
  options: [],
  access: 'everyone',
  private: true,
  async run({ caller, locale }, { commands, may, commandIds }) {
    const [ids, ...allowed] = await Promise.all([
      commandIds(caller.guildId),
      ...KINDS.map(async (access) => ((await may(access, caller)) ? [access] : [])),
    ]);
    const kinds = allowed.flat();
    const groups = kinds.map((access) => ({
      access,
      commands: commands.filter((command) => command.access === access && command.name !== 'help'),
    }));
    return { kind: 'card', card: helpCard(groups, { ids, say: sayFor(locale) }), outcome: 'helped' };
  },
};
