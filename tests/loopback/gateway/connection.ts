import { GatewayOpcodes } from 'discord.js';
import type { RawData, WebSocket } from 'ws';
import { asJson, asNumber, type Json } from '../json.js';

/** What a connection asks of the gateway that it belongs to. */
export interface ConnectionHost {
  /** Milliseconds between heartbeats, told in HELLO. */
  readonly heartbeatInterval: number;
  /** False for a zombie: heartbeats are heard and not answered. */
  readonly acknowledgesHeartbeats: boolean;
  identify(connection: Connection, data: Json): void;
  resume(connection: Connection, data: Json): void;
  closed(connection: Connection, code: number): void;
}

/** One WebSocket of a bot's. */
export class Connection {
  readonly #socket: WebSocket;
  readonly #host: ConnectionHost;

  constructor(socket: WebSocket, host: ConnectionHost) {
    this.#socket = socket;
    this.#host = host;
    socket.on('message', (data) => this.#receive(data));
    socket.on('close', (code) => host.closed(this, code));
    this.send({ op: GatewayOpcodes.Hello, d: { heartbeat_interval: host.heartbeatInterval, _trace: [] } });
  }

  send(payload: Json): void {
    if (this.#socket.readyState === this.#socket.OPEN) {
      this.#socket.send(JSON.stringify({ s: null, t: null, ...payload }));
    }
  }

  close(code: number, reason = ''): void {
    this.#socket.close(code, reason);
  }

  /** Ends the connection without a close frame, as a broken network does. */
  drop(): void {
    this.#socket.terminate();
  }

  #receive(data: RawData): void {
    const payload = asJson(JSON.parse(data.toString()));
    switch (asNumber(payload.op)) {
      case GatewayOpcodes.Heartbeat:
        if (this.#host.acknowledgesHeartbeats) this.send({ op: GatewayOpcodes.HeartbeatAck });
        return;
      case GatewayOpcodes.Identify:
        this.#host.identify(this, asJson(payload.d));
        return;
      case GatewayOpcodes.Resume:
        this.#host.resume(this, asJson(payload.d));
        return;
      case GatewayOpcodes.PresenceUpdate:
      case GatewayOpcodes.RequestGuildMembers:
        return;
      default:
        this.close(4001, 'Unknown opcode');
    }
  }
}
