import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A web server on 127.0.0.1 for one test file; unknown paths answer 404. */
export class PageServer {
  readonly requests: IncomingMessage[] = [];
  readonly #routes = new Map<string, Handler>();
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      this.requests.push(request);
      const route = this.#routes.get((request.url ?? '').split('?')[0] ?? '');
      if (route) route(request, response);
      else response.writeHead(404).end();
    });
  }

  async listen(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  on(path: string, route: Handler): void {
    this.#routes.set(path, route);
  }

  /** Serves a body under a path. */
  serve(path: string, body: string | Uint8Array, contentType = 'text/html; charset=utf-8'): void {
    this.on(path, (_request, response) => response.writeHead(200, { 'content-type': contentType }).end(body));
  }

  reset(): void {
    this.#routes.clear();
    this.requests.length = 0;
  }

  url(path: string): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${path}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
