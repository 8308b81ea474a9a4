import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Writable } from 'node:stream';
import type { APIInteraction } from 'discord.js';
import { HttpDoor, type HttpDoorOptions } from '../../../src/discord/http/http-door.js';
import { createHttpTransport } from '../../../src/discord/http/http-transport.js';
import { WaitingRequests } from '../../../src/discord/http/waiting.js';
import type { Transport } from '../../../src/discord/sending/transport.js';
import { createLog } from '../../../src/log.js';
import { createKeys, type Keys, signatureHeaders } from '../../loopback/application.js';

const HERE = '127.0.0.1';
/** A token like Discord's, which no log line may show. */
export const TOKEN = 'aW50ZXJhY3Rpb246MTIzNDU2Nzg5';

/** A request as Discord makes it; each part can be another. */
export interface Request {
  readonly path?: string;
  readonly method?: string;
  readonly body?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  /** How much later than it is, ms. */
  readonly signedLater?: number;
  readonly by?: Keys;
}

export function interaction(more: object = {}): APIInteraction {
  const data = { id: '5', type: 1, name: 'says', options: [] };
  const whole = { id: '1', application_id: '2', token: TOKEN, type: 2, user: { id: '3' }, data, ...more };
  return JSON.parse(JSON.stringify(whole));
}

export type Parts = Partial<Pick<HttpDoorOptions, 'limits' | 'rest' | 'onInteraction'>> & {
  /** From the settings; `own`: the right one. */
  readonly publicKey?: string | null;
  readonly port?: number;
  /** What goes by requests of ours. */
  readonly byRest?: Partial<Transport>;
};

/** A door on a port of this machine, with what it took in and wrote down. */
export class TestDoor {
  readonly keys = createKeys();
  readonly taken: APIInteraction[] = [];
  readonly lines: Record<string, unknown>[] = [];
  readonly refusals: string[] = [];
  readonly counted: string[] = [];
  readonly stopping = new AbortController();
  readonly transport: Transport;
  readonly door: HttpDoor;
  now = Date.now();

  constructor(parts: Parts = {}) {
    const sink = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        this.lines.push(JSON.parse(chunk.toString()));
        done();
      },
    });
    const waiting = new WaitingRequests();
    const unexpected = () => Promise.reject(new Error('nothing is sent by REST'));
    const rest: Transport = { respond: unexpected, edit: unexpected, follow: unexpected, remove: unexpected };
    this.transport = createHttpTransport({ ...rest, ...parts.byRest }, waiting, async () => {});
    const pong = async (raw: APIInteraction) => {
      await this.transport.respond(targetOf(raw), { type: 8, data: { choices: [] } });
    };
    const { publicKey = null, port = 0 } = parts;
    const application = { id: '2', verify_key: this.keys.publicKey };
    this.door = new HttpDoor({
      at: { host: HERE, port, publicKey: publicKey === 'own' ? this.keys.publicKey : publicKey },
      rest: parts.rest ?? { get: async () => application },
      waiting,
      log: createLog({ level: 'debug', sink, pretty: false }),
      now: () => this.now,
      onInteraction: (raw) => {
        this.taken.push(raw);
        return (parts.onInteraction ?? pong)(raw);
      },
      onRefused: (reason) => this.refusals.push(reason),
      onTurnedAway: (why) => this.counted.push(why),
      limits: parts.limits,
    });
  }

  static async open(parts: Parts = {}): Promise<TestDoor> {
    const test = new TestDoor(parts);
    await test.door.connect(test.stopping.signal);
    return test;
  }

  get port(): number {
    return Number(this.lines.find(({ msg }) => msg === 'interactions are taken over HTTP')?.port);
  }

  async post(request: Request = {}): Promise<{ readonly status: number; readonly body: string }> {
    const { path = '/interactions', method = 'POST', body, headers } = this.#made(request);
    const sent = method === 'GET' || method === 'HEAD' ? {} : { body: new Uint8Array(Buffer.from(body)) };
    const response = await fetch(`http://${HERE}:${this.port}${path}`, { method, headers, ...sent });
    return { status: response.status, body: await response.text() };
  }

  /** The text of a request, for a connection of its own. */
  raw(request: Request = {}): { readonly head: string; readonly body: string } {
    const { path = '/interactions', method = 'POST', body, headers } = this.#made(request);
    const fields = { host: 'a', 'content-length': String(Buffer.byteLength(body)), ...headers };
    const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
    return { head: `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`, body: body.toString() };
  }

  async connection(): Promise<Socket> {
    const socket = connect(this.port, HERE);
    socket.on('error', () => {}); // it may be dropped
    await once(socket, 'connect');
    return socket;
  }

  async close(): Promise<void> {
    this.stopping.abort();
    await this.door.close();
  }

  #made({
    body = JSON.stringify(interaction()),
    headers,
    signedLater = 0,
    by = this.keys,
    ...rest
  }: Request) {
    const timestamp = String(Math.floor((this.now + signedLater) / 1_000));
    return { ...rest, body, headers: headers ?? signatureHeaders(by, timestamp, body) };
  }
}

export function targetOf({ id, token, application_id: applicationId }: APIInteraction) {
  return { id, token, applicationId };
}

/** All that comes over a connection until it ends. */
export async function untilClosed(socket: Socket): Promise<string> {
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  if (!socket.closed) await once(socket, 'close');
  return Buffer.concat(chunks).toString();
}
