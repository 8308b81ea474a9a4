import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord.js';
import { type WebSocket, WebSocketServer } from 'ws';
import { botUser } from '../application.js';
import { asList, asNumber, asText, type Json } from '../json.js';
import { guildPayload } from '../places.js';
import { shardOf } from '../snowflake.js';
import type { LoopbackState } from '../state.js';
import { Connection, type ConnectionHost } from './connection.js';
import { GatewaySession } from './session.js';

/** How each connection begins, for tests that ask what a reconnect did. */
export type Greeting = 'identify' | 'resume' | 'refused-resume' | 'refused-token' | 'refused-login';

/** The gateway half, with switches for what goes wrong in real networks. */
export class Gateway implements ConnectionHost {
  heartbeatInterval = 41_250;
  acknowledgesHeartbeats = true;
  /** False: a resume is answered with "invalid session", as after a long absence. */
  acceptsResumes = true;
  /** False: connections are refused. */
  up = true;
  recommendedShards = 1;
  /** True: a second login of a shard does not end the first, and both get every event, as at Discord. */
  sharesShards = false;
  /** A close code with which every login is refused, such as 4014 for intents that are not granted. */
  refusal: GatewayCloseCodes | null = null;
  readonly greetings: Greeting[] = [];
  /** How connections ended: 1000 is a clean leave, 1006 one without a close frame. */
  readonly closeCodes: number[] = [];
  readonly sessions: GatewaySession[] = [];
  readonly #state: LoopbackState;
  readonly #sockets = new WebSocketServer({ noServer: true });
  #url = '';

  constructor(state: LoopbackState, http: Server) {
    this.#state = state;
    http.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
      if (!this.up) {
        socket.destroy();
        return;
      }
      this.#sockets.handleUpgrade(request, socket, head, (client: WebSocket) => new Connection(client, this));
    });
  }

  get url(): string {
    return this.#url;
  }

  listen(port: number): void {
    this.#url = `ws://127.0.0.1:${port}`;
  }

  /** Sessions that a bot is connected with now. */
  get connected(): readonly GatewaySession[] {
    return this.sessions.filter((session) => session.connection !== null);
  }

  /** Sends an event to the shard that serves the guild; direct messages go to shard 0. */
  dispatch(t: string, d: Json, guildId?: string): void {
    const serving = this.sessions.filter(
      ({ shard, shardCount }) => shard === (guildId ? shardOf(guildId, shardCount) : 0),
    );
    if (serving.length === 0) throw new Error('No bot is logged in on that shard');
    for (const session of this.sharesShards ? serving : serving.slice(-1)) session.dispatch(t, d);
  }

  /** Breaks every connection. */
  drop(): void {
    for (const { connection } of this.connected) connection?.drop();
  }

  closeAll(code: number, reason = ''): void {
    for (const { connection } of this.connected) connection?.close(code, reason);
  }

  /** Asks every client to connect again and resume. */
  askToReconnect(): void {
    for (const { connection } of this.connected) connection?.send({ op: GatewayOpcodes.Reconnect, d: null });
  }

  /** Tells every client that its session is over. */
  invalidate({ resumable }: { resumable: boolean }): void {
    for (const { connection } of this.connected) {
      connection?.send({ op: GatewayOpcodes.InvalidSession, d: resumable });
    }
    if (!resumable) this.sessions.length = 0;
  }

  identify(connection: Connection, data: Json): void {
    const { application } = this.#state;
    const intents = asNumber(data.intents);
    if (data.token !== application.token) {
      this.#refuse(connection, 'refused-token', GatewayCloseCodes.AuthenticationFailed);
      return;
    }
    const disallowed = (intents & application.disallowedIntents) !== 0;
    const refusal = disallowed ? GatewayCloseCodes.DisallowedIntents : this.refusal;
    if (refusal !== null) {
      this.#refuse(connection, 'refused-login', refusal);
      return;
    }
    const [shard, count] = asList(data.shard ?? [0, 1]).map(asNumber);
    const identified = { shard: [shard ?? 0, count ?? 1] as [number, number], intents };
    const session = new GatewaySession(
      `session-${this.sessions.length}-${Date.now()}`,
      connection,
      identified,
    );
    const old = this.sessions.findIndex((other) => other.shard === session.shard);
    if (old >= 0 && !this.sharesShards) this.sessions.splice(old, 1);
    this.sessions.push(session);
    this.#welcome(session);
    this.#greeted('identify');
  }

  resume(connection: Connection, data: Json): void {
    const session = this.sessions.find(({ id }) => id === asText(data.session_id));
    if (data.token !== this.#state.application.token) {
      this.#refuse(connection, 'refused-token', GatewayCloseCodes.AuthenticationFailed);
      return;
    }
    if (!session || !this.acceptsResumes) {
      connection.send({ op: GatewayOpcodes.InvalidSession, d: false });
      this.#greeted('refused-resume');
      return;
    }
    session.resume(connection, asNumber(data.seq));
    this.#greeted('resume');
  }

  closed(connection: Connection, code: number): void {
    this.closeCodes.push(code);
    for (const session of this.sessions) session.detach(connection);
    this.#state.changed();
  }

  stop(): void {
    for (const client of this.#sockets.clients) client.terminate();
    this.#sockets.close();
  }

  #refuse(connection: Connection, greeting: Greeting, code: GatewayCloseCodes): void {
    connection.close(code, GatewayCloseCodes[code]);
    this.#greeted(greeting);
  }

  #greeted(greeting: Greeting): void {
    this.greetings.push(greeting);
    this.#state.changed();
  }

  #welcome(session: GatewaySession): void {
    const { application, guilds } = this.#state;
    const served = guilds.filter(
      ({ id, botIsMember }) => botIsMember && shardOf(id, session.shardCount) === session.shard,
    );
    session.dispatch('READY', {
      v: 10,
      user: { ...botUser(application), email: null, verified: true, mfa_enabled: false },
      user_settings: {},
      guilds: served.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      session_type: 'normal',
      resume_gateway_url: this.#url,
      shard: [session.shard, session.shardCount],
      application: { id: application.id, flags: 0 },
      private_channels: [],
      relationships: [],
      presences: [],
      _trace: [],
    });
    if ((session.intents & GatewayIntentBits.Guilds) === 0) return;
    for (const guild of served) session.dispatch('GUILD_CREATE', guildPayload(guild, application.owner.id));
  }
}
