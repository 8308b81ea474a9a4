import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Metrics } from './metrics.js';
import type { Readiness } from './readiness.js';

export interface HealthSources {
  readonly readiness: () => Promise<Readiness> | Readiness;
  readonly metrics: Pick<Metrics, 'text' | 'contentType'>;
}

export interface HealthServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Time for a request, ms: whoever asks is a machine nearby, and a slower one only holds its connection. */
const PATIENCE = 5_000;
/** Connections at once: a check, a scraper, and a person looking. The oldest makes room for a new one. */
const MOST_CONNECTIONS = 32;
/** How often that is checked, ms. */
const LOOK_EVERY = 1_000;
const PLAIN = 'text/plain; charset=utf-8';

interface HealthPage {
  readonly status: number;
  readonly body: string;
  readonly type?: string;
}

const PAGES: Readonly<Record<string, (sources: HealthSources) => Promise<HealthPage>>> = {
  '/healthz': async () => ({ status: 200, body: 'alive\n' }),
  '/readyz': async ({ readiness }) => {
    const { missing, remarks } = await readiness();
    const lines = [...missing, ...remarks].map((line) => `- ${line}\n`).join('');
    return missing.length === 0
      ? { status: 200, body: `ready\n${lines}` }
      : { status: 503, body: `not ready\n${lines}` };
  },
  '/metrics': async ({ metrics }) => ({ status: 200, body: await metrics.text(), type: metrics.contentType }),
};

async function pageFor({ method, url = '/' }: IncomingMessage, sources: HealthSources): Promise<HealthPage> {
  const [path = ''] = url.split('?', 1);
  const page = Object.hasOwn(PAGES, path) ? PAGES[path] : undefined;
  if (page === undefined) return { status: 404, body: 'there is /healthz, /readyz and /metrics\n' };
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, body: 'only GET and HEAD\n' };
  return page(sources);
}

async function reply(request: IncomingMessage, response: ServerResponse, sources: HealthSources) {
  request.resume(); // nothing that is sent along is read
  const fault: HealthPage = { status: 500, body: 'the figures could not be read\n' };
  const { status, body, type = PLAIN } = await pageFor(request, sources).catch(() => fault);
  const headers = {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    ...(status === 405 ? { allow: 'GET, HEAD' } : {}),
  };
  response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body);
}

/** Closes the oldest connection when there are too many. */
function makeRoom(server: Server): void {
  const connections = new Set<Socket>();
  server.on('connection', (socket) => {
    const [oldest] = connections;
    if (connections.size >= MOST_CONNECTIONS) oldest?.destroy();
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
  });
}

/** Serves health and metrics; rejects where the address cannot be used. */
export async function startHealthServer(
  sources: HealthSources,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<HealthServer> {
  const server: Server = createServer(
    {
      requestTimeout: PATIENCE,
      headersTimeout: PATIENCE,
      keepAliveTimeout: PATIENCE,
      connectionsCheckingInterval: LOOK_EVERY,
    },
    (request, response) => void reply(request, response, sources),
  );
  makeRoom(server);
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
