import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Access, Command, CommandOption } from '../contract/command.js';
import { describedIn, namedIn } from '../language/localizations.js';

/** A command as it is registered at Discord. */
export type CommandBody = RESTPostAPIApplicationCommandsJSONBody;

/** How the application may be installed. Discord refuses commands for a way that is not switched on. */
export interface Installs {
  readonly guild: boolean;
  readonly user: boolean;
}

/** The place that a body is for: everywhere, or one guild. `home`: its moderators are the bot's. */
export type BodyPlace =
  | { readonly kind: 'everywhere'; readonly installs: Installs }
  | { readonly kind: 'guild'; readonly home: boolean };

const OPTION_TYPES = {
  string: ApplicationCommandOptionType.String,
  integer: ApplicationCommandOptionType.Integer,
  channel: ApplicationCommandOptionType.Channel,
  boolean: ApplicationCommandOptionType.Boolean,
  attachment: ApplicationCommandOptionType.Attachment,
} as const;

/** Offered to administrators only. */
const NOBODY = '0';

export function commandBody(command: Command, place: BodyPlace): CommandBody {
  const base = {
    name: command.name,
    default_member_permissions: permissionsFor(command.access, place),
    ...(place.kind === 'everywhere' ? reach(command.access, place.installs) : {}),
  };
  if (command.kind === 'message') {
    const names = namedIn(command.name);
    return { ...base, type: ApplicationCommandType.Message, ...(names && { name_localizations: names }) };
  }
  return {
    ...base,
    type: ApplicationCommandType.ChatInput,
    description: command.description,
    ...localized(command.description),
    options: command.options.map(optionBody),
  };
}

/** Who is offered it in a guild, unless its managers say otherwise. */
function permissionsFor(access: Access, place: BodyPlace): string | null {
  switch (access) {
    case 'everyone':
      return null;
    case 'manager':
      return String(PermissionFlagsBits.ManageGuild);
    case 'moderator':
      return place.kind === 'everywhere' || place.home ? String(PermissionFlagsBits.ManageMessages) : NOBODY;
  }
}

/**
 * Where a command that is registered everywhere is offered. Moderators' commands are offered in direct messages only:
 * in guilds Discord would offer them to every guild's moderators, who may not use them.
 */
function reach(access: Access, installs: Installs) {
  const { Guild, BotDM, PrivateChannel } = InteractionContextType;
  const contexts = {
    everyone: [Guild, BotDM, ...(installs.user ? [PrivateChannel] : [])],
    manager: [Guild],
    moderator: [BotDM],
  }[access];
  return {
    contexts,
    integration_types: [
      ...(installs.guild ? [ApplicationIntegrationType.GuildInstall] : []),
      ...(installs.user && access !== 'manager' ? [ApplicationIntegrationType.UserInstall] : []),
    ],
  };
}

function optionBody(option: CommandOption): APIApplicationCommandOption {
  const body = {
    name: option.name,
    description: option.description,
    ...localized(option.description),
    required: option.required ?? false,
  };
  switch (option.type) {
    case 'boolean':
    case 'attachment':
      return { ...body, type: OPTION_TYPES[option.type] };
    case 'integer':
      return { ...body, type: OPTION_TYPES.integer, min_value: option.min, max_value: option.max };
    case 'channel':
      return {
        ...body,
        type: OPTION_TYPES.channel,
        channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
      };
    case 'string': {
      const { maxLength, suggest } = option;
      const length = maxLength === undefined ? {} : { max_length: maxLength };
      const text = { ...body, type: OPTION_TYPES.string, ...length };
      return suggest === undefined ? text : { ...text, autocomplete: true };
    }
  }
}

function localized(description: string) {
  const localizations = describedIn(description);
  return localizations === undefined ? {} : { description_localizations: localizations };
}
