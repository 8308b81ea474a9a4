import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type GatewayIntentBits, MessageType } from 'discord.js';
import { type Application, createKeys } from './application.js';
import type { RegisteredCommand } from './commands.js';
import { Endpoint } from './endpoint/endpoint.js';
import type { Faults } from './faults.js';
import { Gateway } from './gateway/gateway.js';
import { Acts } from './interactions/acts.js';
import { Dispatcher } from './interactions/dispatcher.js';
import type { Interaction } from './interactions/interaction.js';
import { SeenMessage } from './interactions/seen.js';
import type { Json } from './json.js';
import { messagePayload, StoredMessage } from './messages.js';
import { createPerson, type Person, type PersonOptions, userPayload } from './people.js';
import type { Guild, Venue } from './places.js';
import { applicationRoutes } from './rest/application-routes.js';
import { callbackRoutes } from './rest/callback-routes.js';
import { channelRoutes } from './rest/channel-routes.js';
import { gatewayRoutes } from './rest/gateway-routes.js';
import { RestServer } from './rest/server.js';
import { webhookRoutes } from './rest/webhook-routes.js';
import { describeViolations } from './rules/findings.js';
import { Snowflakes } from './snowflake.js';
import { LoopbackState, type RequestRecord } from './state.js';

export interface DiscordOptions {
  /** The application belongs to a team with these further members, not to one person. */
  readonly team?: readonly Person[];
  readonly disallowedIntents?: GatewayIntentBits;
  /** How the application may be installed (default: both ways). */
  readonly integrationTypes?: readonly number[];
}

const BOT_NAME = 'Verbatim';

function createApplication({ team, disallowedIntents, integrationTypes }: DiscordOptions): Application {
  const snowflakes = new Snowflakes();
  const id = snowflakes.next();
  const owner = createPerson(snowflakes, { name: 'owner' });
  // Three parts, the first being the identifier, as in a real token.
  const token = `${Buffer.from(id).toString('base64url')}.Loop0k.${'s3cret'.repeat(6)}`;
  return {
    id,
    name: BOT_NAME,
    token,
    owner,
    team: team ? { id: snowflakes.next(), ownerId: owner.id, members: [owner, ...team] } : null,
    integrationTypes: integrationTypes ?? [0, 1],
    disallowedIntents: disallowedIntents ?? 0,
    keys: createKeys(),
    endpoint: null,
  };
}

/**
 * A small Discord on this machine: REST over HTTP and the gateway over WebSocket on one free port. The bot
 * under test is pointed at it by `DISCORD_API_URL` and logs in with the real client; the test plays the people.
 */
export class LoopbackDiscord {
  readonly gateway: Gateway;
  /** Where Discord posts interactions once its address is saved. Until then they come over the gateway. */
  readonly endpoint: Endpoint;
  /** What people do: `slash`, `press`, `autocomplete` and so on. */
  readonly people: Acts;
  readonly home: Guild;
  readonly #state: LoopbackState;
  readonly #rest: RestServer;

