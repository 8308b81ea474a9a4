import { type APIApplication, type REST, TeamMemberMembershipState } from 'discord.js';
import type { Logger } from 'pino';
import { getApplication } from '../rest/answers.js';

/** How long the owner and team are remembered, ms: a change counts within ten minutes. */
const REMEMBERED = 10 * 60_000;

export interface OwnersOptions {
  readonly rest: Pick<REST, 'get'>;
  readonly log: Logger;
  readonly now: () => number;
}

/** The application's owner, or the members of its team; nobody where Discord cannot be asked. */
export function createOwners({ rest, log, now }: OwnersOptions): () => Promise<readonly string[]> {
  let known: { readonly ids: readonly string[]; readonly until: number } | null = null;
  return async () => {
    if (known !== null && now() < known.until) return known.ids;
    try {
      known = { ids: ownersOf(await getApplication(rest)), until: now() + REMEMBERED };
      return known.ids;
    } catch (err) {
      log.warn({ err }, 'the owner of the application could not be asked for');
      return known?.ids ?? [];
    }
  };
}

/** A team's application is owned by a user made for the team: its accepted members are the people. */
function ownersOf({ team, owner }: APIApplication): readonly string[] {
  const { Accepted } = TeamMemberMembershipState;
  if (team)
    return team.members.filter((member) => member.membership_state === Accepted).map(({ user }) => user.id);
  return owner ? [owner.id] : [];
}
