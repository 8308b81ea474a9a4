import type { Command } from '../contract/command.js';
import type { RegistrationFault } from '../contract/status.js';
import { ownApplication } from './application.js';
import {
  type Bringing,
  bringInLine,
  type RegistrationCalls,
  type RegistrationOutcome,
  removeLeftovers,
} from './bring-in-line.js';
import { keyOf } from './compare.js';
import { explainRefusal } from './explain.js';
import { MOST_SEARCHED, searchedGuilds } from './leftovers.js';
import { type CommandPlaces, planScopes } from './plan.js';

export interface RegisterOptions {
  readonly rest: RegistrationCalls;
  readonly commands: readonly Command[];
  readonly places: CommandPlaces;
  /** As in the settings; null: as Discord says. */
  readonly applicationId: string | null;
  readonly dryRun?: boolean;
  /** Whether interactions are taken over HTTP, and not over the gateway. */
  readonly http?: boolean;
}

/** The result in one place. */
export interface RegisteredPlace extends RegistrationOutcome {
  /** Null: everywhere. */
  readonly guildId: string | null;
  /** Number of commands there now. */
  readonly commands: number;
}

export interface Registration {
  /** Places whose commands are registered. */
  readonly places: readonly RegisteredPlace[];
  /** Places from which commands of an earlier setting were deleted. */
  readonly cleared: readonly RegisteredPlace[];
  readonly faults: readonly RegistrationFault[];
  /** Notes for an operator on what was left out, one line each. */
  readonly hints: readonly string[];
}

const NO_USER_INSTALL =
  'User Install is not switched on for this application: the commands are not offered in servers that ' +
  'have not added the bot, nor in conversations between people. To have that, tick it on the page ' +
  'Installation of the developer portal and start again';
const MANY_SERVERS =
  `the bot is in more than ${MOST_SEARCHED} servers: commands of an earlier setting were not looked for. ` +
  'Where commands show twice: npm run register -- --clear --guild ID';

const POSTED =
  'an Interactions Endpoint URL is set for this application: Discord posts interactions there, and ' +
  'none comes over the gateway. Set HTTP_PORT, or clear the URL on the page General Information of the ' +
  'developer portal';
const NOT_POSTED =
  'no Interactions Endpoint URL is set for this application: Discord posts nothing to HTTP_PORT. Enter ' +
  'https://..., ending in /interactions, on the page General Information of the developer portal';

/** Registers all commands in every place. Rejects where Discord cannot be reached. */
export async function registerCommands(options: RegisterOptions): Promise<Registration> {
  const { rest, commands, places, applicationId, dryRun = false, http = false } = options;
  const application = await ownApplication(rest);
  if (applicationId !== null && applicationId !== application.id) {
    const values = { setting: applicationId, application: application.id };
    return { places: [], cleared: [], faults: [{ code: 'other-application', values }], hints: [] };
  }
  const { id, installs, endpoint } = application;
  const scopes = planScopes(commands, places, installs);
  const bringing: Bringing = { rest, applicationId: id, dryRun };
  const done: RegisteredPlace[] = [];
  const faults: RegistrationFault[] = [];
  for (const scope of scopes) {
    const { guildId } = scope;
    try {
      done.push({ guildId, commands: scope.bodies.length, ...(await bringInLine(scope, bringing)) });
    } catch (error) {
      const fault = explainRefusal(error, guildId, places);
      if (fault === null) throw error;
      faults.push(fault);
    }
  }
  const names = new Set(scopes.flatMap(({ bodies }) => bodies.map(keyOf)));
  const { cleared, hints } = await clearOthers(
    new Set(scopes.map(({ guildId }) => guildId)),
    names,
    bringing,
  );
  const everywhere = scopes.some(({ guildId }) => guildId === null);
  return {
    places: done,
    cleared,
    faults,
    hints: [
      ...(http === (endpoint === null) ? [http ? NOT_POSTED : POSTED] : []),
      ...(everywhere && !installs.user ? [NO_USER_INSTALL] : []),
      ...hints,
    ],
  };
}

/** Deletes the bot's commands in places where the settings no longer want them: they would show twice. */
async function clearOthers(
  wanted: ReadonlySet<string | null>,
  names: ReadonlySet<string>,
  bringing: Bringing,
): Promise<{ readonly cleared: readonly RegisteredPlace[]; readonly hints: readonly string[] }> {
  const guilds = await searchedGuilds(bringing.rest, wanted);
  const others = [...(wanted.has(null) ? [] : [null]), ...(guilds ?? [])];
  const cleared: RegisteredPlace[] = [];
  for (const guildId of others) {
    try {
      const outcome = await removeLeftovers({ guildId, names }, bringing);
      if (outcome.kind !== 'unchanged') cleared.push({ guildId, commands: 0, ...outcome });
    } catch (error) {
      // A server that was left meanwhile, or that never allowed commands, has none.
      if (
        explainRefusal(error, guildId, { homeGuildId: null, commandsGuildId: null, operators: false }) ===
        null
      )
        throw error;
    }
  }
  return { cleared, hints: guilds === null ? [MANY_SERVERS] : [] };
}
