import { z } from 'zod';
import type { ArchiveSettings } from '../archive/engine.js';
import { ARCHIVE_SETTINGS, archiveFaults, archiveOf } from '../archive/settings.js';
import type { DiscordSettings } from '../discord/settings.js';
import { DEFAULT_CACHE_DIRECTORY } from '../story/cache/cache-files.js';
import type { RankingSetting } from '../story/make-engine.js';
import { type ConfigFault, faultOf, faultsTogether } from './config-faults.js';
import { httpUrl, ids, onOrOff, ownAddress, port, snowflake } from './setting-kinds.js';

/** Where settings of servers and the record of changes lie. */
const DEFAULT_STATE_DIRECTORY = '.state/verbatim';
const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Every setting: how it is read and, in the message, what is expected. `.env.example` explains each to people. */
const SETTINGS = {
  DISCORD_TOKEN: z
    .string()
    .regex(/^\S+$/, 'a bot token, without spaces; without one, try the bot in the console: npm run chat'),
  DISCORD_APPLICATION_ID: snowflake.optional(),
  DISCORD_GUILD_ID: snowflake.optional(),
  DISCORD_COMMANDS_GUILD_ID: snowflake.optional(),
  DISCORD_API_URL: httpUrl.optional(),
  OPERATOR_IDS: ids.optional(),
  SEEDS_DIR: z.string().optional(),
  CACHE_DIR: z.string().optional(),
  STATE_DIR: z.string().optional(),
  RANKING: z.enum(['full', 'lexical'], 'full or lexical').optional(),
  SHARDS: z
    .string()
    .regex(/^(?:auto|\d{1,4})$/, 'auto, or a number of processes')
    .optional(),
  EDITING: onOrOff.optional(),
  PRIVATE_ADDRESSES: onOrOff.optional(),
  HTTP_PORT: port.optional(),
  HTTP_HOST: ownAddress.optional(),
  DISCORD_PUBLIC_KEY: z
    .string()
    .regex(/^[\da-f]{64}$/i, 'the public key of the application (64 hexadecimal digits)')
    .optional(),
  HEALTH_PORT: port.optional(),
  HEALTH_HOST: ownAddress.optional(),
  LOG_LEVEL: z.enum(LEVELS, `one of ${LEVELS.join(', ')}`).optional(),
  ...ARCHIVE_SETTINGS,
} as const;

const SCHEMA = z.object(SETTINGS);

/** Names of all settings that are read. */
export const SETTING_NAMES = SCHEMA.keyof().options;

/** What the program is told, with the default of whatever is not set. */
export interface Config extends DiscordSettings {
  readonly seedsDirectory: string;
  /** Folder of the index cache; null for none. */
  readonly cacheDirectory: string | null;
  /** Folder of what is kept besides the articles: settings of servers, the record of changes; null: nothing is kept. */
  readonly stateDirectory: string | null;
  /** Whether the models take part in the ranking. */
  readonly ranking: RankingSetting;
  /** How many processes to run under discord.js's ShardingManager; null for this one alone. */
  readonly shards: number | 'auto' | null;
  /** Whether moderators may add and remove articles. */
  readonly editing: boolean;
  /** Whether pages in private networks may be added. */
  readonly privateAddresses: boolean;
  /** Where health and metrics are served; null: nowhere. */
  readonly health: { readonly host: string; readonly port: number } | null;
  readonly logLevel: (typeof LEVELS)[number];
  /** The cluster that articles, settings and the record of changes live in; null: the folders of this machine. */
  readonly archive: ArchiveSettings | null;
}

export type ParsedConfig =
  | { readonly kind: 'valid'; readonly config: Config }
  | { readonly kind: 'invalid'; readonly faults: readonly ConfigFault[] };

/** Reads the settings from an environment, all faults at once. An empty setting counts as absent. */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): ParsedConfig {
  const given = Object.fromEntries(
    SETTING_NAMES.map((name) => [name, env[name]?.trim() || undefined] as const),
  );
  const parsed = SCHEMA.safeParse(given);
  if (!parsed.success)
    return { kind: 'invalid', faults: parsed.error.issues.map((issue) => faultOf(issue, given)) };
  const { data } = parsed;
  const faults = [...faultsTogether(data), ...archiveFaults(given)];
  return faults.length > 0 ? { kind: 'invalid', faults } : { kind: 'valid', config: configOf(data) };
}

/** What is set, and the default of each setting that is not. */
function configOf(data: z.infer<typeof SCHEMA>): Config {
  return {
    token: data.DISCORD_TOKEN.replace(/^Bot\s+/i, ''),
    applicationId: data.DISCORD_APPLICATION_ID ?? null,
    homeGuildId: data.DISCORD_GUILD_ID ?? null,
    commandsGuildId: data.DISCORD_COMMANDS_GUILD_ID ?? null,
    apiUrl: data.DISCORD_API_URL?.replace(/(?<!\/)\/+$/, '').replace(/\/v\d{1,2}$/, '') ?? null,
    operatorIds: data.OPERATOR_IDS ?? [],
    seedsDirectory: data.SEEDS_DIR ?? 'seeds',
    cacheDirectory: data.CACHE_DIR === 'off' ? null : (data.CACHE_DIR ?? DEFAULT_CACHE_DIRECTORY),
    stateDirectory: data.STATE_DIR === 'off' ? null : (data.STATE_DIR ?? DEFAULT_STATE_DIRECTORY),
    ranking: data.RANKING ?? 'full',
    shards: data.SHARDS === 'auto' ? 'auto' : Number(data.SHARDS ?? 0) || null,
    editing: data.EDITING !== 'off',
    privateAddresses: data.PRIVATE_ADDRESSES === 'on',
    http: httpOf(data),
    health: addressOf(data.HEALTH_HOST, data.HEALTH_PORT),
    logLevel: data.LOG_LEVEL ?? 'info',
    archive: archiveOf(data),
  };
}

function httpOf({ HTTP_HOST, HTTP_PORT, DISCORD_PUBLIC_KEY }: z.infer<typeof SCHEMA>): Config['http'] {
  const address = addressOf(HTTP_HOST, HTTP_PORT);
  return address && { ...address, publicKey: DISCORD_PUBLIC_KEY ?? null };
}

/** An address of this machine; null where no port is set. */
function addressOf(host = '127.0.0.1', port?: string): Config['health'] {
  return port === undefined ? null : { host, port: Number(port) };
}
