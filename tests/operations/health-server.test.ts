import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import {
  type HealthServer,
  type HealthSources,
  startHealthServer,
} from '../../src/operations/health-server.js';
import { shardsReadiness } from '../../src/operations/shard-readiness.js';

const HERE = '127.0.0.1';
const FINE = { missing: [], remarks: [] };
const open: HealthServer[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function serve(sources: Partial<HealthSources> = {}): Promise<number> {
  const metrics = { text: async () => 'figures 1\n', contentType: 'text/plain; version=0.0.4' };
  const server = await startHealthServer(
    { readiness: () => FINE, metrics, ...sources },
    { host: HERE, port: 0 },
  );
  open.push(server);
  return server.port;
}

async function get(port: number, path: string, method = 'GET') {
  const response = await fetch(`http://${HERE}:${port}${path}`, { method });
  return { status: response.status, body: await response.text(), type: response.headers.get('content-type') };
}

test('alive, ready, and figures for Prometheus', async () => {
  const port = await serve();
  expect(await get(port, '/healthz')).toMatchObject({ status: 200, body: 'alive\n' });
  expect(await get(port, '/readyz')).toMatchObject({ status: 200, body: 'ready\n' });
  expect(await get(port, '/metrics')).toEqual({
    status: 200,
    body: 'figures 1\n',
    type: 'text/plain; version=0.0.4',
  });
});

test('not ready, with the reasons; alive all the same', async () => {
  const port = await serve({ readiness: () => ({ missing: ['one thing', 'another'], remarks: [] }) });
  expect(await get(port, '/readyz')).toMatchObject({
    status: 503,
    body: 'not ready\n- one thing\n- another\n',
  });
  expect((await get(port, '/healthz')).status).toBe(200);
});

test('ready, and what is worth knowing all the same', async () => {
  const port = await serve({ readiness: () => ({ missing: [], remarks: ['slow: a question took 1.4 s'] }) });
  expect(await get(port, '/readyz')).toMatchObject({
    status: 200,
    body: 'ready\n- slow: a question took 1.4 s\n',
  });
});

test('requests that are sent by half keep nobody out', async () => {
  const port = await serve();
  const sockets = Array.from({ length: 80 }, () => connect(port, HERE));
  await Promise.all(sockets.map((socket) => once(socket, 'connect')));
  for (const socket of sockets) {
    socket.on('error', () => {}); // the oldest are dropped
    socket.write('GET /readyz HTTP/1.1\r\nHost: a\r\n');
  }
  expect(await get(port, '/readyz')).toMatchObject({ status: 200, body: 'ready\n' });
  for (const socket of sockets) socket.destroy();
});

test('nothing else is served, and nothing is taken', async () => {
  const port = await serve();
  for (const path of ['/', '/..', '/__proto__', '/constructor', '/metrics/', '//', '/%2e%2e/etc/passwd']) {
    expect((await get(port, path)).status).toBe(404);
  }
  expect((await get(port, '/metrics', 'POST')).status).toBe(405);
  expect(await get(port, '/metrics', 'HEAD')).toMatchObject({ status: 200, body: '' });
  expect((await get(port, '/readyz?since=yesterday')).status).toBe(200);
});

test('a fault while figures are read is a 500 without its words', async () => {
  const metrics = { text: () => Promise.reject(new Error('secret')), contentType: 'text/plain' };
  const answer = await get(await serve({ metrics }), '/metrics');
  expect(answer.status).toBe(500);
  expect(answer.body).not.toContain('secret');
});

test('a port that is in use is a fault, and a closed server is gone', async () => {
  const port = await serve();
  const metrics = { text: async () => '', contentType: 'text/plain' };
  await expect(
    startHealthServer({ readiness: () => FINE, metrics }, { host: HERE, port }),
  ).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
  await open.pop()?.close();
  await expect(get(port, '/healthz')).rejects.toThrow();
});

test('what is missing of each shard, and of one that does not answer', async () => {
  const ready = await serve();
  const waiting = await serve({
    readiness: () => ({ missing: ['the articles are not loaded yet', 'and more'], remarks: [] }),
  });
  const slow = await serve({ readiness: () => ({ missing: [], remarks: ['slow: a question took 1.4 s'] }) });
  const gone = await serve();
  await open.pop()?.close();
  expect(await shardsReadiness(HERE, [ready, waiting, slow, gone])).toEqual({
    missing: ['shard 1: the articles are not loaded yet; and more', 'shard 3: does not answer'],
    remarks: ['shard 2: slow: a question took 1.4 s'],
  });
});