  private constructor(options: DiscordOptions) {
    this.#state = new LoopbackState(createApplication(options));
    this.#rest = new RestServer(this.#state, [
      ...gatewayRoutes(() => this.gateway),
      ...applicationRoutes,
      ...callbackRoutes,
      ...webhookRoutes,
      ...channelRoutes,
    ]);
    this.gateway = new Gateway(this.#state, this.#rest.http);
    this.endpoint = new Endpoint(this.#state);
    this.people = new Acts(new Dispatcher(this.#state, this.gateway, this.endpoint));
    this.home = this.guild({ name: 'Home' });
  }

  static async start(options: DiscordOptions = {}): Promise<LoopbackDiscord> {
    const discord = new LoopbackDiscord(options);
    const { http } = discord.#rest;
    http.listen(0, '127.0.0.1');
    await once(http, 'listening');
    discord.gateway.listen((http.address() as AddressInfo).port);
    return discord;
  }

  async stop(): Promise<void> {
    this.gateway.stop();
    const { http } = this.#rest;
    http.closeAllConnections();
    http.close();
    await once(http, 'close');
  }

  get application(): Application {
    return this.#state.application;
  }

  get apiUrl(): string {
    return `${this.gateway.url.replace('ws:', 'http:')}/api`;
  }

  get faults(): Faults {
    return this.#state.faults;
  }

  get requests(): readonly RequestRecord[] {
    return this.#state.requests;
  }

  /** Everything that people did, in order. */
  get interactions(): readonly Interaction[] {
    return [...this.#state.interactions.values()];
  }

  get commands(): readonly RegisteredCommand[] {
    return this.#state.commands.all();
  }

  /** Names of the commands of one guild, or (null) of those that are everywhere, in order. */
  commandNames(guildId: string | null): readonly string[] {
    return this.#state.commands.list(guildId).map(({ name }) => name);
  }

  /** What the developer portal says of the application changes. */
  changeApplication(change: Partial<Pick<Application, 'integrationTypes'>>): void {
    this.#state.application = { ...this.application, ...change };
  }

  /** From now on no request and no login with the old token is accepted. */
  revokeToken(): void {
    this.#state.application = { ...this.application, token: `${this.application.token}-renewed` };
  }

  guild(options: Partial<Omit<Guild, 'channelId'>> = {}): Guild {
    const { snowflakes, guilds } = this.#state;
    const guild = {
      id: snowflakes.next(),
      name: 'A guild',
      channelId: snowflakes.next(),
      locale: 'en-US',
      botIsMember: true,
      ...options,
    };
    guilds.push(guild);
    return guild;
  }

  /** A guild that Discord serves on one given shard. */
  guildOnShard(shard: number, shardCount: number): Guild {
    return this.guild({ id: this.#state.snowflakes.forShard(shard, shardCount) });
  }

  person(options: PersonOptions = {}): Person {
    return createPerson(this.#state.snowflakes, options);
  }

  /** The conversation with the bot, or (`private`) one between people with the app at hand. */
  conversation(kind: 'bot-dm' | 'private' = 'bot-dm'): Venue {
    return { kind, channelId: this.#state.snowflakes.next() };
  }

  /** A person writes a message, in the home guild by default. `more` has a poll, embeds, a message that it forwards. */
  post(
    content: string,
    author: Person,
    { place = { kind: 'guild', guild: this.home }, more = {} }: { place?: Venue; more?: Json } = {},
  ): SeenMessage {
    const payload = messagePayload({
      id: this.#state.snowflakes.next(),
      author: userPayload(author),
      place,
      sent: { content },
      more: { type: MessageType.Default, ...more },
    });
    const message = new StoredMessage(payload, place, null);
    this.#state.messages.set(message.id, message);
    return new SeenMessage(message);
  }

  /** What stands in a guild's channel for all to see, oldest first. */
  inChannel(guild: Guild): readonly SeenMessage[] {
    return [...this.#state.messages.values()]
      .filter(
        ({ place, visibleTo, deleted }) =>
          place.kind === 'guild' && place.guild === guild && visibleTo === null && !deleted,
      )
      .map((message) => new SeenMessage(message));
  }

  /** A guild's channel is deleted, or the bot may no longer write there. */
  changeGuild(guild: Guild, change: Partial<Guild>): Guild {
    const { guilds } = this.#state;
    const after = { ...guild, ...change };
    guilds.splice(guilds.indexOf(guild), 1, after);
    return after;
  }

  until<T>(read: () => T | undefined | false, what: string, timeoutMs?: number): Promise<T> {
    return this.#state.until(read, what, timeoutMs);
  }

  /** Makes `until` look again, after a change that this Discord does not see. */
  touch(): void {
    this.#state.changed();
  }

  /** Throws if anything that the bot sent since the last call was not as it should be. */
  assertNoViolations(): void {
    const violations = this.#state.violations.splice(0);
    if (violations.length === 0) return;
    throw new Error(
      violations.map((violation) => `${violation.request}\n  ${describeViolations([violation])}`).join('\n'),
    );
  }

  /** Takes the violations so far out, for a test that expects some. */
  takeViolations() {
    return this.#state.violations.splice(0);
  }
}
