import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type REST,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import type { Command, CommandOption } from './interactions/command.js';

/** Where commands are registered: in one guild (at once) or everywhere. */
export interface Scope {
  readonly applicationId: string;
  /** Null: everywhere. */
  readonly guildId: string | null;
}

/** What is used of discord.js's REST client. */
export type RegistrationCalls = Pick<REST, 'get' | 'put'>;

export interface RegistrationOutcome {
  readonly kind: 'unchanged' | 'updated' | 'would-update';
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

type Body = RESTPostAPIApplicationCommandsJSONBody;

const OPTION_TYPES = {
  string: ApplicationCommandOptionType.String,
  boolean: ApplicationCommandOptionType.Boolean,
  attachment: ApplicationCommandOptionType.Attachment,
} as const;

/** What Discord is told about a command. Contexts and installations can be said of global commands only. */
export function commandBody(command: Command, guildOnly: boolean): Body {
  const moderators = command.access === 'moderator';
  const everywhere = {
    contexts: moderators
      ? [InteractionContextType.Guild]
      : [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
    integration_types: moderators
      ? [ApplicationIntegrationType.GuildInstall]
      : [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  };
  const base = {
    name: command.name,
    default_member_permissions: moderators ? String(PermissionFlagsBits.ManageMessages) : null,
    ...(guildOnly ? {} : everywhere),
  };
  if (command.kind === 'message') return { ...base, type: ApplicationCommandType.Message };
  return {
    ...base,
    type: ApplicationCommandType.ChatInput,
    description: command.description,
    options: command.options.map(optionBody),
  };
}

function optionBody(option: CommandOption): APIApplicationCommandOption {
  const body = { name: option.name, description: option.description, required: option.required ?? false };
  if (option.type !== 'string') return { ...body, type: OPTION_TYPES[option.type] };
  return {
    ...body,
    type: ApplicationCommandOptionType.String,
    ...(option.maxLength === undefined ? {} : { max_length: option.maxLength }),
    ...(option.suggest === undefined ? {} : { autocomplete: true }),
  } as APIApplicationCommandOption;
}

/** Brings the registered commands in line: one GET, and a PUT only if they differ. */
export async function bringInLine(
  rest: RegistrationCalls,
  scope: Scope,
  options: { readonly commands: readonly Command[]; readonly dryRun?: boolean },
): Promise<RegistrationOutcome> {
  const { applicationId, guildId } = scope;
  const route =
    guildId === null
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const wanted = options.commands.map((command) => commandBody(command, guildId !== null));
  const registered = (await rest.get(route)) as readonly APIApplicationCommand[];
  const difference = compareCommands(registered, wanted);
  const same = [difference.added, difference.changed, difference.removed].every((list) => list.length === 0);
  if (same) return { kind: 'unchanged', ...difference };
  if (options.dryRun) return { kind: 'would-update', ...difference };
  await rest.put(route, { body: wanted });
  return { kind: 'updated', ...difference };
}

/** Compares what matters: keys that Discord adds, and defaults that it fills in, are no difference. */
export function compareCommands(
  registered: readonly (APIApplicationCommand | Body)[],
  wanted: readonly Body[],
): Omit<RegistrationOutcome, 'kind'> {
  const before = new Map(registered.map((command) => [keyOf(command), canonical(command)]));
  const after = new Map(wanted.map((command) => [keyOf(command), canonical(command)]));
  return {
    added: [...after.keys()].filter((key) => !before.has(key)),
    changed: [...after]
      .filter(([key, form]) => before.has(key) && before.get(key) !== form)
      .map(([key]) => key),
    removed: [...before.keys()].filter((key) => !after.has(key)),
  };
}

function keyOf(command: { readonly name: string; readonly type?: number | undefined }): string {
  return (command.type ?? 1) === 1 ? `/${command.name}` : command.name;
}

/** Keys that Discord adds to what it was told. */
const SERVER_KEYS = new Set(['id', 'application_id', 'guild_id', 'version', 'handler', 'dm_permission']);
/** Values that mean the same as an absent key. */
const DEFAULTS: Readonly<Record<string, readonly string[]>> = {
  type: ['1'],
  nsfw: ['false'],
  required: ['false'],
  autocomplete: ['false'],
  description: ['""'],
  options: ['[]'],
  choices: ['[]'],
  integration_types: ['[0]'],
};
/** Lists whose order has no meaning. */
const SETS = new Set(['contexts', 'integration_types']);

/** One text for all ways to say the same. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (key: string, part: unknown) => {
    if (SETS.has(key) && Array.isArray(part)) return part.toSorted();
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    const entries = Object.entries(part).filter(([name, held]) => !isDefault(name, held));
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

function isDefault(name: string, value: unknown): boolean {
  if (value === null || value === undefined || SERVER_KEYS.has(name)) return true;
  if (name.endsWith('_localizations') || name.endsWith('_localized')) return true;
  return (Object.hasOwn(DEFAULTS, name) && DEFAULTS[name]?.includes(JSON.stringify(value))) || false;
}
