import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
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
  /** The bot's token. A test changes it to play a revoked one. */
  readonly owner: Person;
  readonly team: Team | null;
  /** How it may be installed: 0 in guilds, 1 by people for themselves. */
  readonly integrationTypes: readonly number[];
  /** Gateway intents that were not granted. */
  readonly disallowedIntents: number;
  /** The keys that Discord signs with what it posts to the application. */
  readonly keys: Keys;
  /** Where interactions are posted; null: they come over the gateway. */
  readonly endpoint: string | null;
}

export interface Keys {
  /** 64 hexadecimal digits. */
  readonly publicKey: string;
  readonly privateKey: KeyObject;
}

/** A new pair of keys. */
export function createKeys(): Keys {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const { x = '' } = publicKey.export({ format: 'jwk' });
  return { publicKey: Buffer.from(x, 'base64url').toString('hex'), privateKey };
}

/** The headers with which Discord signs a body that it posts. */
export function signatureHeaders({ privateKey }: Keys, timestamp: string, body: string | Buffer) {
  const message = Buffer.concat([Buffer.from(timestamp), Buffer.from(body)]);
  return {
    'x-signature-ed25519': sign(null, message, privateKey).toString('hex'),
    'x-signature-timestamp': timestamp,
  };
}

/** The bot's user; its identifier is the application's. */
export function botUser(application: Application) {
  return userPayload({ id: application.id, name: application.name }, true);
}

export function applicationPayload(application: Application) {
  const { id, name, owner, team, integrationTypes, keys, endpoint } = application;
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
    verify_key: keys.publicKey,
    flags: 0,
    hook: true,
    redirect_uris: [],
    interactions_endpoint_url: endpoint,
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
