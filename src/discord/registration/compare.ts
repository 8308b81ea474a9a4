import type { APIApplicationCommand } from 'discord.js';
import type { CommandBody } from './body.js';

/** Names of commands: `/ask` for a slash command, the name in the menu for a message command. */
export interface CommandDifference {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Compares registered and wanted commands. Keys that Discord adds, and defaults that it fills in, are no difference.
 */
export function compareCommands(
  registered: readonly (APIApplicationCommand | CommandBody)[],
  wanted: readonly CommandBody[],
): CommandDifference {
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

/** Key of a command among those of one place: its name and type. */
export function keyOf(command: { readonly name: string; readonly type?: number | undefined }): string {
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

/** The canonical form of a command, as text: equal where Discord takes two commands as the same. */
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
  if (name.endsWith('_localized')) return true;
  if (name.endsWith('_localizations')) return Object.keys(value).length === 0;
  return (Object.hasOwn(DEFAULTS, name) && DEFAULTS[name]?.includes(JSON.stringify(value))) || false;
}
