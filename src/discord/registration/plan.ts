import type { Command } from '../contract/command.js';
import { type CommandBody, commandBody, type Installs } from './body.js';

/** Where the settings want commands. */
export interface CommandPlaces {
  /** The guild whose moderators are the bot's. */
  readonly homeGuildId: string | null;
  /** The only guild in which commands are registered; null: everywhere. */
  readonly commandsGuildId: string | null;
  /** Whether somebody may use moderators' commands outside the home guild: operators, or an owner without one. */
  readonly operators: boolean;
}

/** The commands of one place. */
export interface CommandScope {
  /** Null: everywhere. */
  readonly guildId: string | null;
  readonly bodies: readonly CommandBody[];
}

/**
 * Plans which commands are registered where: those for everybody everywhere, moderators' where there are moderators.
 */
export function planScopes(
  commands: readonly Command[],
  places: CommandPlaces,
  installs: Installs,
): readonly CommandScope[] {
  const { homeGuildId, commandsGuildId } = places;
  const inGuild = (guildId: string, list: readonly Command[]): CommandScope => ({
    guildId,
    bodies: list.map((command) => commandBody(command, { kind: 'guild', home: guildId === homeGuildId })),
  });
  const moderators = commands.filter(({ access }) => access === 'moderator');
  const home =
    homeGuildId === null || homeGuildId === commandsGuildId ? [] : [inGuild(homeGuildId, moderators)];
  if (commandsGuildId !== null) return [inGuild(commandsGuildId, commands), ...home];
  const direct = places.operators || homeGuildId === null;
  return [
    {
      guildId: null,
      bodies: commands
        // Where servers cannot add the bot, nobody manages one that has.
        .filter(({ access }) => (access === 'manager' ? installs.guild : direct || access !== 'moderator'))
        .map((command) => commandBody(command, { kind: 'everywhere', installs })),
    },
    ...home,
  ];
}
