import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 60_000;
const AGAIN_MS = 50;
const ATTEMPTS = 50;
/**
 * Below those that systems give to whoever asks for any port, and to connections: one of these may be taken meanwhile.
 */
const [LOWEST, HIGHEST] = [10_000, 32_000];

async function listen(port: number): Promise<Server | null> {
  const server = createServer().listen(port, '127.0.0.1');
  const outcome = await Promise.race([once(server, 'listening'), once(server, 'error').catch(() => null)]);
  return server.listening && outcome !== null ? server : null;
}

/** The first of so many ports in a row that nobody listens on. */
export async function freePorts(count: number): Promise<number> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const port = randomInt(LOWEST, HIGHEST - count);
    const tried = await Promise.all(Array.from({ length: count }, (_, at) => listen(port + at)));
    const servers = tried.filter((server) => server !== null);
    await Promise.all(
      servers.map((server) => {
        server.close();
        return once(server, 'close');
      }),
    );
    if (servers.length === count) return port;
  }
  throw new Error(`expected ${count} free ports in a row, found none`);
}

export interface HealthAnswer {
  readonly status: number;
  readonly body: string;
}

/** What a page of the health server says; null while nobody listens. */
export async function health(port: number, path: string): Promise<HealthAnswer | null> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    return { status: response.status, body: await response.text() };
  } catch {
    return null;
  }
}

/** Asks `/readyz` until it says this. Ends by itself when it never does. */
export async function untilReady(port: number, status: number, reason = ''): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await health(port, '/readyz');
    if (answer?.status === status && answer.body.includes(reason)) return;
    if (Date.now() > deadline) throw new Error(`expected ${status} ${reason}, got ${JSON.stringify(answer)}`);
    await sleep(AGAIN_MS);
  }
}
