import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import type { Certificate } from './certificate.js';
import { answerOf, type EngineAnswer, type Fault } from './faults.js';

/** Which requests a fault meets: all of them, where nothing else is said. */
export type Concerns = (method: string, path: string) => boolean;

export interface FaultProxy {
  /** For the client, in the engine's place. Stays the same while the proxy is down. */
  readonly url: string;
  /** What has arrived, as `METHOD /path`. */
  readonly seen: readonly string[];
  /** From now on that fault, for the requests that it concerns; `{ kind: 'none' }` mends everything. */
  behave(fault: Fault, concerns?: Concerns): Promise<void>;
  stop(): Promise<void>;
}

export interface ProxyOptions {
  /** The engine's own address. */
  readonly upstream: string;
  /** Serves https, with a certificate that nobody else knows. */
  readonly certificate?: Certificate;
  /** Asks for this user and password, as the security plugin does. */
  readonly login?: { readonly username: string; readonly password: string };
}

function send(response: ServerResponse, { status, body }: EngineAnswer): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8' });
  response.end(JSON.stringify(body));
}

class LoopbackProxy implements FaultProxy {
  readonly seen: string[] = [];
  url = '';
  private fault: Fault = { kind: 'none' };
  private concerns: Concerns = () => true;
  private readonly server: Server;
  private readonly options: ProxyOptions;

  constructor(options: ProxyOptions) {
    this.options = options;
    const take = (incoming: IncomingMessage, response: ServerResponse) => {
      this.take(incoming, response).catch(() => response.destroy());
    };
    this.server =
      options.certificate === undefined ? createServer(take) : createSecureServer(options.certificate, take);
  }

  async listen(): Promise<void> {
    this.server.listen(this.url === '' ? 0 : Number(new URL(this.url).port), '127.0.0.1');
    await once(this.server, 'listening');
    const scheme = this.options.certificate === undefined ? 'http' : 'https';
    this.url = `${scheme}://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    if (!this.server.listening) return;
    const closed = once(this.server, 'close');
    this.server.close();
    this.server.closeAllConnections();
    await closed;
  }

  async behave(fault: Fault, concerns: Concerns = () => true): Promise<void> {
    this.fault = fault;
    this.concerns = concerns;
    if (fault.kind === 'down') await this.stop();
    else if (!this.server.listening) await this.listen();
  }

  private isKnown({ headers }: IncomingMessage): boolean {
    const { login } = this.options;
    if (login === undefined) return true;
    const expected = Buffer.from(`${login.username}:${login.password}`).toString('base64');
    return headers.authorization === `Basic ${expected}`;
  }

  private async take(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/' } = incoming;
    this.seen.push(`${method} ${url}`);
    const fault: Fault = this.concerns(method, url) ? this.fault : { kind: 'none' };
    const body = await buffer(incoming);
    if (!this.isKnown(incoming)) {
      response
        .writeHead(401, { 'www-authenticate': 'Basic realm="OpenSearch Security"' })
        .end('Unauthorized');
      return;
    }
    if (fault.kind === 'hangs') return;
    if (fault.kind === 'slow') await pause(fault.ms);
    const answer = answerOf(fault, incoming, body.toString());
    if (answer !== null) return send(response, answer);
    await this.pass(incoming, body, response, fault.kind === 'breaks');
  }

  /** Hands the request to the engine, and its answer back as it is; or the first half of it. */
  private async pass(
    incoming: IncomingMessage,
    body: Buffer,
    response: ServerResponse,
    half: boolean,
  ): Promise<void> {
    const { authorization: _, host: __, ...headers } = incoming.headers;
    const outgoing = request(new URL(incoming.url ?? '/', this.options.upstream), {
      method: incoming.method,
      headers,
    });
    outgoing.end(body);
    const [answer] = (await once(outgoing, 'response')) as [IncomingMessage];
    const content = await buffer(answer);
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    if (!half) response.end(content);
    else response.write(content.subarray(0, content.length / 2), () => response.destroy());
  }
}

/** Starts a proxy on this machine that stands before the engine and lets go wrong what the test wants. */
export async function startFaultProxy(options: ProxyOptions): Promise<FaultProxy> {
  const proxy = new LoopbackProxy(options);
  await proxy.listen();
  return proxy;
}
