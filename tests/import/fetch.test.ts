import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { decodeDocument } from '../../src/import/fetch/charset.js';
import { fetchDocument } from '../../src/import/fetch/client.js';
import type { FetchOutcome } from '../../src/import/fetch/outcome.js';
import { PageServer } from './server.js';

const server = new PageServer();
beforeAll(() => server.listen());
beforeEach(() => server.reset());
afterAll(() => server.close());

const limits = { maxBytes: 100_000, timeoutMs: 2_000, maxRedirects: 3 };
const get = (path: string) => fetchDocument(server.url(path), { allowPrivate: true, limits });
const failure = (outcome: FetchOutcome) => (outcome.kind === 'failed' ? outcome.failure : outcome.kind);
const text = (outcome: FetchOutcome) =>
  outcome.kind === 'fetched' ? decodeDocument(outcome.bytes, outcome.charset) : outcome.kind;

describe('fetching a document', () => {
  test('sends a polite user agent and gives back bytes, type and validators', async () => {
    server.on('/page', (_request, response) =>
      response
        .writeHead(200, { 'content-type': 'Text/HTML; Charset="UTF-8"', etag: '"v1"' })
        .end('<p>Hello</p>'),
    );
    const outcome = await get('/page');
    expect(outcome).toMatchObject({
      kind: 'fetched',
      mediaType: 'text/html',
      charset: 'UTF-8',
      validators: { etag: '"v1"' },
    });
    expect(text(outcome)).toBe('<p>Hello</p>');
    expect(server.requests.at(-1)?.headers['user-agent']).toMatch(/^VerbatimBot\//);
  });

  test('asks conditionally and understands 304', async () => {
    server.on('/page', (request, response) =>
      response
        .writeHead(request.headers['if-none-match'] === '"v1"' ? 304 : 200, { 'content-type': 'text/html' })
        .end(),
    );
    const conditions = { url: server.url('/page'), etag: '"v1"', lastModified: null };
    const outcome = await fetchDocument(server.url('/page#top'), { allowPrivate: true, limits, conditions });
    expect(outcome.kind).toBe('not-modified');
  });

  test.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    // Some servers leave zlib's frame out.
    ['deflate', deflateRawSync],
  ] as const)('undoes %s', async (coding, pack) => {
    server.on('/packed', (_request, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html', 'content-encoding': coding })
        .end(pack('<p>Packed</p>')),
    );
    expect(text(await get('/packed'))).toBe('<p>Packed</p>');
  });

  test('a gzip bomb stops at the limit', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    expect(bomb.byteLength).toBeLessThan(limits.maxBytes);
    server.on('/bomb', (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(bomb),
    );
    expect(failure(await get('/bomb'))).toBe('too-large');
  });

  test('an endless stream stops at the limit', async () => {
    server.on('/endless', (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const timer = setInterval(() => response.write('x'.repeat(10_000)), 1);
      response.on('close', () => clearInterval(timer));
    });
    expect(failure(await get('/endless'))).toBe('too-large');
  });

  test('a trickle stops at the time limit', async () => {
    server.on('/slow', (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const timer = setInterval(() => response.write('x'), 50);
      response.on('close', () => clearInterval(timer));
    });
    const quick = { ...limits, timeoutMs: 300 };
    expect(failure(await fetchDocument(server.url('/slow'), { allowPrivate: true, limits: quick }))).toBe(
      'too-slow',
    );
  });

  test.each([
    ['/broken-gzip', 200, { 'content-encoding': 'gzip', 'content-type': 'text/html' }, 'broken-encoding'],
    ['/unknown-coding', 200, { 'content-encoding': 'zstd9', 'content-type': 'text/html' }, 'broken-encoding'],
    ['/image', 200, { 'content-type': 'image/png' }, 'not-a-document'],
    ['/gone', 410, {}, 'not-found'],
    ['/error', 503, {}, 'http-error'],
  ])('%s is a failure that is told by name', async (path, status, headers, expected) => {
    server.on(path, (_request, response) => response.writeHead(status, headers).end('not gzip'));
    expect(failure(await get(path))).toBe(expected);
  });

  test('a closed port is unreachable', async () => {
    const closed = await new PageServer().listen();
    const address = closed.url('/');
    await closed.close();
    expect(failure(await fetchDocument(address, { allowPrivate: true, limits }))).toBe('unreachable');
  });

  test('follows redirects up to the limit and reports the last address', async () => {
    server.on('/a', (_request, response) => response.writeHead(302, { location: '/b' }).end());
    server.serve('/b', 'arrived');
    const outcome = await get('/a');
    expect(outcome).toMatchObject({ kind: 'fetched', url: server.url('/b') });
    server.on('/loop', (_request, response) => response.writeHead(302, { location: '/loop' }).end());
    expect(failure(await get('/loop'))).toBe('too-many-redirects');
    server.on('/away', (_request, response) =>
      response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    );
    expect(failure(await get('/away'))).toBe('bad-address');
  });

  test('obeys robots.txt, also for a redirect target', async () => {
    server.serve('/robots.txt', 'User-agent: *\nDisallow: /private/\n', 'text/plain');
    server.serve('/private/page', 'secret');
    server.serve('/open', 'open');
    server.on('/door', (_request, response) => response.writeHead(302, { location: '/private/page' }).end());
    expect(failure(await get('/private/page'))).toBe('disallowed-by-robots');
    expect(failure(await get('/door'))).toBe('disallowed-by-robots');
    expect(text(await get('/open'))).toBe('open');
    expect(server.requests.map((request) => request.url)).not.toContain('/private/page');
  });

  test('a robots.txt that cannot be read for a server error forbids (RFC 9309)', async () => {
    server.on('/robots.txt', (_request, response) => response.writeHead(500).end());
    server.serve('/open', 'open');
    expect(failure(await get('/open'))).toBe('disallowed-by-robots');
  });
});

describe('a robots.txt that is', () => {
  test('very long is obeyed as far as its beginning goes', async () => {
    const rules = `User-agent: *\nDisallow: /private/\n# ${'x'.repeat(700_000)}\nDisallow: /open`;
    server.serve('/robots.txt', rules, 'text/plain');
    server.serve('/open', 'open');
    server.serve('/private/page', 'secret');
    expect(text(await get('/open'))).toBe('open');
    expect(failure(await get('/private/page'))).toBe('disallowed-by-robots');
  });

  test('packed in a way that cannot be undone says nothing', async () => {
    server.on('/robots.txt', (_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end('User-agent: *'),
    );
    server.serve('/open', 'open');
    expect(text(await get('/open'))).toBe('open');
  });
});
