import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { record } from '../../openapi/recording.js';
import { DiscordError, INVALID_FORM, notFound, unauthorized } from '../errors.js';
import type { FaultRule } from '../faults.js';
import { asJson } from '../json.js';
import type { LoopbackState } from '../state.js';
import { readBody, type SentFile } from './body.js';
import { checkEnvelope } from './checked.js';
import { matchPath, type RestAnswer, type Route } from './route.js';

const PREFIX = '/api/v10';

/** The REST half: finds the route of a request, checks the token, lets faults strike, and keeps a record. */
export class RestServer {
  readonly http: Server;
  readonly #state: LoopbackState;
  readonly #routes: readonly Route[];

  constructor(state: LoopbackState, routes: readonly Route[]) {
    this.#state = state;
    this.#routes = routes;
    this.http = createServer((request, response) => void this.#serve(request, response));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://loopback');
    const path = pathname.startsWith(PREFIX) ? pathname.slice(PREFIX.length) : pathname;
    const method = request.method ?? 'GET';
    const { body, files } = await readBody(request);
    const fault = this.#state.faults.take(method, path);
    if (fault?.hold) {
      this.#state.changed();
      await fault.hold;
    }
    const struck = fault && !fault.lostAnswer && !fault.hold;
    const answer = struck
      ? { status: fault.status ?? 500 }
      : this.#answer({
          method,
          path,
          query: searchParams,
          body,
          files,
          authorization: request.headers.authorization,
        });
    if (!refusedForm(answer)) {
      record({ method, path, query: Object.fromEntries(searchParams), body });
    }
    const status = fault?.status ?? answer.status;
    this.#state.requests.push({ method, path, status: fault?.hangUp ? 0 : status, body });
    if (fault?.hangUp) request.socket.destroy();
    else if (fault?.status) sendFault(response, fault);
    else send(response, answer);
    this.#state.changed();
  }

  #answer(request: RawRequest): RestAnswer {
    const { method, path, authorization, ...rest } = request;
    for (const route of this.#routes) {
      const params = route.method === method ? matchPath(route.pattern, path) : null;
      if (!params) continue;
      const name = `${method} ${route.pattern}`;
      try {
        if (route.authorized && authorization !== `Bot ${this.#state.application.token}`)
          throw unauthorized();
        const incoming = { state: this.#state, method, name, params, ...rest };
        checkEnvelope(incoming, route);
        return route.handle(incoming);
      } catch (error) {
        if (error instanceof DiscordError) return { status: error.status, body: { ...error.body } };
        throw error;
      }
    }
    this.#state.violations.push({
      request: `${method} ${path}`,
      path: '',
      message: 'No such route here',
      code: 'UNKNOWN_ROUTE',
      refused: true,
    });
    return { status: 404, body: { ...notFound().body } };
  }
}

/** A form that our own rules refuse is a test's bad example. */
function refusedForm({ status, body }: RestAnswer): boolean {
  return status === 400 && asJson(body).code === INVALID_FORM;
}

interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly SentFile[];
  readonly authorization: string | undefined;
}

function send(response: ServerResponse, { status, body }: RestAnswer): void {
  if (body === undefined) {
    response.writeHead(status).end();
    return;
  }
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function sendFault(
  response: ServerResponse,
  { status = 500, retryAfter = 0.1, scope = 'user' }: FaultRule,
): void {
  if (status !== 429) {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ message: `${status}: fault`, code: 0 }));
    return;
  }
  response.writeHead(429, {
    'content-type': 'application/json',
    'retry-after': String(retryAfter),
    'x-ratelimit-limit': '1',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(Date.now() / 1000 + retryAfter),
    'x-ratelimit-reset-after': String(retryAfter),
    'x-ratelimit-bucket': 'loopback',
    'x-ratelimit-scope': scope,
    ...(scope === 'global' ? { 'x-ratelimit-global': 'true' } : {}),
    via: '1.1 loopback',
  });
  response.end(
    JSON.stringify({
      message: 'You are being rate limited.',
      retry_after: retryAfter,
      global: scope === 'global',
    }),
  );
}
