import { GatewayOpcodes } from 'discord.js';
import type { Json } from '../json.js';
import type { Connection } from './connection.js';

/** One identified shard. It outlives its connection: what happens meanwhile is kept for a resume. */
export class GatewaySession {
  readonly id: string;
  readonly shard: number;
  readonly shardCount: number;
  readonly intents: number;
  #connection: Connection | null;
  readonly #events: { readonly s: number; readonly t: string; readonly d: Json }[] = [];

  constructor(id: string, connection: Connection, identify: { shard: [number, number]; intents: number }) {
    this.id = id;
    [this.shard, this.shardCount] = identify.shard;
    this.intents = identify.intents;
    this.#connection = connection;
  }

  get connection(): Connection | null {
    return this.#connection;
  }

  dispatch(t: string, d: Json): void {
    const event = { s: this.#events.length + 1, t, d };
    this.#events.push(event);
    this.#connection?.send({ op: GatewayOpcodes.Dispatch, ...event });
  }

  /** Sends again what a client that saw everything up to `seq` has missed. */
  resume(connection: Connection, seq: number): void {
    this.#connection = connection;
    for (const event of this.#events.slice(seq)) connection.send({ op: GatewayOpcodes.Dispatch, ...event });
    this.dispatch('RESUMED', { _trace: [] });
  }

  detach(connection: Connection): void {
    if (this.#connection === connection) this.#connection = null;
  }
}
