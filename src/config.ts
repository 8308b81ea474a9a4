import { z } from 'zod';
import type { ArchiveSettings } from './archive/engine.js';
import { ARCHIVE_SETTINGS, archiveFaults, archiveOf } from './archive/settings.js';
import { DEFAULT_CACHE_DIRECTORY } from './story/cache/cache-files.js';
import type { RankingSetting } from './story/make-engine.js';

/** Where settings of servers and the record of changes lie. */
const DEFAULT_STATE_DIRECTORY = '.state/verbatim';
const SNOWFLAKE = /^\d{15,21}$/;
const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const snowflake = z.string().regex(SNOWFLAKE, 'a Discord id (15 to 21 digits)');
const httpUrl = z
  .string()
  .refine((value) => /^https?:\/\//.test(value) && URL.canParse(value), 'an http or https address');
const ids = z
  .string()
  .transform((list) => list.split(/[\s,]+/).filter(Boolean))
  .refine(
    (list) => list.every((id) => SNOWFLAKE.test(id)),
    'Discord ids (15 to 21 digits), with commas between them',
  );

const port = z
  .string()
  .refine(
    (value) => /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535,
    'a port: 1 to 65535',
  );
const ownAddress = z.string().regex(/^[\w.:-]+$/, 'an address of this machine, such as 127.0.0.1 or 0.0.0.0');

const SWITCH = z.enum(['on', 'off'], 'on or off');

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
  EDITING: SWITCH.optional(),
  PRIVATE_ADDRESSES: SWITCH.optional(),
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

/** Names of all settings that are read. */
export const SETTING_NAMES = Object.keys(SETTINGS) as readonly (keyof typeof SETTINGS)[];

export interface Config {
  readonly token: string;
  /** Null: Discord is asked which application the token belongs to. */
  readonly applicationId: string | null;
  /** The home guild: those who manage messages there are the bot's moderators. */
  readonly homeGuildId: string | null;
  /** The only guild in which commands are registered; null: everywhere. */
  readonly commandsGuildId: string | null;
  /** Base address of the HTTP API, without version; null for Discord's own. */
  readonly apiUrl: string | null;
  readonly operatorIds: readonly string[];
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
  /** Where interactions are taken that Discord posts; null: they come over the gateway. */
  readonly http: {
    readonly host: string;
    readonly port: number;
    /** With which Discord signs; null: Discord is asked. */
    readonly publicKey: string | null;
  } | null;
  /** Where health and metrics are served; null: nowhere. */
  readonly health: { readonly host: string; readonly port: number } | null;
  readonly logLevel: (typeof LEVELS)[number];
  /** The cluster that articles, settings and the record of changes live in; null: the folders of this machine. */
  readonly archive: ArchiveSettings | null;
}

/** A setting that cannot be used. Values are left out: one of them is a secret. */
export interface ConfigFault {
  readonly setting: string;
  readonly expected: string;
  /** `nothing`, or how long the value is. */
  readonly got: string;
}

export type ParsedConfig =
  | { readonly kind: 'valid'; readonly config: Config }
  | { readonly kind: 'invalid'; readonly faults: readonly ConfigFault[] };

/** Reads the settings from an environment, all faults at once. An empty setting counts as absent. */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): ParsedConfig {
  const given = Object.fromEntries(
    SETTING_NAMES.map((name) => [name, env[name]?.trim() || undefined] as const),
  );
  const parsed = z.object(SETTINGS).safeParse(given);
  if (!parsed.success)
    return { kind: 'invalid', faults: parsed.error.issues.map((issue) => faultOf(issue, given)) };
  const { data } = parsed;
  const faults = [...together(data), ...archiveFaults(given)];
  if (faults.length > 0) return { kind: 'invalid', faults };
  return {
    kind: 'valid',
    config: {
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
      http:
        data.HTTP_PORT === undefined
          ? null
          : {
              host: data.HTTP_HOST ?? '127.0.0.1',
              port: Number(data.HTTP_PORT),
              publicKey: data.DISCORD_PUBLIC_KEY ?? null,
            },
      health:
        data.HEALTH_PORT === undefined
          ? null
          : { host: data.HEALTH_HOST ?? '127.0.0.1', port: Number(data.HEALTH_PORT) },
      logLevel: data.LOG_LEVEL ?? 'info',
      archive: archiveOf(data),
    },
  };
}

/** Settings that are right each by itself and do not go together. */
function together({
  SHARDS,
  HTTP_PORT,
  HEALTH_PORT,
}: Partial<Record<'SHARDS' | 'HTTP_PORT' | 'HEALTH_PORT', string | undefined>>): ConfigFault[] {
  if (HTTP_PORT === undefined) return [];
  const got = 'both';
  return [
    ...(SHARDS === undefined
      ? []
      : [{ setting: 'SHARDS', expected: 'nothing beside HTTP_PORT: shards are of the gateway', got }]),
    ...(HEALTH_PORT === undefined || Number(HEALTH_PORT) !== Number(HTTP_PORT)
      ? []
      : [{ setting: 'HTTP_PORT', expected: 'another port than HEALTH_PORT', got: 'the same' }]),
  ];
}

const TOKEN_WANTED = 'a bot token; without one, try the bot in the console: npm run chat';

function faultOf(issue: z.core.$ZodIssue, given: Readonly<Record<string, string | undefined>>): ConfigFault {
  const setting = String(issue.path[0]);
  const value = given[setting];
  if (value === undefined) return { setting, expected: TOKEN_WANTED, got: 'nothing' };
  return { setting, expected: issue.message, got: `${value.length} characters that are not` };
}

/** The faults in words, one line each. */
export function describeFaults(faults: readonly ConfigFault[]): string {
  return faults
    .map(({ setting, expected, got }) => `${setting}: expected ${expected}; got ${got}`)
    .join('\n');
}
