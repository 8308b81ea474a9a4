import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A load balancer: each request goes to the next port, and to the one after it where nobody takes it. */
export class Balancer {
  /** Requests that each port answered. */
  readonly answered = new Map<string, number>();
  readonly #ports: readonly string[];
  readonly #server: Server;
  #turn = 0;

  private constructor(ports: readonly string[]) {
    this.#ports = ports;
    this.#server = createServer((incoming, outgoing) => void this.#pass(incoming, outgoing));
  }

  static async before(ports: readonly string[]): Promise<Balancer> {
    const balancer = new Balancer(ports);
    balancer.#server.listen(0, '127.0.0.1');
    await once(balancer.#server, 'listening');
    return balancer;
  }

  url(path: string): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${path}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const first = this.#turn++;
    for (const [at] of this.#ports.entries()) {
      const port = this.#ports[(first + at) % this.#ports.length] ?? '';
      try {
        const answer = await ask(port, incoming, Buffer.concat(chunks));
        this.answered.set(port, (this.answered.get(port) ?? 0) + 1);
        answer.pipe(outgoing.writeHead(answer.statusCode ?? 502, answer.headers));
        return;
      } catch {
        // the next one
      }
    }
    outgoing.writeHead(502).end();
  }
}

async function ask(port: string, { method, url, headers }: IncomingMessage, body: Buffer) {
  const target = `http://127.0.0.1:${port}${url}`;
  const asking = request(target, { ...(method && { method }), headers, agent: false });
  const answered = once(asking, 'response');
  asking.end(body);
  const [answer] = (await answered) as [IncomingMessage];
  return answer;
}
