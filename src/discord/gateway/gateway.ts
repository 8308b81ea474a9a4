import {
  type APIInteraction,
  Client,
  type ClientOptions,
  Events,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  type GatewayDispatchPayload,
  Status,
} from 'discord.js';
import type { Logger } from 'pino';
import type { ConnectionPulse, Door } from '../dispatch/door.js';
import { TOKEN_REFUSED } from './refusal.js';
import { sleep } from './sleep.js';

export interface GatewayOptions {
  readonly token: string;
  /** Base address of the HTTP API; null for Discord's own. */
  readonly apiUrl: string | null;
  readonly log: Logger;
  readonly now: () => number;
  readonly onInteraction: (raw: APIInteraction) => void;
  /** Called once when Discord refuses the bot for good, with the reason in one line. */
  readonly onRefused: (reason: string) => void;
}

/** First and longest pause between attempts to connect, ms; doubled each time. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;

/**
 * discord.js builds objects from every packet, and throws out of its socket handler where it cannot, as for a poll in a
 * channel that is not cached. It gets only the two packets that its connection needs. All others are read here as plain
 * data, and renamed to a type that it has no handler for.
 */
const KEPT_BY_CLIENT: ReadonlySet<string> = new Set([
  GatewayDispatchEvents.Ready,
  GatewayDispatchEvents.Resumed,
]);
const TAKEN = 'TAKEN';

/** The reason in one line, by the close codes after which Discord takes no more connections. */
const REFUSALS: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: TOKEN_REFUSED,
  [GatewayCloseCodes.DisallowedIntents]: 'Discord refused the gateway intents of this bot as not allowed',
};

/** The connection to the gateway, which discord.js keeps. Slash commands and buttons need no intents. */
export function createGateway(options: GatewayOptions): Door {
  return new GatewayDoor(options);
}

class GatewayDoor implements Door {
  readonly #options: GatewayOptions;
  #client: Client | null = null;
  #leaving = false;
  #connectedAt: number | null = null;

  constructor(options: GatewayOptions) {
    this.#options = options;
  }

  async connect(stopped: AbortSignal): Promise<void> {
    const { token, log, onRefused } = this.#options;
    for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      stopped.throwIfAborted();
      this.#client = this.#newClient();
      try {
        await this.#client.login(token);
        return;
      } catch (err) {
        if (isInvalidToken(err)) return onRefused(TOKEN_REFUSED);
        log.warn({ err, againInMs: pause }, 'could not connect to Discord');
        await sleep(pause, stopped);
      }
    }
  }

  pulse(): ConnectionPulse {
    const shards = [...(this.#client?.ws.shards.values() ?? [])];
    const heartbeats = shards.map((shard) => shard.lastPingTimestamp);
    const connectedAt = this.#connectedAt;
    return {
      connected: shards.length > 0 && shards.every(({ status }) => status === Status.Ready),
      aliveAt: connectedAt === null ? null : Math.max(connectedAt, ...heartbeats),
    };
  }

  applicationId(): string | null {
    return this.#client?.application?.id ?? null;
  }

  async drain(): Promise<void> {
    this.#leaving = true;
  }

  async close(): Promise<void> {
    this.#client?.removeAllListeners(Events.ShardReconnecting); // said of a closing on purpose too
    await this.#client?.destroy();
  }

  #newClient(): Client {
    const { now, onInteraction } = this.#options;
    return createClient(this.#options, {
      onConnected: () => {
        this.#connectedAt = now();
      },
      onInteraction: (raw) => {
        if (!this.#leaving) onInteraction(raw);
      },
    });
  }
}

interface ClientListeners {
  readonly onConnected: () => void;
  readonly onInteraction: (raw: APIInteraction) => void;
}

function createClient(
  { apiUrl, log, onRefused }: GatewayOptions,
  { onConnected, onInteraction }: ClientListeners,
): Client {
  const rest: ClientOptions['rest'] = apiUrl === null ? {} : { api: apiUrl };
  const client = new Client({ intents: [], rest });
  client.on(Events.Raw, (packet: GatewayDispatchPayload) => {
    if (KEPT_BY_CLIENT.has(packet.t)) return;
    const { t, d } = packet;
    Object.assign(packet, { t: TAKEN });
    if (t === GatewayDispatchEvents.InteractionCreate) onInteraction(d);
  });
  client.on(Events.ClientReady, ({ user }) => log.info({ user: user.tag }, 'connected'));
  client.on(Events.ShardReady, onConnected);
  client.on(Events.ShardResume, onConnected);
  client.on(Events.ShardReconnecting, (shard) => log.warn({ shard }, 'connection lost, connecting again'));
  client.on(Events.ShardResume, (shard) => log.info({ shard }, 'connection resumed'));
  client.on(Events.ShardError, (err, shard) => log.warn({ err, shard }, 'connection error'));
  client.on(Events.Error, (err) => log.error({ err }, 'client error'));
  client.on(Events.Warn, (warning) => log.warn({ warning }, 'client warning'));
  client.on(Events.ShardDisconnect, ({ code }) =>
    onRefused(REFUSALS[code] ?? `Discord closed the connection for good (code ${code})`),
  );
  return client;
}

function isInvalidToken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'TokenInvalid';
}
