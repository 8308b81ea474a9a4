import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import type { Client } from '@opensearch-project/opensearch';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { ArchiveSettings } from '../../src/archive/engine.js';
import { ArchiveFault, describeArchiveFault } from '../../src/archive/fault.js';
import { archiveFiles } from '../../src/archive/files/archive-files.js';
import { openFiles } from '../../src/archive/files/file-form.js';
import { spokenFault } from '../../src/archive/opensearch/client-fault.js';
import { checkEngine, openClient } from '../../src/archive/opensearch/connection.js';
import { openSearchDocuments } from '../../src/archive/opensearch/opensearch-documents.js';
import { createLog } from '../../src/log.js';
import { type Certificate, makeCertificate } from './certificate.js';
import { startFaultProxy } from './fault-proxy.js';
import { sharedEngine } from './shared.js';

const PASSWORD = 'pa55word/of+the=bot';
const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

function clientFor(url: string, more: Partial<ArchiveSettings> = {}, requestTimeout = 1_000): Client {
  const login = { user: 'bot', password: PASSWORD };
  const settings = { nodes: [url], login, authorityFile: null, prefix: 'test', ...more };
  const client = openClient(settings, { requestTimeout, maxRetries: 0 });
  open.push(client);
  return client;
}

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  open.push({ close });
  return (server.address() as AddressInfo).port;
}
const serve = async (answer: RequestListener) => `http://127.0.0.1:${await listening(createServer(answer))}`;
const says = (status: number, body: unknown, type = 'application/json') =>
  serve((_, response) => {
    response.writeHead(status, { 'content-type': type });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
const greeting = (number: string, distribution?: string) => says(200, { version: { number, distribution } });

const failure = (work: Promise<unknown>) =>
  work.then(
    () => 'no fault',
    (error: unknown) => describeArchiveFault(spokenFault(error)),
  );

describe('what is wrong with the archive is said in one clear line', () => {
  test.each([
    [
      '1.3.0',
      'opensearch',
      'The archive: it is OpenSearch 1.3.0: OpenSearch 2.11 or later, or 3, is needed.',
    ],
    [
      '2.9.0',
      'opensearch',
      'The archive: it is OpenSearch 2.9.0: OpenSearch 2.11 or later, or 3, is needed.',
    ],
    [
      '4.0.0',
      'opensearch',
      'The archive: it is OpenSearch 4.0.0: OpenSearch 2.11 or later, or 3, is needed.',
    ],
    [
      '8.15.0',
      undefined,
      'The archive: it is no OpenSearch (it may be Elasticsearch 8.15.0): ARCHIVE_URL has to name an ' +
        'OpenSearch cluster.',
    ],
  ])('%s of %s', async (number, distribution, line) => {
    expect(await failure(checkEngine(clientFor(await greeting(number, distribution))))).toBe(line);
  });

  test.each(['<html>Hello</html>', '', '[]', '{"version":"7"}'])('something else: %j', async (body) => {
    const line = 'The archive: it is no OpenSearch: ARCHIVE_URL has to name an OpenSearch cluster.';
    const type = body.startsWith('<') ? 'text/html' : 'application/json';
    expect(await failure(checkEngine(clientFor(await says(200, body, type))))).toBe(line);
  });

  test('nothing listens, its name is unknown, it hangs up, it is silent', async () => {
    const port = await listening(createServer());
    await open.shift()?.close();
    const reached = (url: string, ms?: number) => failure(checkEngine(clientFor(url, {}, ms)));
    expect(await reached(`http://127.0.0.1:${port}`)).toMatch(/cannot be reached: nothing listens at/);
    expect(await reached('http://archive.invalid')).toMatch(/cannot be reached: the name in ARCHIVE_URL is/);
    expect(await reached(await serve((request) => request.socket.destroy()))).toMatch(/reached: it hung up/);
    expect(await reached(await serve(() => {}), 50)).toBe('The archive did not answer in time.');
  });

  test('it refuses the password, or lacks rights; it is overloaded; an answer that nobody knows', async () => {
    const reached = async (...answer: Parameters<typeof says>) =>
      failure(checkEngine(clientFor(await says(...answer))));
    expect(await reached(401, 'Unauthorized', 'text/plain')).toBe(
      'The archive refused ARCHIVE_USER and ARCHIVE_PASSWORD.',
    );
    const reason = 'no permissions for [cluster:monitor/main] and User [name=bot]';
    const error = {
      type: 'security_exception',
      reason,
      root_cause: [{ type: 'security_exception', reason }],
    };
    expect(await reached(403, { error, status: 403 })).toMatch(/ARCHIVE_USER all the rights/);
    expect(await reached(429, { error: { type: 'rejected_execution_exception' }, status: 429 })).toBe(
      'The archive is overloaded.',
    );
    expect(await reached(500, { error: { type: 'odd_exception' }, status: 500 })).toBe(
      'The archive answered with an error: 500, odd_exception.',
    );
  });

  test('a fault of the program is not taken for one of the archive', () => {
    const fault = new TypeError('x is not a function');
    expect(spokenFault(fault)).toBe(fault);
    expect(describeArchiveFault(fault)).toBe('x is not a function');
  });

  test('the file of the certificate authority is not there', () => {
    const settings = { nodes: ['https://127.0.0.1'], login: null, prefix: 'test' };
    expect(() => openClient({ ...settings, authorityFile: '/no/such.pem' })).toThrow(
      new ArchiveFault('the file that ARCHIVE_CA names cannot be read (ENOENT)'),
    );
  });
});

test('neither the password nor what was sent is in an error, however it is printed', async () => {
  const lines: string[] = [];
  const sink = { write: (line: string) => lines.push(line) };
  const log = createLog({ level: 'info', sink: sink as unknown as NodeJS.WritableStream, pretty: false });
  const url = await says(500, { error: { type: 'odd_exception' }, status: 500 });
  const secret = Buffer.from(`bot:${PASSWORD}`).toString('base64');
  const client = clientFor(url);
  let seen = '';
  client.on('request', (_, { meta }) => {
    seen += JSON.stringify(meta.request.params.body);
  });
  const error = await client.index({ index: 'x', body: { words: 'The harbour froze.' } }).catch((e) => e);
  log.error({ err: error }, 'failed');
  expect(seen).toContain('The harbour froze.');
  const shown = [inspect(error, { depth: 20 }), JSON.stringify(error), String(error), error.stack, ...lines];
  for (const each of shown) {
    expect(each).not.toContain(PASSWORD);
    expect(each).not.toContain(secret);
    expect(each).not.toContain('harbour');
  }
});

const engine = await sharedEngine();

describe.skipIf(engine.leftOut)('the real engine', () => {
  const { prefix } = engine;
  const client = openClient({ nodes: engine.urls, login: null, authorityFile: null, prefix });
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-authorities-'));
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await engine.clean();
    await client.close();
  });

  test('is known by its version and its vectors', async () => {
    expect(await checkEngine(client)).toEqual({ version: expect.stringMatching(/^2\.1\d\./), knn: true });
  });

  test('behind TLS and a password it is reached with its authority and the password, and not without', async () => {
    const certificate = await makeCertificate();
    const foreign = await makeCertificate('dns:elsewhere.example');
    const authority = (name: string, { pem }: Certificate) => {
      writeFileSync(join(folder, name), pem);
      return join(folder, name);
    };
    const own = authority('own.pem', certificate);
    const other = authority('other.pem', foreign);
    const reached = async (served: Certificate, more: Partial<ArchiveSettings>) => {
      const login = { username: 'bot', password: PASSWORD };
      const proxy = await startFaultProxy({ upstream: engine.url, certificate: served, login });
      open.push({ close: () => proxy.stop() });
      return failure(checkEngine(clientFor(proxy.url, more)));
    };
    expect(await reached(certificate, { authorityFile: own })).toBe('no fault');
    expect(await reached(certificate, {})).toMatch(/TLS certificate that is not trusted.*ARCHIVE_CA/);
    expect(await reached(certificate, { authorityFile: other })).toMatch(/certificate that is not trusted/);
    expect(await reached(foreign, { authorityFile: other })).toMatch(/TLS certificate for another host/);
    const refused = 'The archive refused ARCHIVE_USER and ARCHIVE_PASSWORD.';
    expect(await reached(certificate, { authorityFile: own, login: null })).toBe(refused);
    const wrong = { user: 'bot', password: 'another' };
    expect(await reached(certificate, { authorityFile: own, login: wrong })).toBe(refused);
    const plain = engine.url.replace('http:', 'https:');
    expect(await failure(checkEngine(clientFor(plain)))).toMatch(/there is no TLS at its address/);
  });

  test('a disk that is full, a part without a primary shard, an index of a newer or another program', async () => {
    const store = openSearchDocuments(client, { prefix });
    await openFiles(store);
    const files = archiveFiles(await openFiles(store), { now: Date.now });
    const write = () => files.write('/a.md', 'Text.');
    await write();
    const index = `${prefix}-files-1`;
    // What the engine does by itself when a disk is nearly full.
    const full = (value: boolean | null) =>
      client.indices.putSettings({ index, body: { 'index.blocks.read_only_allow_delete': value } });
    await full(true);
    expect(await failure(write())).toMatch(/^The archive is read-only because its disk is full/);
    expect(await files.read('/a.md')).toBe('Text.');
    await full(null);
    await write();

    const lost = `${prefix}-lost`;
    const settings = { index: { 'routing.allocation.include._name': 'nowhere' } };
    await client.indices.create({ index: lost, wait_for_active_shards: '0', body: { settings } });
    const search = client.search({ index: lost, body: {} });
    expect(await failure(search)).toMatch(/^The archive has a part without a primary shard/);
    const writing = client.index({ index: lost, body: {}, timeout: '1ms' });
    expect(await failure(writing)).toMatch(/^The archive has a part without a primary shard/);

    await client.indices.putMapping({ index, body: { _meta: { form: 2 } } });
    expect(await failure(openFiles(store))).toMatch(
      /-files-1 was made by a newer program \(form 2, this one knows 1\)/,
    );
    await client.indices.putMapping({ index, body: { _meta: {} } });
    expect(await failure(openFiles(store))).toMatch(/not made by this program.*ARCHIVE_PREFIX/);
  });
});
