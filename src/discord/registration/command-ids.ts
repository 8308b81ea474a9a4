import type { REST } from 'discord.js';
import type { Logger } from 'pino';
import { commandsRoute, getCommands } from '../rest/answers.js';

/** How long ids are remembered, ms: a command keeps its id when it is registered again. */
const REMEMBERED = 10 * 60_000;

export interface CommandIdsOptions {
  readonly rest: Pick<REST, 'get'>;
  /** Null before the first connection. */
  readonly applicationId: () => string | null;
  /** The guilds that have commands of their own. */
  readonly guildIds: readonly (string | null)[];
  readonly log: Logger;
  readonly now: () => number;
}

type Ids = ReadonlyMap<string, string>;

/** Ids of the commands of a guild (null: outside guilds), by name; none where Discord cannot be asked. */
export function createCommandIds(options: CommandIdsOptions): (guildId: string | null) => Promise<Ids> {
  const { rest, applicationId, guildIds, log, now } = options;
  const known = new Map<string | null, { readonly ids: Ids; readonly until: number }>();

  async function idsIn(scope: string | null): Promise<Ids> {
    const remembered = known.get(scope);
    if (remembered !== undefined && now() < remembered.until) return remembered.ids;
    const application = applicationId();
    if (application === null) return new Map();
    try {
      const list = await getCommands(rest, commandsRoute(application, scope));
      const ids = new Map(list.map(({ name, id }) => [name, id]));
      known.set(scope, { ids, until: now() + REMEMBERED });
      return ids;
    } catch (err) {
      log.warn({ err }, 'the ids of the commands could not be asked for');
      return remembered?.ids ?? new Map();
    }
  }

  return async (guildId) => {
    const own =
      guildId !== null && guildIds.includes(guildId) ? await idsIn(guildId) : new Map<string, string>();
    return new Map([...(await idsIn(null)), ...own]);
  };
}
