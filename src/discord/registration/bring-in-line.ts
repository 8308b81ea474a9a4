import type { REST } from 'discord.js';
import { commandsRoute, getCommands, getWholeCommands } from '../rest/answers.js';
import { type CommandDifference, compareCommands, keyOf } from './compare.js';
import type { CommandScope } from './plan.js';

/** The part of discord.js's REST client that is used. */
export type RegistrationCalls = Pick<REST, 'get' | 'put' | 'delete'>;

export interface RegistrationOutcome extends CommandDifference {
  readonly kind: 'unchanged' | 'updated' | 'would-update';
}

export interface Bringing {
  readonly rest: RegistrationCalls;
  readonly applicationId: string;
  /** Only report what would change. */
  readonly dryRun?: boolean;
}

/** Registers the commands of a place: one GET, and a PUT only where they differ. */
export async function bringInLine(
  { guildId, bodies }: CommandScope,
  { rest, applicationId, dryRun = false }: Bringing,
): Promise<RegistrationOutcome> {
  const route = commandsRoute(applicationId, guildId);
  const registered = await getWholeCommands(rest, route);
  const difference = compareCommands(registered, bodies);
  const same = [difference.added, difference.changed, difference.removed].every((list) => list.length === 0);
  if (same) return { kind: 'unchanged', ...difference };
  if (dryRun) return { kind: 'would-update', ...difference };
  await rest.put(route, { body: bodies });
  return { kind: 'updated', ...difference };
}

/** Deletes commands of the bot that an earlier setting left in a place; those of other programs stay. */
export async function removeLeftovers(
  { guildId, names }: { readonly guildId: string | null; readonly names: ReadonlySet<string> },
  { rest, applicationId, dryRun = false }: Bringing,
): Promise<RegistrationOutcome> {
  const route = commandsRoute(applicationId, guildId);
  const registered = await getCommands(rest, route);
  const left = registered.filter((command) => names.has(keyOf(command)));
  const removed = left.map(keyOf);
  if (left.length === 0) return { kind: 'unchanged', added: [], changed: [], removed };
  if (!dryRun) for (const { id } of left) await rest.delete(`${route}/${id}`);
  return { kind: dryRun ? 'would-update' : 'updated', added: [], changed: [], removed };
}
