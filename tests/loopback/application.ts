import { type Person, userPayload } from './people.js';

export interface Team {
  readonly id: string;
  readonly ownerId: string;
  readonly members: readonly Person[];
}

/** The application that the bot belongs to, as its developer portal knows it. */
export interface Application {
  readonly id: string;
  readonly name: string;
  readonly token: string;
  /** Changing it in the test is what a revoked token looks like to the bot. */
  readonly owner: Person;
  readonly team: Team | null;
  /** How it may be installed: 0 in guilds, 1 by people for themselves. */
  readonly integrationTypes: readonly number[];
  /** Gateway intents that were not granted. */
  readonly disallowedIntents: number;
}

/** The bot's user; its identifier is the application's. */
export function botUser(application: Application) {
  return userPayload({ id: application.id, name: application.name }, true);
}

export function applicationPayload({ id, name, owner, team, integrationTypes }: Application) {
  return {
    id,
    name,
    icon: null,
    description: '',
    type: null,
    bot: userPayload({ id, name }, true),
    summary: '',
    is_monetized: false,
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: 0,
    hook: true,
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    integration_types_config: Object.fromEntries(integrationTypes.map((type) => [type, {}])),
    approximate_guild_count: 1,
    approximate_user_install_count: 0,
    // With a team, Discord names the team's own user as the owner.
    owner: team ? userPayload({ id: team.id, name: `team${team.id}` }) : userPayload(owner),
    team: team && {
      id: team.id,
      name: 'Newsroom',
      icon: null,
      owner_user_id: team.ownerId,
      members: team.members.map((member) => ({
        team_id: team.id,
        membership_state: 2,
        role: 'developer',
        permissions: ['*'],
        user: userPayload(member),
      })),
    },
  };
}
